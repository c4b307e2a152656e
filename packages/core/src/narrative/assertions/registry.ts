import type { AssertionKind } from '../claim.ts'
import type { AssertionRule } from './assertion.ts'
import { direction } from './direction.ts'
import { fraction } from './fraction.ts'
import { gap } from './gap.ts'
import { groupRank } from './group-rank.ts'
import { order } from './order.ts'
import { orderToBoth } from './order-to-both.ts'
import { ownShare } from './own-share.ts'
import { pace } from './pace.ts'
import { progress } from './progress.ts'
import { rank } from './rank.ts'
import { rankChange } from './rank-change.ts'
import { ratio } from './ratio.ts'
import { reversal } from './reversal.ts'
import { stable } from './stable.ts'
import { status } from './status.ts'
import { target } from './target.ts'
import { tentative } from './tentative.ts'
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
  'order-to-both': orderToBoth,
  'own-share': ownShare,
  ratio,
  fraction,
  pace,
  gap,
  reversal,
  stable,
  progress,
  target,
  'rank-change': rankChange,
  'group-rank': groupRank,
  tentative,
  status,
}
