import type { Assertion, ClaimResult } from '@jsna/core'
import { alternativesTo } from './assertions.ts'

/**
 * What could be asserted instead of something that fails: the first alternative that holds. The data are asked, not
 * the editor, so nothing here knows how a verdict comes about. `null` where nothing of the kind holds.
 */
export async function findHolding(
  assertion: Assertion,
  check: (assertion: Assertion) => Promise<ClaimResult>,
): Promise<{ assertion: Assertion; result: ClaimResult } | null> {
  for (const alternative of alternativesTo(assertion)) {
    const result = await check(alternative)
    if (result.status === 'holds') return { assertion: alternative, result }
  }
  return null
}
