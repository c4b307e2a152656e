import type { AreaScheme, Indicator, Theme } from '@jsna/core'
import type { PublishedIndicator } from '../client.ts'
import { bodyOf } from '../database/rows.ts'
import { Kept } from '../evidence/kept.ts'
import { inRelease } from '../evidence/published.queries.ts'
import type { PublicContext } from '../http/public-route.ts'
import { nounsEver } from './first-releases.queries.ts'
import { FingertipsView } from './view.ts'

const mostViews = 3

/** Loads how Fingertips would describe a release. A release never changes, so a view stays right for ever. */
export function createViews(): (at: PublicContext) => Promise<FingertipsView> {
  const views = new Kept<FingertipsView>(mostViews, () => 1)
  return (at) => views.get(String(at.release.number), at.release.contentHash, () => loadView(at))
}

async function loadView({ published, release, evidence }: PublicContext): Promise<FingertipsView> {
  const valid = inRelease(release.number)
  const indicators = await published
    .selectFrom('indicator')
    .select(['body', 'coverage'])
    .where(valid)
    .orderBy('position')
    .execute()
  const themes = await published.selectFrom('theme').select('body').where(valid).orderBy('position').execute()
  const { areas, schemes } = await evidence.catalogue()
  return new FingertipsView({
    indicators: indicators.map((row): PublishedIndicator => ({
      ...bodyOf<Indicator>(row),
      ...(JSON.parse(row.coverage) as Omit<PublishedIndicator, keyof Indicator>),
    })),
    themes: themes.map((row) => bodyOf<Theme>(row)),
    schemes,
    areas,
    indicatorsEver: await nounsEver<Indicator>(published, 'indicator', release.number),
    schemesEver: await nounsEver<AreaScheme>(published, 'areaScheme', release.number),
  })
}
