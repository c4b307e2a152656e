import type { Polarity, Spread } from '@jsna/core'

export interface SpineLayout {
  /** Values at the two ends, left first. */
  ends: [number, number]
  endWords: [string, string]
  /** Places along the spine from 0 to 100; the benchmark is at 50. */
  middle: [number, number]
  value: number
}

/**
 * Places on a spine: worst at the left, best at the right, the benchmark in the middle. Each half has a scale of its
 * own, so that one outlier cannot flatten the other. Without a good direction the ends are lowest and highest.
 */
export function spineLayout(value: number, benchmark: number, spread: Spread, polarity: Polarity): SpineLayout {
  const isTurned = polarity === 'low-is-good'
  const [left, right] = isTurned ? [spread.maximum, spread.minimum] : [spread.minimum, spread.maximum]
  const sign = isTurned ? -1 : 1
  const place = (number: number): number => {
    const distance = sign * (number - benchmark)
    const reach = sign * ((distance < 0 ? left : right) - benchmark)
    // A benchmark beyond the areas leaves one half without a length: there is nothing to be seen in it.
    const share = distance === 0 || Math.sign(reach) !== Math.sign(distance) ? 0 : distance / Math.abs(reach)
    return 50 + 50 * Math.min(1, Math.max(-1, share))
  }
  const quartiles = [place(spread.lowerQuartile), place(spread.upperQuartile)].sort((a, b) => a - b)
  return {
    ends: [left, right],
    endWords: polarity === 'no-judgement' ? ['lowest', 'highest'] : ['worst', 'best'],
    middle: [quartiles[0] ?? 50, quartiles[1] ?? 50],
    value: place(value),
  }
}
