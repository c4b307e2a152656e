import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bodyOf, createInstallation } from '../builders/installation.ts'
import type { Installation } from '../builders/installation.ts'
import type { ImportJob, ImportReport } from '../client.ts'

let jsna: Installation
beforeEach(async () => {
  jsna = await createInstallation()
})
afterEach(() => jsna.close())

const areas = ['E92000001', 'E12000005', 'E08000026', 'E06000015', 'E08000035']
const expectancies = [61.3, 59.6, 58.9, 57.4, 60.9]
const latest = '2022-01-01/P3Y'

/** Rows of women’s healthy life expectancy, an indicator without counts. */
const women = (values: readonly (number | string)[], period = latest) =>
  ['indicator,area,period,sex,value']
    .concat(values.map((value, at) => `healthy-life-expectancy,${areas[at]},${period},female,${value}`))
    .join('\n')
/** Rows of private renters, a percentage. */
const renters = (columns: string, ...rows: string[]) => [`indicator,area,period,${columns}`, ...rows, ''].join('\n')
const renter = (area: string, period: string, numbers: string) => `private-rented-homes,${area},${period},${numbers}`

async function read(content: string): Promise<ImportReport> {
  const handedIn = await jsna.as('analyst', 'POST /import-jobs?file-name=file.csv', content)
  const { id } = await bodyOf<ImportJob>(handedIn)
  await jsna.dependencies.desk.settled(id)
  const { report, refusal } = await bodyOf<ImportJob>(await jsna.as('author', `GET /import-jobs/${id}`))
  if (!report) throw new Error(JSON.stringify(refusal))
  return report
}
const doubts = ({ implausible }: ImportReport) => implausible.map(({ kind, area }) => [kind, area])
async function take(content: string) {
  const answer = await jsna.as('analyst', 'POST /imports?file-name=file.csv&acknowledged=true', content)
  expect(answer.status).toBe(201)
}

describe('a file in which figures are gone', () => {
  it('shows them in the preview, with the reason, and is doubted', async () => {
    const report = await read(women(['x', 'x', 'c', 'x', 'x']))
    expect(report.examples).toHaveLength(5)
    expect(report.examples[0]).toMatchObject({ area: 'E08000026', before: 58.9, after: null, absence: 'confidential' })
    expect(report.examples[1]).toMatchObject({ area: 'E92000001', before: 61.3, after: null, absence: 'not-available' })
    expect(report.implausible).toMatchObject([{ kind: 'emptied', area: null, before: 59.6, after: null, areas: 5 }])
  })

  it('is doubted where all are 0', async () => {
    const report = await read(women([0, 0, 0, 0, 0]))
    expect(report.implausible).toMatchObject([{ kind: 'emptied', area: null, before: 59.6, after: 0, areas: 5 }])
  })

  it('is not doubted for one of them, and the preview shows what comes where nothing was', async () => {
    const one = await read(women([61.3, 59.6, 58.9, 'x', 60.9]))
    expect(doubts(one)).toEqual([])
    expect(one.examples).toMatchObject([{ area: 'E06000015', before: 57.4, after: null, absence: 'not-available' }])
    await take(women([61.3, 59.6, 58.9, 'x', 60.9]))
    const filled = await read(women([61.3, 59.6, 58.9, 57.4, 60.9]))
    expect(filled.examples).toMatchObject([{ area: 'E06000015', before: null, after: 57.4, absence: null }])
    expect(doubts(filled)).toEqual([])
  })
})

describe('a file with one slip', () => {
  it.each([
    ['a value of 0', [61.3, 59.6, 0, 57.4, 60.9], 'zero'],
    ['a decimal point too far left', [61.3, 59.6, 5.89, 57.4, 60.9], 'factor'],
    ['a decimal point too far right', [61.3, 59.6, 69, 57.4, 60.9], 'factor'],
  ] as const)('is doubted: %s', async (what, values, kind) => {
    // A life expectancy of 690 years is refused: it was 6.9, and is put right.
    if (what.endsWith('right')) await take(women([61.3, 59.6, 6.9, 57.4, 60.9]))
    expect(doubts(await read(women(values)))).toEqual([[kind, 'E08000026']])
  })

  it('is doubted where two areas changed places and were rounded', async () => {
    await take(women([61.3, 59.6, 51.2345, 57.4, 66.789]))
    const report = await read(women([61.3, 59.6, 66.8, 57.4, 51.2]))
    expect(report.implausible).toMatchObject([{ kind: 'swapped', area: 'E08000026', other: 'E08000035' }])
  })

  it('is doubted in a period that is not there yet, before the newest one', async () => {
    const earlier = women(
      expectancies.map((value) => value / 100),
      '2015-01-01/P3Y',
    )
    expect(doubts(await read(earlier)).every(([kind]) => kind === 'factor')).toBe(true)
    expect(doubts(await read(earlier))).toHaveLength(5)
    // Held against 2018–20, which is nearer than 2022–24.
    expect(await read(earlier)).toMatchObject({ implausible: [{ area: 'E92000001', before: 64 }, {}, {}, {}, {}] })
    expect(doubts(await read(women(expectancies, '2015-01-01/P3Y')))).toEqual([])
  })
})

describe('counts that replace a value', () => {
  it('are read on the scale of the indicator', async () => {
    await take(renters('value', renter('E06000015', '2021-03-21', '27.74')))
    const report = await read(renters('count,denominator', renter('E06000015', '2021-03-21', '280,1000')))
    expect(report.examples).toMatchObject([{ area: 'E06000015', before: 27.74 }])
    expect(report.examples[0]?.after).toBeCloseTo(28, 10)
    expect(doubts(report)).toEqual([])
    await take(renters('count,denominator', renter('E06000015', '2021-03-21', '280,1000')))
    const same = await read(renters('count,denominator', renter('E06000015', '2021-03-21', '560,2000')))
    expect(same).toMatchObject({ changed: 1, examples: [] })
  })

  it('are doubted where the value beside them says something else', async () => {
    const row = (numbers: string) => renters('value,count,denominator', renter('E06000015', '2021-03-21', numbers))
    const report = await read(row('27.7,10,100'))
    expect(report.implausible).toMatchObject([{ kind: 'contradiction', area: 'E06000015', before: 10, after: 27.7 }])
    expect(doubts(await read(row('27.7,277,1000')))).toEqual([])
    await take(row('27.7,10,100'))
    // What has been acknowledged is not asked about again.
    expect(doubts(await read(`${row('27.7,10,100')}${renter('E08000035', '2021-03-21', '27.7,277,1000')}`))).toEqual([])
  })
})

describe('a period', () => {
  it.each([
    ['of another kind', '2024-04-01/P1Y', 'another-kind-of-period', latest],
    ['that is a single day', '2019-03-21', 'another-kind-of-period', '2018-01-01/P3Y'],
    ['that is far away', '2099-01-01/P3Y', 'distant-period', latest],
    ['long ago', '0001-01-01/P3Y', 'distant-period', '2018-01-01/P3Y'],
  ])('%s is doubted, and the nearest one that is known is named', async (_what, period, kind, knownPeriod) => {
    const report = await read(women(expectancies, period))
    expect(report.implausible).toMatchObject([{ kind, area: null, period, knownPeriod, areas: 5 }])
  })

  it('that follows on is not', async () => {
    expect(doubts(await read(women(expectancies, '2023-01-01/P3Y')))).toEqual([])
  })
})
