import { createReadStream } from 'node:fs'
import { basename, join } from 'node:path'
import type { Indicator } from '@jsna/core'
import { describe, expect, test } from 'vitest'
import { bindingsOf } from '../binding.ts'
import { readFigures } from '../read-figures.ts'
import { packed } from '../samples/packed-folder.ts'
import { named, sampleIndicator } from '../samples/sample-indicator.ts'

/** True downloads, only where somebody has them. */
const source = process.env['JSNA_SOURCE_FOLDER'] ?? ''
const folder = join(source, 'fingertips')

const CITY = 'E08000026'
const areaCodes = new Set(packed.areas.map(({ code }) => code))

const readFrom = (path: string, indicators: Indicator[]) =>
  readFigures(createReadStream(join(folder, path)) as AsyncIterable<Uint8Array>, {
    fileName: basename(path),
    bindings: bindingsOf(indicators),
    areaCodes,
    indicators,
  })

const campylobacter = sampleIndicator({
  slug: 'campylobacter',
  valueType: 'crude-rate',
  multiplier: 100_000,
  ages: ['all', '0-9'],
  externalIds: [named('fingertips', '93356'), named('fingertips', '93356', { age: '0-9' })],
})

/** The indicators of the files about young people, each with the one age that it covers. */
const young = ['91141', '91137', '91138', '91139', '91146', '91145', '92315', '90813', '92796', '91871'].map((id) =>
  sampleIndicator({ slug: `young-${id}`, valueType: 'crude-rate', externalIds: [named('fingertips', id)] }),
)

const NO_LONGER = 'authorities that no longer exist'

describe.skipIf(source === '')('a true download', () => {
  test('with newlines in its names is read whole', async () => {
    const read = await readFrom('campylobacter_93356_indicators-CountyUA.data.csv', [campylobacter])
    expect(read.issues).toEqual([])
    expect([read.rowsRead, read.observations.length]).toEqual([852, 767])
    expect(read.leftOut).toEqual([
      { reason: 'sexes, ages or categories that no indicator of the catalogue is bound to', rows: 60 },
      { reason: NO_LONGER, rows: 25 },
    ])
    const city = read.observations.filter(({ area }) => area === CITY)
    expect(city.map(({ period, age, value, count, denominator }) => [period, age, value, count, denominator])).toEqual([
      ['2015-01-01/P1Y', 'all', 64.8551616312231, 224, 345_385],
      ['2015-01-01/P1Y', '0-9', 100.1611288, 46, 45_926],
      ['2016-01-01/P1Y', 'all', 57.2382272017591, 202, 352_911],
      ['2016-01-01/P1Y', '0-9', 242.770592532119, 113, 46_546],
      ['2017-01-01/P1Y', 'all', 61.2052330474256, 216, 352_911],
    ])
  })

  test.for([
    ['east_mid', 110, 10],
    ['east_of_england', 130, 0],
    ['north_east_young_people', 140, 0],
    ['north_west', 250, 10],
    ['south_west', 180, 30],
    ['southeast', 210, 0],
    ['west_midlands', 160, 0],
    ['yorkshire_and', 170, 0],
  ] as const)('with renamed headers, of %s, is read whole', async ([name, rows, gone]) => {
    const path = `renamed-headers/children_and_Younger_people__indicators-CountyUA.data_${name}.csv`
    const { issues, rowsRead, observations, leftOut } = await readFrom(path, young)
    expect([issues, rowsRead, observations.length]).toEqual([[], rows, rows - gone])
    expect(leftOut).toEqual(gone === 0 ? [] : [{ reason: NO_LONGER, rows: gone }])
    expect(observations.filter(({ area }) => area === CITY)).toHaveLength(name === 'west_midlands' ? 10 : 0)
  })

  test('keeps what the notes of its values say', async () => {
    const path = 'renamed-headers/children_and_Younger_people__indicators-CountyUA.data_yorkshire_and.csv'
    const { observations } = await readFrom(path, young)
    expect(observations.filter(({ status }) => status === 'modelled')).toHaveLength(102)
    expect(observations.filter(({ absence }) => absence === 'confidential')).toHaveLength(1)
    expect(observations.some(({ count }) => count !== null && !Number.isInteger(count))).toBe(true)
  })
})
