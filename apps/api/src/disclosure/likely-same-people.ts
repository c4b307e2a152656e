import { countedAs, likelySame, samePeople } from '@jsna/core'
import type { EstimateKey } from '@jsna/core'
import type { Stores } from '../database/handle.ts'
import type { Catalogue } from '../evidence/evidence-source.ts'
import { publishedEstimates } from '../evidence/published.queries.ts'
import { disclosuresOf } from './disclosure.queries.ts'

/** Two indicators that may count the same people without saying so. */
export interface LikelySamePeople {
  hides: string
  shows: string
  /** How many figures the one hides and the other shows. */
  met: number
  /** In how many of them the other shows the very count. */
  same: number
}

/**
 * Which indicators show in most places the counts that another one hides there. A person says whether they count the same people
 * (`samePeopleAs`); nothing is hidden for a likeness.
 */
export async function likelySamePeople(
  { workspace, published }: Pick<Stores, 'workspace' | 'published'>,
  { indicators }: Pick<Catalogue, 'indicators'>,
  release: number,
): Promise<LikelySamePeople[]> {
  const hidden = new Map<string, { slug: string; count: number }[]>()
  for (const { indicator: slug, withheld = [] } of await disclosuresOf(workspace.db, release)) {
    for (const { count, ...key } of withheld) {
      if (count !== null) hidden.set(keyText(key), [...(hidden.get(keyText(key)) ?? []), { slug, count }])
    }
  }
  if (hidden.size === 0) return []
  const found: LikelySamePeople[] = []
  for (const indicator of indicators) {
    const said = new Set([indicator, ...samePeople(indicator, indicators)].map(({ slug }) => slug))
    const pairs = new Map<string, LikelySamePeople>()
    const shown = await publishedEstimates(published.db, release, indicator.slug)
    for (const { count, ...key } of countedAs(shown, indicator, indicator)) {
      for (const one of hidden.get(keyText(key)) ?? []) {
        if (count === null || said.has(one.slug)) continue
        const pair = pairs.get(one.slug) ?? { hides: one.slug, shows: indicator.slug, met: 0, same: 0 }
        pairs.set(one.slug, pair)
        pair.met += 1
        if (count === one.count) pair.same += 1
      }
    }
    found.push(...[...pairs.values()].filter(({ met, same }) => likelySame(met, same)))
  }
  return found
}

const keyText = ({ area, period, sex, age, category }: Omit<EstimateKey, 'indicator'>) =>
  JSON.stringify([area, period, sex, age, category])
