/** What makes this site Coventry's. Another council changes this file and the data. */
export const site = {
  name: 'Coventry Joint Strategic Needs Assessment',
  place: 'Coventry',
  language: 'en-GB',
  /** Where readers report a mistake. */
  mistakes: 'jsna@coventry.example',
  city: 'E08000026',
  region: 'E12000005',
  country: 'E92000001',
  /** The areas that have a place profile. */
  placeScheme: 'reach-area-2019',
  /** The parts of a place in which needs are looked for. */
  partScheme: 'msoa-2021',
  authorityScheme: 'upper-tier-authority-2025',
  wardScheme: 'ward-2025',
  /** The indicator whose groups are shown until a reader chooses another. */
  unequal: 'overcrowded-households',
  /** Two indicators that are compared until a reader chooses others. */
  pair: { x: 'child-poverty-after-housing-costs', y: 'year-6-obesity' },
} as const

export const illustrative = 'Illustrative boundaries, not official'
