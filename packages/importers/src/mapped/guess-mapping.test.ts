import { describe, expect, test } from 'vitest'
import { sampleContext, readSample } from '../samples/read-sample.ts'
import { sampleIndicator } from '../samples/sample-indicator.ts'
import type { ColumnRole } from './column-mapping.ts'
import { guessMapping } from './guess-mapping.ts'
import { areaNamesOf } from './words.ts'

const SMOKERS = sampleIndicator({ sexes: ['persons', 'female'] })
const DEATHS = sampleIndicator({
  slug: 'deaths',
  name: 'Early deaths',
  shortName: 'Early deaths',
  valueType: 'standardised-rate',
})
const areaNames = areaNamesOf([
  { code: 'E08000026', name: 'Coventry' },
  { code: 'E08000031', name: 'Wolverhampton' },
])
const guess = (table: string, fileName = 'upload.csv', mappings = sampleContext([]).mappings) => {
  const [header = [], ...rows] = table
    .trim()
    .split('\n')
    .map((line) => line.split(',').map((cell) => cell.trim()))
  return guessMapping(
    header,
    rows,
    sampleContext([SMOKERS, DEATHS], { fileName, areaNames, ...(mappings ? { mappings } : {}) }),
  )
}

describe('the roles of columns are guessed from header and cells', () => {
  test.for<[string, string, ColumnRole[]]>([
    [
      'plain English',
      'Area code,Area name,Year,Sex,Number,Population\nE08000026,Coventry,2024,Female,3,10',
      ['area-code', 'area-name', 'period', 'sex', 'count', 'denominator'],
    ],
    [
      'codes of an office',
      'LAD23CD,LAD23NM,period,value,lower_95_ci,upper_95_ci,notes\nE08000026,Coventry,2023/24,3.5,3,4,x',
      ['area-code', 'area-name', 'period', 'value', 'lowerCi95', 'upperCi95', 'note'],
    ],
    ['cells alone', 'Where,Who,What\nCoventry,Women,a\nWolverhampton,Men,b', ['area-name', 'sex', 'ignored']],
    [
      'both pairs of limits',
      'gss,rate,LCI 95,UCI 95,LCI 99.8,UCI 99.8\nE08000026,5,4,6,3,7',
      ['area-code', 'value', 'lowerCi95', 'upperCi95', 'lowerCi998', 'upperCi998'],
    ],
    [
      'a header that the cells do not bear out',
      'Area code,Year,Count\nhello,there,you',
      ['ignored', 'ignored', 'ignored'],
    ],
    [
      'codes with names',
      'Area,Year,Rate\nE08000026 Coventry,2024,4\nE08000031 W’ton,2024,5',
      ['area-code', 'period', 'value'],
    ],
    ['names with codes', 'Where,Year,Rate\nCoventry (E08000026),2024,4', ['area-code', 'period', 'value']],
    ['names of indicators', 'Measure,GSS,Count\nAdults who smoke,E08000026,4', ['indicator', 'area-code', 'count']],
  ])('%s', ([, table, roles]) => {
    const { guess: found, columns } = guess(table)
    expect(found.roles).toEqual(roles)
    for (const { reason } of columns) expect(reason).toMatch(/^[A-Z].+\.$/)
  })

  test('bands of ages are put together where there are counts, and are the indicator’s own where it has them', () => {
    const table = 'Area code,Age group,Count,Population\nE08000026,0-4,3,10\nE08000026,5-9,3,10'
    expect(guess(table).guess.roles[1]).toBe('age-band')
    const own = sampleIndicator({ slug: 'early', name: 'Early', shortName: 'Early', ages: ['0-4', '5-9'] })
    const rows = [['E08000026', '0-4', '3', '10']]
    const header = ['Area code', 'Age group', 'Count', 'Population']
    const { guess: found } = guessMapping(header, rows, sampleContext([own], { fileName: 'early.csv' }))
    expect([found.fixed, found.roles[1]]).toEqual([{ indicator: 'early' }, 'age'])
  })
})

