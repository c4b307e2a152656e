import type { Area, AreaScheme, Lookup } from '@jsna/core'

const coventry = 'E08000026'
const region = 'E12000005'
const england = 'E92000001'

function scheme(id: string, areaType: AreaScheme['areaType'], name: string): AreaScheme {
  const status = areaType === 'reach-area' ? 'illustrative' : 'official'
  const caveat = status === 'illustrative' ? 'Boundaries are illustrative.' : ''
  return {
    id,
    name,
    singular: name.toLowerCase(),
    areaType,
    edition: id.slice(-4),
    validFrom: null,
    validTo: null,
    status,
    source: 'Office for National Statistics',
    licence: 'Open Government Licence v3.0',
    caveat,
  }
}

export const schemes: AreaScheme[] = [
  scheme('country-2025', 'country', 'Countries'),
  scheme('region-2025', 'region', 'Regions'),
  scheme('upper-tier-authority-2025', 'upper-tier-authority', 'Upper-tier authorities'),
  scheme('lsoa-2021', 'lsoa', 'Neighbourhoods'),
  scheme('reach-area-2019', 'reach-area', 'Family Hub reach areas'),
]

function area(code: string, name: string, kind: string, parents: string[], neighbours: string[] = []): Area {
  const status = kind.startsWith('reach') ? 'illustrative' : 'official'
  return { code, name, scheme: kind, parents, validFrom: null, validTo: null, status, neighbours, description: '' }
}

const authority = 'upper-tier-authority-2025'

/** England, its region, Coventry with two of its neighbours and others, four neighbourhoods and two reach areas. */
export const areas: Area[] = [
  area(england, 'England', 'country-2025', []),
  area(region, 'West Midlands', 'region-2025', [england]),
  area(coventry, 'Coventry', authority, [region, england], ['E06000015', 'E08000035']),
  area('E06000015', 'Derby', authority, ['E12000004', england]),
  area('E08000035', 'Leeds', authority, ['E12000003', england]),
  area('E08000031', 'Wolverhampton', authority, [region, england]),
  area('E06000009', 'Blackpool', authority, ['E12000002', england]),
  ...['E01009500', 'E01009501', 'E01009502', 'E01009503'].map((code, index) =>
    area(code, `Coventry 00${index}A`, 'lsoa-2021', [coventry, region, england]),
  ),
  area('reach-mosaic', 'Mosaic', 'reach-area-2019', [coventry, region, england]),
  area('reach-harmony', 'Harmony', 'reach-area-2019', [coventry, region, england]),
]

export const lookups: Lookup[] = [
  {
    id: 'lsoa-2021-to-reach-area-2019',
    fromScheme: 'lsoa-2021',
    toScheme: 'reach-area-2019',
    method: 'best-fit',
    status: 'illustrative',
    source: 'Illustrative',
    validFrom: null,
    entries: [
      { from: 'E01009500', to: 'reach-mosaic', weight: 1 },
      { from: 'E01009501', to: 'reach-mosaic', weight: 1 },
      { from: 'E01009502', to: 'reach-harmony', weight: 1 },
      { from: 'E01009503', to: 'reach-harmony', weight: 1 },
    ],
  },
]
