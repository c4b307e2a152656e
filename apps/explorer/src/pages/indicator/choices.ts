import type { Area, Sex } from '@jsna/core'
import type { PublishedIndicator } from '@jsna/api/client'
import { site } from '../../site.ts'

/** What a reader chose, or what is usual for this indicator and area. Every field stands in the address. */
export interface IndicatorChoices {
  area: string
  benchmark: string
  /** Which other areas the bars and the map show. */
  among: Among
  /** Period id of bars and map; empty for the newest. */
  period: string
  sex: Sex
  /** The lines over time: every sex that is published apart, until the reader chooses one. */
  sexes: Sex[]
  age: string
  category: string
}

export type Among = 'similar' | 'region' | 'authorities' | 'places' | 'wards' | 'parts'

interface AmongAnswer {
  label: string
  /** The scheme that must have figures. */
  scheme: string
  /** As parameters of the chart of bars. */
  bars: { among: string; within?: string }
  /** As parameters of the map; `null` where the areas of the bars lie scattered over the country. */
  map: MapAreas | null
}

export interface MapAreas {
  scheme: string
  within?: string
}

/** The sets of areas that a reader can hold an area against. */
export const amongAnswers: Record<Among, AmongAnswer> = {
  similar: { label: 'Ten similar areas', scheme: site.authorityScheme, bars: { among: '@neighbours' }, map: null },
  region: {
    label: 'West Midlands authorities',
    scheme: site.authorityScheme,
    bars: { among: site.authorityScheme, within: site.region },
    map: { scheme: site.authorityScheme, within: site.region },
  },
  authorities: {
    label: 'All English authorities',
    scheme: site.authorityScheme,
    bars: { among: site.authorityScheme },
    map: { scheme: site.authorityScheme },
  },
  places: {
    label: 'Family Hub reach areas (illustrative boundaries)',
    scheme: site.placeScheme,
    bars: { among: site.placeScheme, within: site.city },
    map: { scheme: site.placeScheme, within: site.city },
  },
  wards: {
    label: 'Wards of the city',
    scheme: site.wardScheme,
    bars: { among: site.wardScheme, within: site.city },
    map: { scheme: site.wardScheme, within: site.city },
  },
  parts: {
    label: 'Neighbourhoods of the city (MSOAs)',
    scheme: site.partScheme,
    bars: { among: site.partScheme, within: site.city },
    map: { scheme: site.partScheme, within: site.city },
  },
}

const allAmong = Object.keys(amongAnswers) as Among[]

/** The sets that hold the area and have figures. */
export function possibleAmong(
  indicator: PublishedIndicator,
  area: Pick<Area, 'code' | 'scheme' | 'parents' | 'neighbours'>,
): Among[] {
  return allAmong.filter((id) => {
    const { scheme } = amongAnswers[id]
    if (!indicator.schemes.includes(scheme)) return false
    if (id === 'similar') return area.neighbours.length > 0
    if (id === 'region') return area.scheme === scheme && area.parents.includes(site.region)
    // The city may be held against its parts; every other area stands among its own kind.
    return area.scheme === scheme || area.code === site.city
  })
}

/** Where similar areas lie scattered, the map shows the places inside the city, or else its neighbours in the region. */
const mapsBesideScattered: Among[] = ['places', 'region', 'authorities']

/** Which areas the map shows beside the bars of a set. */
export function mapAreas(among: Among, possible: readonly Among[]): MapAreas | null {
  const beside = mapsBesideScattered.find((id) => possible.includes(id))
  return amongAnswers[among].map ?? (beside ? amongAnswers[beside].map : null)
}

function among(asked: string | null, possible: Among[]): Among {
  return possible.find((id) => id === asked) ?? possible[0] ?? 'authorities'
}

const benchmarkFor = (area: Pick<Area, 'code' | 'parents'>): string => {
  if (area.code === site.country) return site.country
  return area.parents.includes(site.city) ? site.city : site.country
}

/** Reads the choices; what the indicator or area does not have falls back to what it has. */
export function readChoices(
  query: URLSearchParams,
  indicator: PublishedIndicator,
  area: Pick<Area, 'code' | 'scheme' | 'parents' | 'neighbours'>,
): IndicatorChoices {
  const listed = <Value extends string>(name: string, values: readonly Value[], usual: Value): Value =>
    values.find((value) => value === query.get(name)) ?? usual
  const sex = listed('sex', indicator.sexes, indicator.sexes[0] ?? 'persons')
  const together = query.has('sex') || indicator.sexes.includes('persons')
  const categories = indicator.categories.map(({ id }) => id)
  return {
    area: area.code,
    benchmark: query.get('benchmark') || benchmarkFor(area),
    among: among(query.get('among'), possibleAmong(indicator, area)),
    period: listed('period', indicator.periods, ''),
    sex,
    sexes: together ? [sex] : indicator.sexes,
    age: listed('age', indicator.ages, indicator.ages[0] ?? 'all'),
    category: listed('category', ['all', ...categories], categories[0] ?? 'all'),
  }
}
