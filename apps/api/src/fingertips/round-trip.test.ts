import type { Estimate, PresentEstimate, Verdict } from '@jsna/core'
import { bindingsOf, FINGERTIPS_COLUMNS, readFigures } from '@jsna/importers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildIndicator } from '../builders/figures.ts'
import { packed } from '../builders/packed.ts'
import { areas, schemes } from '../builders/places.ts'
import { csvOf } from './csv.ts'
import { dataRow } from './data-row.ts'
import { FingertipsView } from './view.ts'
import type { NumberedIndicator } from './view.ts'

// What the export writes, the importer of Fingertips files reads back: the same figures under the same keys.

const ages = ['all', '65+', '16-64', 'under 75', 'primary school age']
const indicator = buildIndicator({
  slug: 'rates',
  name: 'Rates, of “all” kinds',
  valueType: 'crude-rate',
  sexes: ['persons', 'female', 'male'],
  ages,
  categories: [{ id: 'a', label: 'First, and "foremost"' }],
})
const published = { ...indicator, latestPeriod: null, schemes: [], periods: [] }
const view = new FingertipsView({
  indicators: [published],
  indicatorsEver: [published],
  themes: packed.themes,
  schemes,
  areas,
  schemesEver: schemes,
})
const [numbered] = view.indicators
if (!numbered) throw new Error('the view has no indicator')

const bound = {
  ...indicator,
  externalIds: indicator.sexes.flatMap((sex) =>
    ages.flatMap((age) =>
      ['all', 'a'].map((category) => ({ system: 'fingertips', id: String(numbered.id), sex, age, category })),
    ),
  ),
}

async function thereAndBack(estimates: readonly Estimate[], years: NumberedIndicator['years'] = null) {
  const own = numbered as NonNullable<typeof numbered>
  const written = years === null ? String(own.id) : `${own.id}@${years.meaning}-${years.day}`
  const read = { ...bound, externalIds: bound.externalIds.map((each) => ({ ...each, id: written })) }
  const verdicts = new Map<string, Verdict>()
  const trend = { direction: 'increasing', judged: 'getting-worse' } as const
  const lines = estimates.map((estimate) =>
    dataRow(
      {
        numbered: { ...own, years },
        area: view.area(estimate.area),
        parent: view.areaTypeById(6),
        figure: { estimate, since: 1, isNewest: true, verdicts, trend },
        release: 1,
      },
      view,
    ),
  )
  async function* file() {
    yield await Promise.resolve(new TextEncoder().encode(csvOf(FINGERTIPS_COLUMNS, lines)))
  }
  return readFigures(file(), {
    fileName: 'indicators.data.csv',
    bindings: bindingsOf([read]),
    areaCodes: new Set(areas.map(({ code }) => code)),
    indicators: [read],
  })
}

const key = { indicator: 'rates', area: 'E08000026', sex: 'persons' as const, age: 'all', category: 'all' }
const bare: PresentEstimate = {
  kind: 'estimate',
  ...key,
  period: '2021-01-01/P1Y',
  value: 1,
  lowerCi95: null,
  upperCi95: null,
  lowerCi998: null,
  upperCi998: null,
  count: null,
  denominator: null,
  method: 'published',
  status: 'final',
  note: '',
}

const number = fc.double({ min: 0, max: 1e12, noNaN: true })
const limits = fc.tuple(number, number)

/** Any figure that a release can hold, its limits around its value and the wider ones around them. */
const anyEstimate = fc
  .record({
    value: number,
    inner: fc.option(limits),
    outer: fc.option(limits),
    count: fc.option(number),
    denominator: fc.option(fc.double({ min: 1, max: 1e12, noNaN: true })),
    sex: fc.constantFrom(...indicator.sexes),
    age: fc.constantFrom(...ages),
    category: fc.constantFrom('all', 'a'),
    area: fc.constantFrom('E92000001', 'E12000005', 'E08000026', 'E01009500', 'reach-mosaic'),
    period: fc.constantFrom('2021-01-01/P1Y', '2021-04-01/P1Y', '2021-08-01/P1Y', '2018-01-01/P3Y', '2023-04-01/P3M'),
    status: fc.constantFrom('final', 'provisional', 'revised', 'modelled'),
    note: fc.constantFrom('', 'Hackney and City, together.'),
  })
  .map(({ inner, outer, ...rest }): PresentEstimate => ({
    ...bare,
    ...rest,
    lowerCi95: inner && rest.value - inner[0],
    upperCi95: inner && rest.value + inner[1],
    lowerCi998: outer && rest.value - Math.max(outer[0], inner?.[0] ?? 0),
    upperCi998: outer && rest.value + Math.max(outer[1], inner?.[1] ?? 0),
  }))

describe('a figure that is exported and imported', () => {
  it('is the same figure, to the last digit', async () => {
    await fc.assert(
      fc.asyncProperty(anyEstimate, async (estimate) => {
        const { observations, issues } = await thereAndBack([estimate])
        const { kind: _kind, method: _method, ...rest } = estimate
        expect(issues).toEqual([])
        expect(observations).toEqual([{ ...rest, absence: null }])
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['2021-06-30', { meaning: 'on', day: '06-30' } as const],
    ['2023-11-16/P1Y', { meaning: 'from', day: '11-16' } as const],
    ['2018-11-16/P3Y', { meaning: 'from', day: '11-16' } as const],
    ['2021-08-01/P1Y', { meaning: 'from', day: '08-01' } as const],
  ])('keeps the day of its year, which the file leaves unsaid: %s', async (period, years) => {
    const { observations, issues } = await thereAndBack([{ ...bare, period }], years)
    expect([issues, observations.map((each) => each.period)]).toEqual([[], [period]])
  })

  it('is hidden there when it is hidden here, and missing when it is missing', async () => {
    const { observations } = await thereAndBack([
      { kind: 'suppressed', ...key, period: '2020-01-01/P1Y', reason: 'Counts from 1 to 4 are hidden.' },
      { kind: 'missing', ...key, period: '2021-01-01/P1Y', reason: 'Nobody asked.' },
    ])
    expect(observations.map(({ absence, value, count }) => [absence, value, count])).toEqual([
      ['confidential', null, null],
      ['not-available', null, null],
    ])
  })

  it('keeps its period, whatever kind of period it is', async () => {
    const periods = [
      '2021-01-01/P1Y',
      '2021-04-01/P1Y',
      '2021-08-01/P1Y',
      '2021-09-01/P1Y',
      '2021-02-01/P1Y',
      '2021-11-16/P1Y',
      '2018-01-01/P3Y',
      '2018-04-01/P3Y',
      '2018-09-01/P3Y',
      '2018-08-01/P5Y',
      '1998-01-01/P3Y',
      '2023-01-01/P3M',
      '2023-10-01/P3M',
      '2023-02-01/P3M',
      '2025-08-01/P1M',
      '2025-09-01/P1M',
      '2021-03-21',
      '2021-08-21',
    ]
    const { observations, issues } = await thereAndBack(periods.map((period) => ({ ...bare, period })))
    expect(issues).toEqual([])
    expect(observations.map(({ period }) => period)).toEqual(periods)
  })
})
