import { verdictWords } from '@jsna/core'
import type { Verdict } from '@jsna/core'

export interface VerdictCount {
  verdict: Verdict
  number: number
  /** What follows the number: “are worse than England”. */
  words: string
}

const order: Verdict[] = ['worse', 'similar', 'better', 'higher', 'lower', 'not-compared']

/** The parts of the sentence that counts verdicts. The first one that is a verdict names the benchmark. */
export function verdictCounts(counts: Record<Verdict, number>, benchmark: string): VerdictCount[] {
  return order
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict, index) => {
      const number = counts[verdict]
      if (verdict === 'not-compared') return { verdict, number, words: 'cannot be compared' }
      const are = number === 1 ? 'is' : 'are'
      return { verdict, number, words: `${are} ${verdictWords(verdict, index === 0 ? benchmark : '')}` }
    })
}
