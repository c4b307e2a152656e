import type { Area, Estimate, Indicator } from '@jsna/core'
import { formatNumber } from '@jsna/core'
import type { MapGeometry } from '@jsna/ui'
import type { Api } from './api.ts'
import { loadMap } from './maps.ts'
import { profilesOf } from './profiles.ts'
import { site } from './site.ts'

/** What the list beside the map says of every place. */
export const listedIndicators = {
  residents: 'residents-census-2021',
  deprived: 'neighbourhoods-in-most-deprived-fifth',
} as const

export interface PlacesOverview {
  areas: Area[]
  map: MapGeometry
  indicators: Indicator[]
  /** The two listed figures of every place and of the city. */
  estimates: Estimate[]
  /** Whether readers can find their place by postcode. */
  hasPostcodes: boolean
}

export async function loadPlaces(api: Api): Promise<PlacesOverview> {
  const indicator = Object.values(listedIndicators)
  const [profiles, map, inPlaces, inCity, { hasPostcodes }, ...indicators] = await Promise.all([
    api.get('/profiles'),
    loadMap(api, site.placeScheme),
    api.get('/estimates', { indicator, scheme: site.placeScheme, period: 'latest' }),
    api.get('/estimates', { indicator, area: site.city, period: 'latest' }),
    api.get('/area-lookup'),
    ...indicator.map((slug) => api.get('/indicators/{slug}', { slug })),
  ])
  const areas = [...profilesOf(profiles).places.areas].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  return { areas, map, indicators, estimates: [...inPlaces.estimates, ...inCity.estimates], hasPostcodes }
}

function find({ estimates }: PlacesOverview, area: string, indicator: string): Estimate | undefined {
  return estimates.find((each) => each.area === area && each.indicator === indicator)
}

function absent(estimate: Estimate | undefined): string {
  return estimate?.kind === 'suppressed' ? 'Hidden' : 'Not available'
}

export interface PlaceRow {
  code: string
  name: string
  /** Where it lies, in one sentence. */
  description: string
  residents: string
  /** “6 of 20”: neighbourhoods in the most deprived fifth, of all in the place. */
  deprived: string
}

export function placeRow(
  overview: PlacesOverview,
  { code, name, description }: Pick<Area, 'code' | 'name' | 'description'>,
): PlaceRow {
  const residents = find(overview, code, listedIndicators.residents)
  const deprived = find(overview, code, listedIndicators.deprived)
  return {
    code,
    name,
    description,
    residents: residents?.kind === 'estimate' ? formatNumber(residents.value, 0) : absent(residents),
    deprived:
      deprived?.kind === 'estimate' && deprived.count !== null && deprived.denominator !== null
        ? `${formatNumber(deprived.count, 0)} of ${formatNumber(deprived.denominator, 0)}`
        : absent(deprived),
  }
}
