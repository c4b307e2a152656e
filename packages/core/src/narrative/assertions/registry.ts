import type { AssertionKind } from '../claim.ts'
import type { AssertionRule } from './assertion.ts'
import { direction } from './direction.ts'
import { order } from './order.ts'
import { rank } from './rank.ts'
import { threshold } from './threshold.ts'
import { trend } from './trend.ts'
import { verdict } from './verdict.ts'

/** Every kind of assertion. A new one is a file of its own and one line here. */
export const claimAssertions: Readonly<{ [Kind in AssertionKind]: AssertionRule<Kind> }> = {
  verdict,
  order,
  direction,
  trend,
  threshold,
  rank,
}
