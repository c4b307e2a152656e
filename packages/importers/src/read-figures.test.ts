import { describe, expect, test } from 'vitest'
import { readFigures } from './read-figures.ts'
import { FIGURE_IMPORTERS, recogniseFile } from './registry.ts'
import { inPieces, places, readSample, sampleContext } from './samples/read-sample.ts'
import { named, sampleIndicator } from './samples/sample-indicator.ts'

const SMOKERS = sampleIndicator({ externalIds: [named('ons-local-statistics', 'Smokers')] })
const ONS = 'areacd,indicator,period,observation\nE08000026,Smokers,2024,13.2\n'

describe('a file that nobody can read', () => {
  test.for([
    ['an empty file', '', [null, null, 'empty-file', '']],
    ['blank lines', '\n \n', [null, null, 'empty-file', '']],
    ['a header alone', 'areacd,indicator,period,observation\n', [null, null, 'no-rows', '']],
    ['another table', 'name,colour\na,b\n', [1, null, 'not-recognised', 'name,colour']],
    ['an archive that was cut off', 'PK\u0003\u0004\0\0', [null, null, 'not-readable', '']],
    ['a picture', '\u0089PNG\r\n\u001a\n\0\0', [3, null, 'encoding', '']],
    ['an unclosed quotation mark', `${ONS}E08000026,"Smok`, [3, null, 'not-readable', '']],
    ['areas of elsewhere only', ONS.replace('E08000026', 'S12000036'), [null, null, 'no-rows', '']],
  ] as const)('%s', async ([, content, expected]) => {
    const read = await readSample(content, [SMOKERS])
    expect(places(read)).toEqual([expected])
    expect(read.observations).toEqual([])
  })

  test('names what could be read instead', async () => {
    const { issues } = await readSample('name,colour\na,b\n', [SMOKERS])
    for (const { label } of FIGURE_IMPORTERS) expect(issues[0]?.message).toContain(label)
  })

  test('ten thousand unknown columns are counted, and the first are named', async () => {
    const header = `${ONS.split('\n')[0]},${Array.from({ length: 10_000 }, (_, at) => `c${at}`).join(',')}`
    const { issues, issuesUnlisted } = await readSample(`${header}\n`, [SMOKERS])
    expect([issues.length, issuesUnlisted]).toEqual([500, 9500])
    expect(issues[0]).toMatchObject({ row: 1, column: 'c0', rule: 'unknown-column' })
  })
})

describe('a file that arrives in another dress', () => {
  test.for([
    ['with a byte order mark', Buffer.from(`\uFEFF${ONS}`)],
    ['in UTF-16', Buffer.from(`\uFEFF${ONS}`, 'utf16le')],
    ['with semicolons', Buffer.from(ONS.replaceAll(',', ';'))],
    ['with tabs', Buffer.from(ONS.replaceAll(',', '\t'))],
    ['with Windows line ends', Buffer.from(ONS.replaceAll('\n', '\r\n'))],
    ['with old Macintosh line ends', Buffer.from(ONS.replaceAll('\n', '\r'))],
    ['with blank lines before the header', Buffer.from(`\n\n${ONS}`)],
    ['with quoted names', Buffer.from(ONS.replace('areacd,indicator', '"areacd","indicator"'))],
    ['without a line end', Buffer.from(ONS.trimEnd())],
  ] as const)('%s', async ([, bytes]) => {
    for (const size of [1, 4, 10_000]) {
      const read = await readFigures(inPieces(bytes, size), sampleContext([SMOKERS]))
      expect(read.issues).toEqual([])
      expect(read.observations.map(({ area, period, value }) => [area, period, value])).toEqual([
        ['E08000026', '2024-01-01/P1Y', 13.2],
      ])
    }
  })
})

test('one damaged row among very many is named, and the others are read', async () => {
  const month = (at: number): string => `${1000 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01/P1M`
  const row = (at: number): string => `E08000026,Smokers,${month(at)},${at === 19_998 ? 'damaged' : '13.2'}\n`
  async function* large(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('areacd,indicator,period,observation\n')
    for (let at = 0; at < 20_000; at += 500) {
      yield Buffer.from(Array.from({ length: 500 }, (_, next) => row(at + next)).join(''))
    }
  }
  const read = await readFigures(large(), sampleContext([SMOKERS]))
  expect(places(read)).toEqual([[20_000, 'observation', 'not-a-number', 'damaged']])
  expect([read.rowsRead, read.observations.length]).toEqual([20_000, 19_999])
})

test('an error of the stream itself is passed on', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(ONS)
    throw new Error('The connection was lost.')
  }
  await expect(readFigures(broken(), sampleContext([SMOKERS]))).rejects.toThrow('The connection was lost.')
})

describe('recogniseFile', () => {
  test.for([
    ['areacd,areanm,indicator,period,observation', 'x.csv', 'ons-local-statistics'],
    ['{"id":1,"code":"population-indicators-Population count","areacd":[', 'x.json', 'ons-local-statistics-json'],
    ['lsoa21_code,IMD_decile,IMD_rank', 'imd.csv', 'indices-of-deprivation'],
    ['ltla24_code,ltla24_name,imd_average_score', 'imd.csv', 'indices-of-deprivation'],
    ['lsoa21_code,total_residents,religion,n,prop', 'coventry_religion21_lsoa21.csv', 'census-2021'],
    ['lsoa11_code,IMD_decile,IMD_rank', 'imd.csv', 'indices-of-deprivation'],
    ['DATE_NAME,GEOGRAPHY_CODE,OBS_VALUE', 'nomis.csv', 'nomis'],
    ['ltla21_code,year,indicator,value', 'health.csv', 'ons-health-index'],
    ['{"version":"2.0","class":"dataset","id":["areacd"', 'x.json', 'json-stat'],
    ['msoa11_name,msoa11_code,total_population,0,1,90+', 'p.csv', 'small-area-population'],
    ['area,period,value', 'smokers.csv', 'tidy-figures'],
    ['areas,period,value', 'smokers.csv', 'tidy-figures'],
    ['a,b,c', 'smokers.csv', undefined],
  ] as const)('%s is a file of %s', ([start, fileName, id]) => {
    expect(recogniseFile({ fileName, header: start.split(','), start })?.id).toBe(id)
  })

  test('importers have different ids and labels', () => {
    expect(new Set(FIGURE_IMPORTERS.map(({ id }) => id)).size).toBe(FIGURE_IMPORTERS.length)
    expect(new Set(FIGURE_IMPORTERS.map(({ label }) => label)).size).toBe(FIGURE_IMPORTERS.length)
  })
})
