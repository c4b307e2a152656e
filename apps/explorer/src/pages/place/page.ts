import type { Area, Indicator, PublishedDocument } from '@jsna/core'
import type { MapGeometry } from '@jsna/ui'
import { plainLead } from '../../document-lead.ts'
import { loadMap, loadMaps } from '../../maps.ts'
import type { Maps } from '../../maps.ts'
import { definePage, PageMissing } from '../../page.ts'
import { profilesOf } from '../../profiles.ts'
import { site } from '../../site.ts'
import { findNeeds, findStrengths } from './stand-out.ts'
import type { StandingOut } from './stand-out.ts'
import PlacePage from './PlacePage.vue'

export interface PlaceData {
  area: Area
  published: PublishedDocument
  /** The small areas from which the place is built. */
  parts: Area[]
  strengths: StandingOut[]
  needs: StandingOut[]
  /** Where in the city the place lies. */
  locator: MapGeometry
  /** The maps inside the text. */
  maps: Maps
}

export const page = definePage<PlaceData>({
  async load(api, { parameters }) {
    const { places } = profilesOf(await api.get('/profiles'))
    const area = places.areas.find(({ code }) => code === `reach-${parameters.place}`)
    if (area === undefined) throw new PageMissing(`There is no place called “${parameters.place}”.`)
    const inside = { scheme: site.partScheme, within: area.code }
    const [published, profile, { areas: parts }, { indicators }, locator] = await Promise.all([
      api.get('/documents/{id}', { id: 'places/template', area: area.code }),
      api.get('/area-profiles/{code}', { code: area.code, benchmark: site.city }),
      api.get('/areas', inside),
      api.get('/indicators'),
      loadMap(api, site.placeScheme),
    ])
    const judged = indicators.filter((indicator) => isJudged(indicator) && indicator.schemes.includes(site.partScheme))
    const indicator = judged.map(({ slug }) => slug)
    const compared =
      indicator.length === 0
        ? { comparisons: [] }
        : await api.get('/comparisons', { ...inside, indicator, benchmark: site.city, period: 'latest' })
    return {
      area,
      published,
      parts,
      strengths: findStrengths(profile, places.areas, indicators),
      needs: findNeeds(compared.comparisons, parts, indicators),
      locator,
      maps: await loadMaps(api, Object.values(published.charts)),
    }
  },
  head: ({ area, published }) => ({
    title: `${area.name}, place profile`,
    description: plainLead(published),
    canonical: `/places/${area.code.replace(/^reach-/, '')}`,
  }),
  view: PlacePage,
})

/** Only measures with a good direction make a strength or a need. */
function isJudged({ polarity, comparisonMethod }: Indicator): boolean {
  return polarity !== 'no-judgement' && comparisonMethod !== 'none'
}
