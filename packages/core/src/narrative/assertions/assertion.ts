import type { Estimate } from '../../model/estimate.ts'
import type { Assertion, AssertionKind } from '../claim.ts'
import type { Evidence, Setting } from '../evidence.ts'
import type { ClaimResult } from '../result.ts'

/** Where one claim is made, and what it may look at. */
export interface ClaimContext {
  setting: Setting
  evidence: Evidence
}

/** One kind of assertion, with its own answers for pickers and documentation. */
export interface AssertionRule<Kind extends AssertionKind> {
  /** Name for a picker. */
  label: string
  /** What the author asserts by it, in one line. */
  hint: string
  /** What must be given besides `of` and `is`. */
  needs: readonly ('with' | 'and' | 'from' | 'among' | 'order' | 'by' | 'top' | 'parts' | 'whole' | 'band' | 'target')[]
  /** What `is` holds: one of `choices`, a condition, or nothing because the parts above say all. */
  says: 'choice' | 'condition' | 'nothing'
  /** What it may say, where it says one of a few things. */
  choices: readonly string[]
  check(assertion: Extract<Assertion, { assert: Kind }>, context: ClaimContext): ClaimResult
}

type Rest = Partial<Omit<ClaimResult, 'kind' | 'status' | 'reason' | 'inputs'>>

function result(status: ClaimResult['status'], reason: string, inputs: Estimate[], rest: Rest): ClaimResult {
  return { kind: 'claim', status, reason, suggestion: '', comparison: null, trend: null, inputs, remarks: [], ...rest }
}

export function judged(holds: boolean, reason: string, inputs: Estimate[], rest: Rest = {}): ClaimResult {
  return result(holds ? 'holds' : 'fails', reason, inputs, holds ? { ...rest, suggestion: '' } : rest)
}

export function cannotBeJudged(reason: string, inputs: Estimate[], rest: Rest = {}): ClaimResult {
  return result('cannot-be-judged', reason, inputs, rest)
}