describe('what no column says', () => {
  const table = 'Area name,Count,Population\nCoventry,3,10\nNowhere,4,11'

  test('is guessed from the name of the file', () => {
    const { guess: found, problems } = guess(table, 'Adults who smoke 2023-24.csv')
    expect(found.fixed).toEqual({ indicator: 'smokers', period: '2023/24' })
    expect(problems).toEqual([])
  })

  test('is not the name of a denominator', () => {
    const people = sampleIndicator({ slug: 'population', name: 'Population', shortName: 'Population' })
    const header = ['Area name', 'Count', 'Population']
    const { guess: found } = guessMapping(header, [['Coventry', '3', '10']], sampleContext([people], { areaNames }))
    expect(found.fixed).toEqual({})
  })

  test('is asked for otherwise, each with what to do', () => {
    const { problems } = guess(table)
    expect(problems.map(({ at }) => at)).toEqual(['indicator', 'period'])
    for (const { message } of problems) expect(message).toMatch(/^Say which/)
  })

  test('a code with a name needs no translation', () => {
    const { columns } = guess('Area,Count\nE08000026 Coventry,3\nE08000026 Coventry UA,3\nNowhere,4')
    expect(columns[0]?.unknown.area).toEqual(['E08000026 Coventry UA', 'Nowhere'])
  })

  test('periods with two meanings are listed with both, and those of none without', () => {
    const { columns } = guess(
      'Ward,Year,Count\nCoventry,2023-24,3\nCoventry,2022/23,4\nCoventry,2021/22,4\nCoventry,Q1 2024,4\nCoventry,then,4',
    )
    expect(columns[1]).toMatchObject({
      role: 'period',
      unknown: {
        period: [
          {
            written: '2023-24',
            meanings: [
              { period: '2023/24', words: 'the year from April 2023 to March 2024' },
              { period: '2023-01-01/P2Y', words: 'the two years 2023 and 2024' },
            ],
          },
          { written: 'Q1 2024', meanings: [{ period: '2024-01-01/P3M' }, { period: '2024-04-01/P3M' }] },
          { written: 'then', meanings: [] },
        ],
      },
    })
  })

  test('words that may need a translation are listed', () => {
    const { columns } = guess(table)
    expect(columns[0]).toMatchObject({ cells: ['Coventry', 'Nowhere'], unknown: { area: ['Nowhere'] } })
  })
})

test('a mapping that was saved for the header is proposed again', () => {
  const saved = {
    name: 'Ours',
    header: ['a', 'b'],
    roles: ['area-code', 'value'] as ColumnRole[],
    fixed: { indicator: 'smokers', period: '2024' },
    words: [],
  }
  const { guess: found, columns } = guess('a,b\n1,2', 'x.csv', [saved])
  expect(found).toEqual(saved)
  expect(columns[0]).toMatchObject({ role: 'area-code', reason: 'It is so in the saved mapping “Ours”.' })
})

describe('a file that nobody recognises', () => {
  test('is a question where it is a table, also in a workbook’s dress', async () => {
    const { question, issues } = await readSample('Where,Count\nE08000026,3\n')
    expect(question).toMatchObject({ header: ['Where', 'Count'], rows: [['E08000026', '3']] })
    expect(issues.map(({ rule }) => rule)).toEqual(['not-recognised'])
  })

  test.for(['{"a": 1}', 'one column\n1\n', 'a,b\n', ',,\n1,2,3\n'])('is none where it is not: %s', async (content) => {
    expect((await readSample(content)).question).toBeNull()
  })

  test('may be asked about although it would be recognised', async () => {
    const file = 'area,period,value\nE08000026,2024,1\n'
    const { question, accepted } = await readSample(file, [SMOKERS], { asksForMapping: true })
    expect([question?.guess.roles, accepted]).toEqual([['area-code', 'period', 'value'], 0])
  })
})
