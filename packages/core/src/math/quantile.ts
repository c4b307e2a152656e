import { fault } from '../errors.ts'
import { requireShare } from './requirements.ts'

/**
 * Quantile of type 7, the one of spreadsheets and of Fingertips: position 1 + (N − 1) p in the sorted values, linear between.
 * The values must be sorted, lowest first.
 */
export function quantile(sorted: readonly number[], p: number): number {
  requireShare('quantile', 'p', p)
  const position = (sorted.length - 1) * p
  const below = sorted[Math.floor(position)]
  const above = sorted[Math.ceil(position)]
  if (below === undefined || above === undefined) throw fault('quantile', 'sorted', 'must hold at least one value', [])
  return below + (above - below) * (position - Math.floor(position))
}
