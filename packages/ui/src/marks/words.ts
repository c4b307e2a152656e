import { trendDirectionWords, trendWords, upperFirst, verdictWords } from '@jsna/core'
import type { Trend, Verdict } from '@jsna/core'

/** The word that stands beside the mark of a verdict: “Better”, “Not compared”. */
export function verdictLabel(verdict: Verdict): string {
  return upperFirst(verdictWords(verdict))
}

/** What follows that word where the benchmark is named: “ than England”, “ to the West Midlands”. */
export function verdictTail(verdict: Verdict, benchmark: string): string {
  return verdictWords(verdict, benchmark).slice(verdictWords(verdict).length)
}

/** The words beside the arrow of a trend: the direction, and what it means where it means something. */
export function trendLabel(trend: Trend): string {
  const direction = upperFirst(trendDirectionWords(trend.direction))
  const isJudged = trend.judged === 'getting-better' || trend.judged === 'getting-worse'
  return isJudged ? `${direction}, ${trendWords(trend)}` : direction
}
