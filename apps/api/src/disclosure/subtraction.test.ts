import type { Estimate, Observation } from '@jsna/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditedCounts } from '../builders/audited-counts.ts'
import { observation, rareDisease } from '../builders/figures.ts'
import { bodyOf, createInstallation } from '../builders/installation.ts'
import type { Installation } from '../builders/installation.ts'
import { releaseRows } from '../builders/release-rows.ts'

// What everybody can subtract from each other when ages lie within ages, periods within periods, or a part is not given. In
// each place a true count of 3 would follow from the two counts beside it.

type Cut = Partial<Pick<Observation, 'sex' | 'age' | 'period' | 'category'>>

const year = { period: '2019-01-01/P1Y' }
const cases: [words: string, area: string, total: Cut, parts: Cut[]][] = [
  [
    'the younger of those below 65',
    'E01009500',
    { ...year, age: '0-64' },
    [
      { ...year, age: '16-64' },
      { ...year, age: '0-15' },
    ],
  ],
  [
    'two of four years',
    'E01009501',
    { period: '2011-01-01/P4Y' },
    [{ period: '2011-01-01/P2Y' }, { period: '2013-01-01/P2Y' }],
  ],
  ['men, where women and persons are given', 'E01009502', { ...year, sex: 'persons' }, [{ ...year, sex: 'female' }]],
  ['the year that is not given', 'E01009503', { period: '2015-01-01/P2Y' }, [{ period: '2015-01-01/P1Y' }]],
]

const counts = { total: 43, parts: [40, 3] }
const rows = cases.flatMap(([, area, total, parts]) => {
  const row = (cut: Cut, count: number) =>
    observation({ indicator: rareDisease.slug, area, ...year, ...cut, count, denominator: count * 20 })
  return [row(total, counts.total), ...parts.map((part, index) => row(part, counts.parts[index] ?? 0))]
})

let jsna: Installation
let release: number
beforeAll(async () => {
  jsna = await createInstallation()
  release = await releaseRows(jsna, rareDisease.slug, rows, 'instead')
})
afterAll(() => jsna.close())

describe.each(cases)('%s', (_, area, total, [first = {}]) => {
  it('do not follow from what is shown', async () => {
    const { estimates } = await bodyOf<{ estimates: Estimate[] }>(
      await jsna.get(`/api/v1/estimates?indicator=${rareDisease.slug}&area=${area}`),
    )
    const countOf = (cut: Cut) => {
      const found = estimates.find((each) =>
        Object.entries(cut).every(([field, value]) => each[field as keyof Cut] === value),
      )
      return found?.kind === 'estimate' ? Math.round((found.value * (found.denominator ?? NaN)) / 100) : null
    }
    const [whole, part] = [countOf(total), countOf(first)]
    expect([whole, part]).toContain(null)
    expect([whole, part]).not.toEqual([null, null])
  })
})

describe('the audit of counts that follow by subtraction', () => {
  it('finds each of them out of reach, whether it is given or not', async () => {
    const placed = await auditedCounts(jsna, release)
    expect(new Set(placed.map(({ area }) => area))).toEqual(new Set(cases.map(([, area]) => area)))
    expect(placed.filter(({ isSafe }) => !isSafe)).toEqual([])
  })
})
