import type { FigureOperation } from '../figure.ts'
import { countWhere, extreme, rank } from './among-areas.ts'
import { comparison } from './comparison.ts'
import { change, difference, remainder } from './difference.ts'
import { groups, total } from './groups.ts'
import type { Operation } from './operation.ts'
import { orderToBoth } from './order-to-both.ts'
import { peopleWhere } from './people-where.ts'
import { proxy } from './proxy.ts'
import { range } from './range.ts'
import { rankChange } from './rank-change.ts'
import { rate, ratio, share } from './ratio.ts'
import { slopeIndex } from './slope-index.ts'
import { base, interval, period, value } from './value.ts'

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
  period,
  base,
  proxy,
  remainder,
  rate,
  'order-to-both': orderToBoth,
  range,
  'rank-change': rankChange,
  groups,
  total,
  'slope-index': slopeIndex,
  'people-where': peopleWhere,
}
