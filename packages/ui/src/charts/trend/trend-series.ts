import { comparePeriods, parsePeriod } from '@jsna/core'
import type { ChartArea, ChartData, Estimate, Sex } from '@jsna/core'
import { niceScale } from '../scale.ts'
import type { Scale } from '../scale.ts'

export interface TrendPoint {
  /** Time as a decimal year. */
  x: number
  period: string
  estimate: Estimate
}

export interface TrendLine {
  area: ChartArea
  /** Points that may be joined: no gap and no break of comparability lies inside a run. */
  runs: TrendPoint[][]
}

export interface TrendPanel {
  sex: Sex
  lines: TrendLine[]
}

export interface TrendSeries {
  panels: TrendPanel[]
  /** Every period with a value, oldest first. */
  periods: { id: string; x: number }[]
  /** One scale for all panels. */
  scale: Scale
}

// What is drawn last lies on top: this area.
const depth: Record<ChartArea['role'], number> = { peer: 0, comparator: 1, benchmark: 2, region: 3, this: 4 }
const ownScale = new Set(['life-expectancy', 'score', 'mean'])

/** The lines of a trend, broken where a value is missing or where a series stopped being comparable. */
export function trendSeries(data: ChartData): TrendSeries {
  const sexes = data.description.type === 'trend' ? data.description.sexes : []
  const shown = sexes.length > 0 ? sexes : [...new Set(data.estimates.map((estimate) => estimate.sex))]
  const ids = [...new Set(data.estimates.map((estimate) => estimate.period))].sort(comparePeriods)
  const periods = ids.map((id) => ({ id, x: timeOf(id) }))
  const areas = [...data.areas].sort((a, b) => depth[a.role] - depth[b.role])
  const panels = shown.map((sex) => ({
    sex,
    lines: areas.map((area) => ({ area, runs: runsOf(data, area, sex, periods) })),
  }))
  const fromZero = !ownScale.has(data.indicator.valueType)
  return { panels, periods, scale: niceScale(panels.flatMap(numbersOf), { fromZero, marks: 6 }) }
}

export function timeOf(period: string): number {
  const [year = 0, month = 1] = parsePeriod(period).start.split('-').map(Number)
  return year + (month - 1) / 12
}

function runsOf(data: ChartData, area: ChartArea, sex: Sex, periods: TrendSeries['periods']): TrendPoint[][] {
  const known = periods.flatMap(({ id, x }) => {
    const estimate = data.estimates.find((item) => item.area === area.code && item.sex === sex && item.period === id)
    return estimate?.kind === 'estimate' ? [{ x, period: id, estimate }] : []
  })
  const step = commonStep(periods)
  const breaks = data.indicator.breaks.map((entry) => timeOf(entry.period))
  const runs: TrendPoint[][] = []
  for (const point of known) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    const isBroken = last !== undefined && breaks.some((at) => at > last.x && at <= point.x)
    if (!run || !last || isBroken || point.x - last.x > step * 1.5) runs.push([point])
    else run.push(point)
  }
  return runs
}

/** The usual distance between periods: the most frequent one, so that a year left out shows as a gap. */
function commonStep(periods: TrendSeries['periods']): number {
  const counts = new Map<number, number>()
  for (const [index, { x }] of periods.entries()) {
    const next = periods[index + 1]
    if (!next) break
    const step = Math.round((next.x - x) * 12)
    counts.set(step, (counts.get(step) ?? 0) + 1)
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return first ? first[0] / 12 : 1
}

function numbersOf(panel: TrendPanel): number[] {
  return panel.lines.flatMap(({ area, runs }) =>
    runs.flat().flatMap(({ estimate }) => {
      if (estimate.kind !== 'estimate') return []
      const limits = area.role === 'this' ? [estimate.lowerCi95, estimate.upperCi95] : []
      return [estimate.value, ...limits.filter((limit) => limit !== null)]
    }),
  )
}
