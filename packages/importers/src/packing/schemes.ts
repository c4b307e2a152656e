import type { AreaScheme } from '@jsna/core'

export const CITY = 'E08000026'
export const REGION = 'E12000005'
export const NATION = 'E92000001'

const OGL = 'Open Government Licence v3.0'
const ONS = 'Office for National Statistics'
const open = { validFrom: null, validTo: null, status: 'official', licence: OGL, caveat: '' } as const

/** The sets of areas that the packed data hold, from the largest to the smallest. */
export const SCHEMES: readonly AreaScheme[] = [
  {
    ...open,
    id: 'country-2025',
    name: 'Countries',
    singular: 'country',
    areaType: 'country',
    edition: '2025',
    source: ONS,
  },
  {
    ...open,
    id: 'region-2025',
    name: 'Regions of England',
    singular: 'region',
    areaType: 'region',
    edition: '2025',
    source: ONS,
  },
  {
    ...open,
    id: 'upper-tier-authority-2025',
    name: 'Upper-tier authorities',
    singular: 'authority',
    areaType: 'upper-tier-authority',
    edition: '2025',
    validFrom: '2025-04-01',
    source: ONS,
    caveat:
      'Counties, unitary authorities, metropolitan districts and London boroughs. Cardiff and Newport are here because ' +
      'they are statistical neighbours of Coventry.',
  },
  {
    ...open,
    id: 'ward-2025',
    name: 'Wards',
    singular: 'ward',
    areaType: 'ward',
    edition: '2025',
    source: ONS,
    caveat: 'Figures for wards are added up from the small areas that fit each ward best; edges differ slightly.',
  },
  {
    ...open,
    id: 'reach-area-2019',
    name: 'Family Hub reach areas',
    singular: 'reach area',
    areaType: 'reach-area',
    edition: '2019',
    validFrom: '2019-01-01',
    status: 'illustrative',
    source: 'Put together for this platform from names of neighbourhoods',
    caveat:
      'Illustrative boundaries. No official list says which small areas belong to which Family Hub: Mosaic follows the ' +
      'neighbourhoods that the council named, the other seven are informed guesses. The list can be replaced, and every ' +
      'figure follows it.',
  },
  {
    ...open,
    id: 'msoa-2021',
    name: 'Middle layer areas',
    singular: 'middle layer area',
    areaType: 'msoa',
    edition: '2021',
    validFrom: '2021-03-21',
    source: ONS,
    licence: `${OGL}; names © House of Commons Library, Open Parliament Licence`,
    caveat:
      'Middle layer super output areas, of 5,000 to 15,000 people, with the names of the House of Commons Library.',
  },
  {
    ...open,
    id: 'lsoa-2021',
    name: 'Neighbourhoods',
    singular: 'neighbourhood',
    areaType: 'lsoa',
    edition: '2021',
    validFrom: '2021-03-21',
    source: ONS,
    caveat: 'Lower layer super output areas, of 1,000 to 3,000 people.',
  },
]

/** Where each reach area is, in a sentence for readers. */
export const REACH_AREAS: readonly { name: string; description: string }[] = [
  {
    name: 'Aspire',
    description:
      'The city centre and neighbourhoods to its east and south: Lower Stoke and Gosford Park, Cheylesmore, Stivichall and Finham.',
  },
  { name: 'Families for All', description: 'Foleshill, Little Heath and Holbrooks, to the north of the city centre.' },
  {
    name: 'Harmony',
    description:
      'Hillfields, Barras Heath and Ravensdale to the east of the city centre, with Naul’s Mill and Bishopsgate Green to its north.',
  },
  {
    name: 'The Moat',
    description:
      'The north-east of the city: Henley Green, Wood End, Walsgrave, Woodway Park, Wyken Croft and Clifford Park.',
  },
  {
    name: 'Mosaic',
    description:
      'The south-west of the city: Earlsdon, Chapelfields, Whoberley, Allesley Park, Eastern Green, Tile Hill, Canley, ' +
      'Westwood Heath and the university.',
  },
  {
    name: 'Park Edge',
    description: 'Longford and Bell Green in the north of the city, and Stoke Heath further south.',
  },
  {
    name: 'Pathways',
    description:
      'The north-west of the city: Radford, Coundon, Keresley, Whitmore Park, Brownshill Green and Sherbourne.',
  },
  {
    name: 'Wood Side',
    description:
      'The south-east of the city: Binley, Copsewood, Ernesford Grange, Stoke Aldermoor, Whitley and Willenhall.',
  },
]

export function reachAreaCode(name: string): string {
  return `reach-${name.toLowerCase().replaceAll(' ', '-')}`
}
