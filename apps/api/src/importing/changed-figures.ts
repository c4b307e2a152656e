import { contradictedValue, implausibleChanges, nearestPeriodAmong, unusualPeriods, valueFrom } from '@jsna/core'
import type { FigureChange, ImplausibleChange, Indicator, Observation } from '@jsna/core'
import type { Kysely } from 'kysely'
import { city } from '../city.ts'
import type { ChangedFigure, ImportedIndicator } from '../client.ts'
import { keyOf, keyText, seriesText } from '../database/rows.ts'
import type { WorkspaceTables } from '../database/tables.ts'
import { workspaceObservations } from '../evidence/workspace.queries.ts'
import { stagedObservations, stagedWithCounts } from './staged.queries.ts'

const mostExamples = 100

/** Some figures that would read differently, those of the city first, and all that looks like a slip. */
export async function changedFigures(
  db: Kysely<WorkspaceTables>,
  job: number,
  rows: readonly ImportedIndicator[],
  indicators: ReadonlyMap<string, Indicator>,
): Promise<{ examples: ChangedFigure[]; implausible: ImplausibleChange[] }> {
  const examples: ChangedFigure[] = []
  const implausible: ImplausibleChange[] = []
  for (const { indicator: slug, added, changed, periods } of rows) {
    const indicator = indicators.get(slug)
    if (!indicator || added + changed === 0) continue
    const known = await workspaceObservations(db, slug)
    if (known.length === 0) {
      // Where the workspace has nothing, a file can only contradict itself.
      implausible.push(...contradictionsIn(await stagedWithCounts(db, job, slug), indicator))
      continue
    }
    const fresh = await stagedObservations(db, job, slug)
    const beside = changesIn(fresh, known, indicator)
    implausible.push(
      ...periodsIn(fresh, known, { slug, periods }),
      ...implausibleChanges(beside.changes, beside.hasBothSigns ? new Set([slug]) : undefined),
      ...contradictionsIn(beside.news, indicator),
    )
    for (const figure of beside.revised) {
      if (examples.length < mostExamples || figure.area === city.area) examples.push(figure)
    }
  }
  const cityFirst = (figure: ChangedFigure) => (figure.area === city.area ? 0 : 1)
  const mostAreasFirst = ({ area }: ImplausibleChange) => (area === null ? 0 : 1)
  return {
    examples: examples.sort((a, b) => cityFirst(a) - cityFirst(b)).slice(0, mostExamples),
    implausible: implausible.sort((a, b) => mostAreasFirst(a) - mostAreasFirst(b)),
  }
}

/** An observation with the value that it reads as. */
interface Valued {
  row: Observation
  value: number
}

interface Beside {
  changes: FigureChange[]
  /** Figures that are there already and would read differently. */
  revised: ChangedFigure[]
  /** What the file says and the workspace does not. */
  news: Observation[]
  hasBothSigns: boolean
}

/** Each figure of a file beside the one that it replaces, or beside the nearest one of its series. */
function changesIn(fresh: readonly Observation[], known: readonly Observation[], indicator: Indicator): Beside {
  const byKey = new Map(known.map((row) => [keyText(row), row]))
  const valued = known.flatMap((row): Valued[] => {
    const value = valueFrom(row, indicator)
    return value === null ? [] : [{ row, value }]
  })
  const nearest = nearestIn(valued)
  const changes: FigureChange[] = []
  const revised: ChangedFigure[] = []
  const news: Observation[] = []
  const countIn = ({ value, count }: Observation) => (indicator.valueType === 'count' ? (value ?? count) : count)
  for (const row of fresh) {
    const same = byKey.get(keyText(row))
    if (!same || !isAsBefore(same, row)) news.push(row)
    const [then, after] = [same ? valueFrom(same, indicator) : null, valueFrom(row, indicator)]
    if (same && readsOtherwise(then, after)) revised.push({ ...keyOf(row), before: then, after, absence: row.absence })
    if (same && then !== null) {
      const counts = { countBefore: countIn(same), countAfter: countIn(row) }
      changes.push({ ...keyOf(row), before: then, after, ...counts })
    } else if (after !== null) {
      const other = nearest(row)
      if (!other) continue
      const counts = { countBefore: countIn(other.row), countAfter: countIn(row) }
      changes.push({ ...keyOf(row), before: other.value, after, ...counts })
    }
  }
  const hasBothSigns = valued.some(({ value }) => value > 0) && valued.some(({ value }) => value < 0)
  return { changes, revised, news, hasBothSigns }
}

/** 280 of 1,000 is 28 %, whatever binary fractions make of it. */
const readsOtherwise = (then: number | null, after: number | null) =>
  then === null || after === null ? then !== after : Math.abs(then - after) > 1e-9 * Math.abs(then)

const isAsBefore = (known: Observation, fresh: Observation) =>
  known.value === fresh.value && known.count === fresh.count && known.denominator === fresh.denominator

/** Finds the figure of a series whose period lies nearest. */
function nearestIn(valued: readonly Valued[]): (row: Observation) => Valued | undefined {
  const series = new Map<string, Map<string, Valued>>()
  for (const each of valued) {
    const name = seriesText(each.row)
    const periods = series.get(name)
    if (periods) periods.set(each.row.period, each)
    else series.set(name, new Map([[each.row.period, each]]))
  }
  const finders = new Map<string, ReturnType<typeof nearestPeriodAmong>>()
  return (row) => {
    const name = seriesText(row)
    const periods = series.get(name)
    if (!periods) return undefined
    const find = finders.get(name) ?? nearestPeriodAmong([...periods.keys()])
    finders.set(name, find)
    return periods.get(find(row.period) ?? '')
  }
}

/** Values that the counts beside them contradict. */
function contradictionsIn(news: readonly Observation[], indicator: Indicator): ImplausibleChange[] {
  return news.flatMap((row): ImplausibleChange[] => {
    const before = contradictedValue(row, indicator)
    if (before === null) return []
    return [{ ...keyOf(row), kind: 'contradiction', other: null, before, after: row.value, areas: 1 }]
  })
}

/** Periods with which a second series would begin, or that are far from all others. */
function periodsIn(
  fresh: readonly Observation[],
  known: readonly Observation[],
  { slug, periods }: { slug: string; periods: readonly string[] },
): ImplausibleChange[] {
  const ids = [...new Set(known.map(({ period }) => period))]
  return unusualPeriods(periods, ids).map(({ kind, period, known: knownPeriod }) => {
    const areas = new Set(fresh.filter((row) => row.period === period).map(({ area }) => area)).size
    const everybody = { indicator: slug, period, sex: 'persons', age: 'all', category: 'all' } as const
    return { ...everybody, kind, area: null, other: null, before: null, after: null, areas, knownPeriod }
  })
}
