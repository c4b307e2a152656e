import type { CommunityAsset, Recommendation } from '@jsna/core'
import type { PackedData } from '@jsna/importers'
import { indicators, observations } from './figures.ts'
import { areas, lookups, schemes } from './places.ts'

const value = (indicator: string) => ({
  operation: 'value' as const,
  of: { indicator, area: '@city', period: 'latest', sex: 'persons' as const, age: 'all', category: 'all' },
})

const recommendation: Recommendation = {
  id: '4.1',
  number: '4.1',
  theme: 'health-and-wellbeing',
  text: 'Find illness early.',
  owner: 'Public Health',
  status: 'agreed',
  reviewDate: '2027-03',
  topics: ['citywide/health-and-wellbeing/life-expectancy'],
  evidence: [{ label: 'Households that rent privately', figure: value('private-rented-homes') }],
  measure: { label: 'Households that rent privately', figure: value('private-rented-homes') },
}

const asset: CommunityAsset = {
  id: 'mosaic',
  name: 'Mosaic Family Hub',
  kind: 'family-hub',
  area: 'reach-mosaic',
  address: 'Jardine Crescent, CV4 9PL',
  source: 'Coventry City Council',
}

const square: PackedData['boundaries'][string] = {
  type: 'Topology',
  objects: {
    areas: {
      type: 'GeometryCollection',
      geometries: [{ type: 'Polygon', arcs: [[0]], properties: { code: 'reach-mosaic', name: 'Mosaic' } }],
    },
  },
  arcs: [
    [
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 0],
      [0, 0],
    ],
  ],
}

const theme = (id: PackedData['themes'][number]['id'], title: string, topics: string[]) => ({
  id,
  title,
  summary: `${title}.`,
  topics,
})

/** A small data folder, as `jsna pack` would write it. */
export const packed: Omit<PackedData, 'texts'> = {
  themes: [
    theme('environment', 'Environment', ['housing']),
    theme('health-and-wellbeing', 'Health and wellbeing', ['life-expectancy', 'long-term-conditions']),
  ],
  indicators,
  schemes,
  areas,
  lookups,
  boundaries: { 'reach-area-2019': square },
  figureFiles: Object.keys(observations),
  figures: (slug) => Promise.resolve(observations[slug] ?? []),
  recommendations: [recommendation],
  assets: [asset],
}
