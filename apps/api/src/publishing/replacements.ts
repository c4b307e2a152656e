import type { Area, Estimate, Indicator } from '@jsna/core'
import { keptComparison } from '../figures/comparison-rows.ts'
import { hashOf } from '../hash.ts'
import type { Candidate } from './candidate.ts'
import { derive } from './derive.ts'
import { estimateKey } from './figures-difference.ts'
import type { Replacement } from './versioned-rows.ts'

const series = ['indicator', 'area', 'sex', 'age', 'category']

/** The tables that hold figures, and what identifies a row of each. */
export const figureKeys = {
  estimate: estimateKey,
  comparison: [...estimateKey, 'benchmark'],
  trend: series,
  spread: ['indicator', 'scheme', 'sex', 'age', 'category', 'period'],
  standing: series,
} as const

/** Everything in a release but the figures: names, places, boundaries, texts and what they say. */
export function nounReplacements({ nouns, figures, coverage, judged, results }: Candidate): Replacement[] {
  const fresh = new Map(figures.map((each) => [each.indicator.slug, JSON.stringify(each.coverage)]))
  const nothing = JSON.stringify({ latestPeriod: null, schemes: [], periods: [] })
  const key = ['id']
  return [
    { table: 'areaScheme', key, rows: nouns.areaSchemes },
    { table: 'area', key, rows: nouns.areas },
    { table: 'boundary', key, rows: nouns.boundaries },
    { table: 'theme', key, rows: nouns.themes },
    {
      table: 'indicator',
      key,
      rows: nouns.indicators.map((row) => ({ ...row, coverage: fresh.get(row.id) ?? coverage.get(row.id) ?? nothing })),
    },
    {
      table: 'recommendation',
      key,
      rows: nouns.recommendations.map((row) => ({ ...row, results: JSON.stringify(results.get(row.id) ?? {}) })),
    },
    { table: 'communityAsset', key, rows: nouns.assets },
    {
      table: 'document',
      key,
      rows: judged.map(({ stored: { document } }) => ({ id: document.id, body: JSON.stringify(document) })),
    },
    {
      table: 'evaluation',
      key: ['document', 'area'],
      rows: judged.flatMap(({ stored: { document }, readings }) =>
        readings.map(({ setting, evaluation }) => ({
          document: document.id,
          area: setting.area,
          body: JSON.stringify({ setting, evaluation }),
        })),
      ),
    },
  ]
}

/** What is read off one indicator's estimates. */
export function derivedReplacements(
  indicator: Indicator,
  estimates: readonly Estimate[],
  areas: ReadonlyMap<string, Area>,
): Replacement[] {
  const { comparisons, trends, spreads, standings } = derive(indicator, estimates, areas)
  const scope = { indicator: indicator.slug }
  return [
    {
      table: 'comparison',
      key: figureKeys.comparison,
      scope,
      rows: comparisons.map((row) => ({ ...keptComparison(row) })),
    },
    { table: 'trend', key: figureKeys.trend, scope, rows: trends.map((row) => ({ ...row })) },
    { table: 'spread', key: figureKeys.spread, scope, rows: spreads.map((row) => ({ ...row })) },
    { table: 'standing', key: figureKeys.standing, scope, rows: standings.map((row) => ({ ...row })) },
  ]
}

/** A part of a release by its hash. */
export interface ContentPart {
  kind: string
  id: string
  hash: string
}

export const figuresPart = (slug: string, estimates: readonly Estimate[]): ContentPart => ({
  kind: 'figures',
  id: slug,
  hash: hashOf(sorted(estimates.map((estimate) => JSON.stringify(estimate)))),
})

/** The hash of every part of a release. Parts that stay as they are keep theirs. */
export function partsReplacement(
  { nouns: { indicators } }: Pick<Candidate, 'nouns'>,
  fresh: readonly ContentPart[],
  nouns: readonly Replacement[],
  earlier: readonly ContentPart[],
): Replacement & { rows: (ContentPart & Replacement['rows'][number])[] } {
  const known: ReadonlySet<string> = new Set(indicators.map(({ id }) => id))
  const moved = new Set(fresh.map(({ id }) => id))
  const kept = earlier.filter(({ kind, id }) => kind === 'figures' && known.has(id) && !moved.has(id))
  const texts = nouns.map(({ table, rows }) => ({
    kind: 'table',
    id: table,
    hash: hashOf(sorted(rows.map((row) => JSON.stringify(row)))),
  }))
  const parts = [...fresh, ...kept, ...texts].map(({ kind, id, hash }) => ({ kind, id, hash }))
  return { table: 'contentPart', key: ['kind', 'id'], rows: parts }
}

const sorted = (lines: string[]) => lines.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))

/** The hash of a release: over the hashes of its parts, in a fixed order. */
export const contentHash = (parts: readonly ContentPart[]) =>
  hashOf(sorted(parts.map(({ kind, id, hash }) => `${kind} ${id} ${hash}`)))
