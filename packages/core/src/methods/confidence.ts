import { fault } from '../errors.ts'

/** One confidence level, from 0.9 to 1 or from 90 to 100, or the pair that Fingertips publishes. */
export type Confidence = number | readonly [0.95, 0.998]

/** The pair of levels that every stored estimate carries. */
export const bothLevels = [0.95, 0.998] as const

export interface OneLevel<Limit> {
  lowerCi: Limit
  upperCi: Limit
}

export interface TwoLevels<Limit> {
  lowerCi95: Limit
  upperCi95: Limit
  lowerCi998: Limit
  upperCi998: Limit
}

/** One level gives `lowerCi` and `upperCi`; the pair gives the four fields of an estimate. */
export type Limits<C extends Confidence, Limit = number> = C extends readonly [0.95, 0.998]
  ? TwoLevels<Limit>
  : OneLevel<Limit>

/** A calculation that has no answer for this input, and why. */
export interface NotCalculated {
  kind: 'missing'
  reason: string
}

export function notCalculated(reason: string): NotCalculated {
  return { kind: 'missing', reason }
}

/** Checks the levels that a caller asks for; 95 is read as 0.95. */
export function readLevels(name: string, confidence: unknown = 0.95): readonly number[] {
  if (typeof confidence === 'number') return [readLevel(name, confidence)]
  if (Array.isArray(confidence) && confidence.length === 2 && confidence[0] === 0.95 && confidence[1] === 0.998) {
    return bothLevels
  }
  throw fault(name, 'options.confidence', `${levelRule} or the pair [0.95, 0.998]`, confidence)
}

/** The same for a calculation that has no limits at 100 %; `why` ends the message. */
export function readLevelsBelowOne(name: string, confidence: unknown, why: string): readonly number[] {
  const levels = readLevels(name, confidence)
  if (levels.includes(1)) throw fault(name, 'options.confidence', `must be below 1: ${why}`, confidence)
  return levels
}

const levelRule = 'must be one level from 0.9 to 1 or from 90 to 100'

function readLevel(name: string, level: number): number {
  const share = level >= 90 ? level / 100 : level
  if (share >= 0.9 && share <= 1) return share
  throw fault(name, 'options.confidence', levelRule, level)
}

/** Calculates the limits at every level asked for and gives them their names; `null` where there are none. */
export function limitsAt<C extends Confidence, Limit = number>(
  levels: readonly number[],
  at: (level: number) => { lower: Limit; upper: Limit },
): Limits<C, Limit> {
  const [first, second] = levels.map(at)
  const named = second
    ? { lowerCi95: first?.lower, upperCi95: first?.upper, lowerCi998: second.lower, upperCi998: second.upper }
    : { lowerCi: first?.lower, upperCi: first?.upper }
  return named as Limits<C, Limit>
}
