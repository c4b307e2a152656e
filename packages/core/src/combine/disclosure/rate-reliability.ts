import { requireNumber } from '../../intervals/requirements.ts'
import type { NotCalculated } from '../../methods/confidence.ts'

/** What a publication says of a rate: nothing, the mark “u” with a note, or that there is none. */
export type RateReliability = { kind: 'reliable' } | { kind: 'unreliable'; mark: 'u'; reason: string } | NotCalculated

/** Fewest deaths that a rate of each kind is given for. */
const fewest = { crude: 3, standardised: 10 } as const
const fewestReliable = 20

/**
 * Whether the Office for National Statistics would publish a mortality rate of so many deaths: no crude rate below 3 deaths
 * and no standardised one below 10, and either marked “u”, unreliable, below 20. Use it where figures stand beside those of
 * ONS; `disclosurePolicies` says what is hidden to protect people.
 *
 * @throws CalculationError when the count is negative or no finite number.
 * @reference Office for National Statistics (2021), FOI/2021/3301: mortality rates of small numbers.
 * @example
 * rateReliability(25, 'crude').kind // => 'reliable'
 * rateReliability(12, 'standardised').mark // => 'u'
 * rateReliability(2, 'crude').reason // => 'There are fewer than 3 deaths, too few for a crude rate.'
 */
export function rateReliability(count: number, rate: 'crude' | 'standardised'): RateReliability {
  requireNumber('rateReliability', 'count', count)
  if (count < fewest[rate]) {
    return { kind: 'missing', reason: `There are fewer than ${fewest[rate]} deaths, too few for a ${rate} rate.` }
  }
  if (count >= fewestReliable) return { kind: 'reliable' }
  const reason = `The rate rests on fewer than ${fewestReliable} deaths and is unreliable.`
  return { kind: 'unreliable', mark: 'u', reason }
}
