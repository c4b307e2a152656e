import { fault } from '../errors.ts'
import type { PeerComparison, PeerVerdict } from '../model/comparison.ts'
import type { Estimate } from '../model/estimate.ts'
import type { Indicator, Polarity } from '../model/indicator.ts'
import { plainInterval } from '../text/plain-value.ts'
import type { ValueFormat } from '../text/plain-value.ts'
import { absent, sameKey } from './benchmark.ts'
import { quantileBounds, quantileGroup } from './quantile-bounds.ts'
import { readableFormat } from './readable-format.ts'
import { requireSame } from './series.ts'

export type ComparedAmongPeers = Pick<Indicator, 'polarity'> & Partial<ValueFormat>

/**
 * In which quarter or fifth of all areas of its kind an area lies, in words: worst to best where the indicator has a good
 * direction, lowest to highest where it has none. Use it where no interval is published, or where readers ask where an area
 * stands; it is no test, and neighbouring areas on both sides of a bound may hardly differ.
 *
 * The bounds are quantiles of type 7 of all values, and a value on a bound belongs to the lower group, so that areas with the
 * same value always share a group. Missing and hidden values are left out; with fewer than five values, or when all are the
 * same, there is no answer and the reason is given.
 *
 * @throws CalculationError when the peers do not include the area itself or belong to other figures than it does.
 * @reference Office for Health Improvement and Disparities, Fingertips technical guidance: comparing areas by quintiles.
 * @example
 * const key = { indicator: 'smoking', period: '2023-01-01/P1Y', sex: 'persons', age: 'all', category: 'all' }
 * const none = { lowerCi95: null, upperCi95: null, lowerCi998: null, upperCi998: null, count: null, denominator: null }
 * const rest = { method: 'published', status: 'final', note: '' }
 * const peers = [9, 10, 11, 12, 13].map((value) => ({ kind: 'estimate', ...key, area: `area-${value}`, value, ...none, ...rest }))
 * compareWithPeers(peers[0], peers, { polarity: 'low-is-good' }, 'quintiles').verdict // => 'best'
 * compareWithPeers(peers[3], peers, { polarity: 'no-judgement' }, 'quintiles').verdict // => 'high'
 */
export function compareWithPeers(
  estimate: Estimate,
  peers: readonly Estimate[],
  indicator: ComparedAmongPeers,
  method: PeerComparison['method'],
): PeerComparison {
  requirePeers(estimate, peers)
  const value = estimate.kind === 'estimate' ? estimate.value : null
  const notCompared = (reason: string): PeerComparison => ({
    verdict: 'not-compared',
    method,
    level: null,
    group: null,
    value,
    bounds: [],
    reason,
  })
  if (estimate.kind !== 'estimate') return notCompared(absent('This value', estimate.kind, estimate.reason))
  const values = peers.flatMap((peer) => (peer.kind === 'estimate' ? [peer.value] : []))
  const groups = method === 'quintiles' ? 5 : 4
  const bounds = quantileBounds(values, groups)
  if (!bounds) return notCompared(`Five areas with a value are needed, and there are ${values.length}.`)
  if (bounds[0] === bounds.at(-1)) return notCompared(`All ${values.length} areas have the same value.`)
  const group = quantileGroup(estimate.value, bounds)
  const [lower = 0, upper = 0] = bounds.slice(group - 1)
  const range = plainInterval(lower, upper, readableFormat(indicator, [lower, upper]))
  const name = method === 'quintiles' ? 'fifth' : 'quarter'
  return {
    verdict: wordsFor(indicator.polarity, groups)[group - 1] ?? 'not-compared',
    method,
    level: null,
    group,
    value: estimate.value,
    bounds,
    reason: `Of ${values.length} areas it lies in ${name} ${group} of ${groups}, counted from the lowest values: ${range}.`,
  }
}

/** Words from the group of the lowest values to that of the highest. */
function wordsFor(polarity: Polarity, groups: 4 | 5): PeerVerdict[] {
  const middle: PeerVerdict[] = groups === 5 ? ['middle'] : []
  if (polarity === 'no-judgement') return ['lowest', 'low', ...middle, 'high', 'highest']
  const words: PeerVerdict[] = ['worst', 'worse', ...middle, 'better', 'best']
  return polarity === 'high-is-good' ? words : words.reverse()
}

const shared = ['indicator', 'period', 'sex', 'age', 'category'] as const

function requirePeers(estimate: Estimate, peers: readonly Estimate[]): void {
  requireSame(
    'compareWithPeers',
    'peers',
    estimate,
    peers,
    shared,
    (field) => `must be of the same ${field} as the value`,
  )
  if (!peers.some((peer) => sameKey(peer, estimate))) {
    throw fault('compareWithPeers', 'peers', 'must include the area itself', estimate.area)
  }
}
