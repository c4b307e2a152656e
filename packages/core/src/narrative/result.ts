import type { Comparison, Trend } from '../model/comparison.ts'
import type { Estimate } from '../model/estimate.ts'

/** What a figure says now. `inputs` are the estimates that it was made from, first the one it is about. */
export type FigureResult =
  | { kind: 'figure'; text: string; number: number | null; comparison: Comparison | null; inputs: Estimate[] }
  | { kind: 'no-figure'; reason: string; inputs: Estimate[] }

/** Whether a claim holds now, and why, in a sentence that carries the values. */
export interface ClaimResult {
  kind: 'claim'
  status: 'holds' | 'fails' | 'cannot-be-judged'
  reason: string
  /** What the data would let the author say instead; empty where nothing better is known. */
  suggestion: string
  /** Set when the claim compares two values, whatever it asserts about them. */
  comparison: Comparison | null
  trend: Trend | null
  inputs: Estimate[]
  /** Things an author should know although the claim can be judged: “without limits no statistical verdict is possible”. */
  remarks: string[]
}
