import type { FunnelOptions } from '../funnel/funnel-areas.ts'
import { funnelSignificance } from '../funnel/funnel-significance.ts'
import { Absences, orNull, requireEqualLengths } from './answers.ts'
import type { Answers } from './answers.ts'

/** The areas of a funnel. Proportions and ratios need denominators; rates need `rate`, and denominators where nobody is counted. */
export interface FunnelColumns {
  count: Float64Array
  /** NaN where the source does not state it. */
  denominator?: Float64Array
  rate?: Float64Array
}

/** Where each area stands. Where `absence` is not 0, `reasons[absence[row]]` says why there is no answer. */
export interface PositionColumns extends Pick<Answers<number>, 'absence' | 'reasons'> {
  /** 1 above the limits, 0 within, −1 below. */
  position: Int8Array
  /** 95 or 99.8, the widest limits that the area lies outside of; 0 within. */
  level: Float64Array
}

/**
 * The positions of a whole table in its funnel: `funnelSignificance` of its areas, with the average of them all. Use it for
 * tables of many thousand areas, such as practices.
 *
 * Options are those of `funnelSignificance`. Columns in, columns out: a row without answer has a code in `absence`, and
 * `reasons` gives the sentence for the code.
 *
 * @throws CalculationError as `funnelSignificance` does, with the position of the row, and when the columns are not equally long.
 * @reference Spiegelhalter D. J. (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24.
 * @example
 * const practices = { count: Float64Array.of(20, 90, 40), denominator: Float64Array.of(200, 300, 400) }
 * const { position, level } = funnelSignificanceColumns(practices, { statistic: 'proportion' })
 * position[1] // => 1
 * level[1] // => 99.8
 */
export function funnelSignificanceColumns(columns: FunnelColumns, options: FunnelOptions): PositionColumns {
  const { count } = columns
  const others = Object.entries(columns).filter(([, column]) => column !== undefined)
  requireEqualLengths(name, { count, ...Object.fromEntries(others) })
  const absences = new Absences(name, count.length)
  const at = (column: Float64Array | undefined, row: number) => (column ? orNull(column[row] ?? NaN) : null)
  const areas = Array.from(count, (each, row) => ({
    count: each,
    denominator: at(columns.denominator, row),
    rate: at(columns.rate, row),
  }))
  const position = new Int8Array(count.length)
  const level = new Float64Array(count.length)
  for (const [row, answer] of absences.ask(() => funnelSignificance(areas, options), 0).entries()) {
    if (answer.kind === 'missing') absences.add(row, answer.reason)
    else {
      position[row] = signs[answer.position]
      level[row] = answer.level ?? 0
    }
  }
  return { position, level, ...absences.columns }
}

const name = 'funnelSignificanceColumns'
const signs = { above: 1, within: 0, below: -1 } as const
