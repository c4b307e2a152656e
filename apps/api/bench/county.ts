import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import type { Area, AreaScheme, Indicator, ThemeId } from '@jsna/core'

/** How large a made-up county is. */
export interface CountySize {
  indicators: number
  areas: number
}

const city = 'E08000026'
const region = 'E12000005'
const england = 'E92000001'
const regions = [
  'E12000001',
  'E12000002',
  'E12000003',
  'E12000004',
  region,
  'E12000006',
  'E12000007',
  'E12000008',
  'E12000009',
]

const scheme = (id: string, areaType: AreaScheme['areaType'], name: string): AreaScheme => ({
  id,
  name,
  singular: name.toLowerCase(),
  areaType,
  edition: '2025',
  validFrom: null,
  validTo: null,
  status: 'official',
  source: 'Made up for a benchmark',
  licence: 'Open Government Licence v3.0',
  caveat: '',
})

export const countySchemes: AreaScheme[] = [
  scheme('country-2025', 'country', 'Countries'),
  scheme('region-2025', 'region', 'Regions'),
  scheme('upper-tier-authority-2025', 'upper-tier-authority', 'Authorities'),
]

/** England, nine regions, and authorities up to the number that is wanted. */
export function countyAreas({ areas }: CountySize): Area[] {
  const make = (code: string, name: string, kind: string, parents: string[], neighbours: string[] = []): Area => ({
    code,
    name,
    scheme: kind,
    parents,
    validFrom: null,
    validTo: null,
    status: 'official',
    neighbours,
    description: '',
  })
  const number = areas - 1 - regions.length
  const codeOf = (index: number) => (index % number === 0 ? city : `E09${String(index % number).padStart(6, '0')}`)
  const authorities = Array.from({ length: number }, (_, index) => {
    const parent = index === 0 ? region : (regions[index % regions.length] ?? region)
    const name = index === 0 ? 'Coventry' : `Authority ${index}`
    const similar = Array.from({ length: 10 }, (_neighbour, more) => codeOf(index + more + 1))
    return make(codeOf(index), name, 'upper-tier-authority-2025', [parent, england], similar)
  })
  return [
    make(england, 'England', 'country-2025', []),
    ...regions.map((code, index) => make(code, `Region ${index + 1}`, 'region-2025', [england])),
    ...authorities,
  ]
}

const themes: ThemeId[] = ['demographics-and-community', 'prospects', 'environment', 'health-and-wellbeing']

/** Three of four indicators are proportions with counts, one a value with limits of its source. */
export function countyIndicators({ indicators }: CountySize): Indicator[] {
  return Array.from({ length: indicators }, (_, index): Indicator => {
    const counted = index % 4 !== 3
    return {
      slug: `made-up-indicator-${String(index).padStart(3, '0')}`,
      name: `Made-up indicator ${index}`,
      shortName: `Indicator ${index}`,
      definition: 'A number that nobody has counted.',
      rationale: 'It shows how long a county takes.',
      theme: themes[index % themes.length] ?? 'prospects',
      topic: 'life-expectancy',
      valueType: counted ? 'proportion' : 'score',
      unit: counted ? '%' : 'points',
      prefix: '',
      multiplier: counted ? 100 : 1,
      decimals: 1,
      polarity: 'low-is-good',
      polarityReason: 'Less of it is better.',
      comparisonMethod: 'interval-95',
      intervalMethod: counted ? 'wilson' : 'published',
      trendRule: counted ? 'proportion' : 'value-with-interval',
      disclosure: { threshold: 0, reason: 'Nobody is behind these numbers.' },
      smallestDifference: 0,
      population: 'people',
      source: {
        organisation: 'Made up',
        title: 'A benchmark',
        link: 'https://www.example.org/',
        date: '2026-01-01',
        licence: 'Open Government Licence v3.0',
        nextUpdate: null,
      },
      caveats: [],
      sexes: index % 5 === 4 ? ['female', 'male'] : ['persons'],
      ages: ['all'],
      categories: [],
      externalIds: [],
      aliases: [],
      breaks: [],
      aggregation: 'none',
    }
  })
}

/** The sequence of draws that the benchmarks of core use, too. */
function draws(): () => number {
  let state = 12_345
  return () => {
    state = (1_664_525 * state + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

/** Twenty years of persons, or seven of women and men. */
const yearsOf = ({ sexes }: Indicator) => (sexes.length === 1 ? 20 : 7)

/** Writes the county's figures as one file in the shape in which anybody may hand figures in. Answers the number of rows. */
export async function writeCounty(path: string, size: CountySize): Promise<number> {
  const file = createWriteStream(path)
  const draw = draws()
  const areas = countyAreas(size)
  let rows = 0
  let text = 'indicator,area,period,sex,age,category,value,lowerCi95,upperCi95,count,denominator\n'
  for (const indicator of countyIndicators(size)) {
    for (const { code } of areas) {
      for (const sex of indicator.sexes) {
        for (let year = 2025 - yearsOf(indicator); year < 2025; year += 1) {
          text += `${indicator.slug},${code},${year}-01-01/P1Y,${sex},all,all,${numbersOf(indicator, draw)}\n`
          rows += 1
        }
      }
    }
    if (!file.write(text)) await once(file, 'drain')
    text = ''
  }
  file.end(text)
  await once(file, 'close')
  return rows
}

function numbersOf({ valueType }: Indicator, draw: () => number): string {
  if (valueType === 'proportion') {
    const denominator = 50 + Math.floor(draw() * 20_000)
    return `,,,${Math.floor(draw() * (denominator + 1))},${denominator}`
  }
  const value = 70 + draw() * 20
  const half = 0.5 + draw()
  return `${value.toFixed(2)},${(value - half).toFixed(2)},${(value + half).toFixed(2)},,`
}
