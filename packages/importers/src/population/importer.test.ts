import { describe, expect, test } from 'vitest'
import { places, readSample } from '../samples/read-sample.ts'
import { named, sampleIndicator } from '../samples/sample-indicator.ts'

const SYSTEM = 'small-area-population-2020'
const AGES = [...Array.from({ length: 90 }, (_, age) => String(age)), '90+']
const BANDS = sampleIndicator({
  slug: 'by-age',
  categories: [
    { id: '0-15', label: 'Aged 0 to 15' },
    { id: 'old', label: 'Aged 85 and over' },
  ],
  externalIds: [named(SYSTEM, '0-15', { category: '0-15' }), named(SYSTEM, '85+', { category: 'old' })],
})
const TOTAL = sampleIndicator({ slug: 'everybody', valueType: 'count', externalIds: [named(SYSTEM, 'total')] })

/** A file in which every age has the same number of people. */
function file(column: string, areas: Record<string, string>): string {
  const rows = Object.entries(areas).map(([code, people]) => [code, ...AGES.map(() => people)].join(','))
  return [[column, ...AGES].join(','), ...rows].join('\n')
}

describe('small areas', () => {
  test('single years of age add up to bands over everybody', async () => {
    const own = { fileName: 'population20.csv', areaCodes: new Set(['E02001958']) }
    const { observations, issues } = await readSample(file('msoa11_code', { E02001958: '10' }), [BANDS, TOTAL], own)
    expect(issues).toEqual([])
    expect(
      observations.map(({ period, category, count, denominator }) => [period, category, count, denominator]),
    ).toEqual([
      ['2020-06-30', '0-15', 160, 910],
      ['2020-06-30', 'old', 60, 910],
      ['2020-06-30', 'all', 910, null],
    ])
  })
})

describe('districts', () => {
  test('add up to what they are part of', async () => {
    const own = {
      fileName: 'england_population20_ltla21.csv',
      areaCodes: new Set(['E08000026', 'E92000001']),
      partOf: new Map([
        ['E08000026', ['E92000001']],
        ['E07000222', ['E10000031', 'E92000001']],
      ]),
    }
    const { observations } = await readSample(file('ltla21_code', { E08000026: '2', E07000222: '3' }), [TOTAL], own)
    expect(observations.map(({ area, count }) => [area, count])).toEqual([
      ['E08000026', 182],
      ['E92000001', 455],
    ])
  })
})

describe('what is wrong with a file', () => {
  const own = { fileName: 'population20.csv', areaCodes: new Set(['E02001958']) }
  test.for([
    ['a negative number of people', { E02001958: '-1' }, [2, '0', 'negative-count', '-1']],
    ['an unknown area', { E2: '1' }, [2, 'msoa11_code', 'unknown-area', 'E2']],
    ['no rows', {}, [null, null, 'no-rows', '']],
  ] as const)('%s', async ([, areas, expected]) => {
    expect(places(await readSample(file('msoa11_code', areas), [TOTAL], own))).toEqual([expected])
  })

  test('a missing age', async () => {
    const content = file('msoa11_code', { E02001958: '1' }).replace(',42,', ',forty-two,')
    expect(places(await readSample(content, [TOTAL], own))).toEqual([[1, '42', 'missing-column', '42']])
  })
})

describe('the year', () => {
  const areas = { E02001958: '10' }
  const earlier = sampleIndicator({
    slug: 'earlier',
    valueType: 'count',
    externalIds: [named('small-area-population-2017', 'total')],
  })
  const own = { areaCodes: new Set(['E02001958']) }

  test.for(['coventry_population17_lsoa11.csv', 'folder/population-2017.csv'])(
    'stands in the name %s',
    async (fileName) => {
      const read = await readSample(file('lsoa11_code', areas), [TOTAL, earlier], { ...own, fileName })
      expect([read.issues, read.observations.map(({ indicator, period }) => [indicator, period])]).toEqual([
        [],
        [['earlier', '2017-06-30']],
      ])
    },
  )

  test('is never guessed', async () => {
    const read = await readSample(file('msoa11_code', areas), [TOTAL], { ...own, fileName: 'people.csv' })
    expect(places(read)).toEqual([[null, null, 'unreadable-period', 'people.csv']])
  })
})
