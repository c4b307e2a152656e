import type { Observation } from '@jsna/core'
import { createAreaJudge } from '../areas/judge-area.ts'
import type { ExternalBinding } from '../binding.ts'
import type { FigureFile } from '../figure-importer.ts'
import type { ImportRule } from '../issues/issue.ts'
import { checkObservation } from '../observations/check-observation.ts'
import { emptyObservation } from '../observations/empty-observation.ts'

/** What a source says of one series in one place and period. */
export interface SeriesFigure {
  row: number
  area: string
  /** As the source names it, in messages. */
  series: string
  bound: readonly ExternalBinding[]
  /** Period id. */
  period: string
  numbers: Partial<Pick<Observation, 'value' | 'lowerCi95' | 'upperCi95' | 'count' | 'denominator'>>
  absence?: Observation['absence']
  status?: Observation['status']
}

/** Names of the columns in which a source gives these things, for messages. */
export interface SeriesColumns {
  area: string
  series: string
  value: string
}

const NOT_BOUND = 'series that no indicator of the catalogue is bound to'

/** Passes figures of a file with many series on: those that are bound, about places that are carried. */
export function createFigureTaker({ context, issues, figures }: FigureFile, columns: SeriesColumns) {
  const areas = createAreaJudge(context, false)
  const indicators = new Map(context.indicators.map((indicator) => [indicator.slug, indicator]))
  let firstUnbound: { row: number; series: string } | null = null
  let isAnyBound = false
  const say = (row: number, column: string, rule: ImportRule, value: string, message: string) =>
    issues.addOnce({ row, column, rule, value, message })
  return {
    /** One figure, or what is wrong with it. */
    take(found: SeriesFigure): void {
      const { row, series, bound, period, numbers, absence = null, status = 'final' } = found
      if (bound.length === 0) {
        firstUnbound ??= { row, series }
        figures.leaveOut(NOT_BOUND)
        return
      }
      isAnyBound = true
      const area = areas.judge(found.area)
      if (area.kind === 'left-out') return figures.leaveOut(area.reason)
      if (area.kind === 'unknown') return say(row, columns.area, 'unknown-area', found.area, area.message)
      for (const { indicator, sex, age, category } of bound) {
        const empty = { ...emptyObservation({ indicator, area: area.code, period, sex, age, category }), status }
        const isAbsent = absence !== null || ((numbers.value ?? null) === null && (numbers.count ?? null) === null)
        const observation: Observation = isAbsent
          ? { ...empty, absence: absence ?? 'not-available' }
          : { ...empty, ...numbers }
        const [value, lower, upper] = [observation.value, observation.lowerCi95, observation.upperCi95].map(String)
        const written = { value: value ?? '', lower: lower ?? '', upper: upper ?? '' }
        const problem = checkObservation(observation, indicators.get(indicator), written)
        if (problem) {
          issues.add({ row, column: columns.value, rule: problem.rule, value: problem.value, message: problem.message })
        } else if (area.renamed) figures.addRenamed(observation, row)
        else figures.add(observation, row)
      }
    },
    /** Says so where nothing in the file is known. */
    finish(): void {
      if (isAnyBound || firstUnbound === null || issues.issues.length > 0) return
      const { row, series } = firstUnbound
      const message = `No indicator of the catalogue is bound to “${series}” or to any other series of the file. Bind one to it first.`
      say(row, columns.series, 'unknown-indicator', series, message)
    },
  }
}
