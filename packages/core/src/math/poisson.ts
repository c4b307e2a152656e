import { fault } from '../errors.ts'
import { upperGamma } from './gamma.ts'

/** Probability of at most `k` events where `mean` events are expected. */
export function poissonLowerTail(k: number, mean: number): number {
  if (!(k >= 0)) throw fault('poissonLowerTail', 'k', 'must be 0 or more', k)
  if (!(mean >= 0)) throw fault('poissonLowerTail', 'mean', 'must be 0 or more', mean)
  return upperGamma(Math.floor(k) + 1, mean)
}
