import type { Lookup } from '../model/area.ts'
import type { Observation } from '../model/observation.ts'
import { requireLookup } from './lookup-rules.ts'

/** How well small areas make up one larger area. */
export interface AreaFit {
  /** The larger area. */
  area: string
  /** How many small areas it is made of, whole or in part. */
  parts: number
  /** Small areas of which a share belongs to it, in the order of the lookup. */
  splitParts: string[]
  /** The share of its weight, from 0 to 1, that comes from those: how much of it rests on estimated shares. */
  splitShare: number
  /** Small areas of it without a count in the data. */
  partsWithoutData: string[]
}

export interface BestFitReport {
  /** In the order of the lookup. */
  areas: AreaFit[]
  /** Small areas that belong to no larger one, or not entirely, with the share that is left out; largest share first. */
  outside: { area: string; share: number }[]
}

/**
 * What a reader should know before trusting figures added up by `aggregate`: how much of each larger area rests on small
 * areas that are split, which small areas have no figures, and which lie outside. An exact lookup with full data has no
 * split share, nothing missing and nothing outside.
 *
 * Split share = weights of the parts with a weight below 1 / weights of all parts. Share outside = 1 − the weights of a small
 * area over all larger ones.
 *
 * @throws CalculationError when a weight is not above 0 and at most 1, or a pair of areas stands twice in the lookup.
 * @reference Office for National Statistics, A guide to best-fit statistics.
 * @example
 * const entries = [{ from: 'E01', to: 'place', weight: 1 }, { from: 'E02', to: 'place', weight: 0.25 }]
 * const lookup = { id: 'parts', fromScheme: 'lsoa', toScheme: 'place', method: 'best-fit', status: 'official', source: '', validFrom: null, entries }
 * const report = bestFitReport([{ area: 'E01', count: 20 }], lookup)
 * report.areas // => [{ area: 'place', parts: 2, splitParts: ['E02'], splitShare: 0.2, partsWithoutData: ['E02'] }]
 * report.outside // => [{ area: 'E02', share: 0.75 }]
 */
export function bestFitReport(
  observations: readonly Pick<Observation, 'area' | 'count'>[],
  lookup: Lookup,
): BestFitReport {
  requireLookup('bestFitReport', lookup)
  const withData = new Set(observations.filter(({ count }) => count !== null).map(({ area }) => area))
  const targets = [...new Set(lookup.entries.map(({ to }) => to))]
  const placed = new Map(observations.map(({ area }) => [area, 0]))
  for (const { from, weight } of lookup.entries) placed.set(from, (placed.get(from) ?? 0) + weight)
  return {
    areas: targets.map((area) => {
      const parts = lookup.entries.filter(({ to }) => to === area)
      const split = parts.filter(({ weight }) => weight < 1)
      return {
        area,
        parts: parts.length,
        splitParts: split.map(({ from }) => from),
        splitShare: weightOf(split) / weightOf(parts),
        partsWithoutData: parts.filter(({ from }) => !withData.has(from)).map(({ from }) => from),
      }
    }),
    outside: [...placed]
      // The last digit of a sum of shares is noise.
      .filter(([, share]) => share < 1 - 1e-9)
      .map(([area, share]) => ({ area, share: 1 - share }))
      .toSorted((a, b) => b.share - a.share || (a.area < b.area ? -1 : 1)),
  }
}

function weightOf(entries: Lookup['entries']): number {
  return entries.reduce((sum, { weight }) => sum + weight, 0)
}
