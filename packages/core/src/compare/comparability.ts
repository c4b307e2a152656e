import type { ComparabilityBreak } from '../model/indicator.ts'
import { parsePeriod } from '../model/period.ts'
import { shortPeriod } from '../text/short-period.ts'

/**
 * Why values of two periods cannot be set beside each other, in words; `null` where no break lies between them. A break
 * parts two periods when the earlier one starts before it and the later one does not.
 */
export function breakBetween(breaks: readonly ComparabilityBreak[], earlier: string, later: string): string | null {
  const [from, to] = [parsePeriod(earlier).start, parsePeriod(later).start]
  const broken = breaks.find(({ period }) => {
    const start = parsePeriod(period).start
    return from < start && start <= to
  })
  if (!broken) return null
  return `Figures from ${shortPeriod(broken.period)} are not comparable with those before: ${broken.reason}`
}
