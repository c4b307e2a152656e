import type { FigureOperation } from '../figure.ts'
import { countWhere, extreme, rank } from './among-areas.ts'
import { comparison } from './comparison.ts'
import { change, difference } from './difference.ts'
import type { Operation } from './operation.ts'
import { ratio, share } from './ratio.ts'
import { interval, value } from './value.ts'

/** Every kind of figure. A new one is a file of its own and one line here. */
export const figureOperations: Readonly<{ [Name in FigureOperation]: Operation<Name> }> = {
  value,
  interval,
  difference,
  change,
  ratio,
  share,
  comparison,
  rank,
  extreme,
  'count-where': countWhere,
}
