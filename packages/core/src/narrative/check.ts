import type { AssertionRule, ClaimContext } from './assertions/assertion.ts'
import { claimAssertions } from './assertions/registry.ts'
import type { Assertion, AssertionKind } from './claim.ts'
import type { Evidence, Setting } from './evidence.ts'
import type { ClaimResult } from './result.ts'

/**
 * Whether what a sentence asserts is borne out by the data: it holds, it fails, or it cannot be judged. The reason is a
 * full sentence with names, periods, values and interval, and `suggestion` gives words that the data would bear.
 *
 * When to use it: while a claim is made, after every import, and before a text is published. A value that is missing or
 * suppressed, or a verdict without an interval, cannot be judged; nothing throws.
 */
export function check(assertion: Assertion, setting: Setting, evidence: Evidence): ClaimResult {
  return checkWith(assertion, { setting, evidence })
}

function checkWith<Kind extends AssertionKind>(
  assertion: Extract<Assertion, { assert: Kind }>,
  context: ClaimContext,
): ClaimResult {
  const rule: AssertionRule<Kind> = claimAssertions[assertion.assert]
  return rule.check(assertion, context)
}
