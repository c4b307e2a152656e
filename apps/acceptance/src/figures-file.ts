const header = 'areacd,areanm,geography,indicator,period,observation,measure,unit,lci_95,uci_95,status,notes'

export interface FileRow {
  code: string
  name: string
  geography: string
  sex: 'female' | 'male'
  value: number
  limits?: [number, number]
}

const label = { female: 'Female healthy life expectancy', male: 'Male healthy life expectancy' }

/** Healthy life expectancy in 2018–20, written as the Office for National Statistics writes its local statistics. */
export function figuresFile(rows: FileRow[]): string {
  const lines = rows.map(({ code, name, geography, sex, value, limits }) =>
    [
      code,
      `"${name}"`,
      geography,
      label[sex],
      '2018-01-01/P3Y',
      value,
      'Years',
      'yrs',
      ...(limits ?? ['', '']),
      '',
      '',
    ].join(','),
  )
  return [header, ...lines, ''].join('\n')
}

const coventry = { code: 'E08000026', name: 'Coventry', geography: 'Metropolitan district' }
const region = { code: 'E12000005', name: 'West Midlands', geography: 'Region' }
const england = { code: 'E92000001', name: 'England', geography: 'Country' }

/** What was first published for 2018–20, without limits. */
export const firstPublished: FileRow[] = [
  { ...coventry, sex: 'female', value: 64.0 },
  { ...region, sex: 'female', value: 62.6 },
  { ...england, sex: 'female', value: 63.9 },
  { ...coventry, sex: 'male', value: 61.1 },
  { ...region, sex: 'male', value: 61.9 },
  { ...england, sex: 'male', value: 63.1 },
]
