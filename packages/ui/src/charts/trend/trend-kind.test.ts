import { expect, test } from 'vitest'
import { aTrend, aTrendBySex } from '../../fixtures/charts.ts'
import { aHidden, anIndicator } from '../../fixtures/figures.ts'
import { trendKind } from './trend-kind.ts'

test('the table has every period and every area of the chart, newest first', () => {
  const { columns, groups, rowHeader } = trendKind.table(aTrend([60, null, 59, 58, 57]))
  expect(rowHeader).toBe('Period')
  expect(columns.map((column) => column.label)).toEqual(['Coventry', '95% interval', 'West Midlands', 'England'])
  const rows = groups.flatMap((group) => group.rows)
  expect(rows.map((row) => row.header)).toEqual(['2019', '2018', '2017', '2016', '2015'])
  expect(rows[0]?.cells).toEqual([
    { kind: 'value', text: '57.0' },
    { kind: 'interval', text: '56.0 to 58.0' },
    { kind: 'value', text: '60.0' },
    { kind: 'value', text: '62.0' },
  ])
  expect(rows[3]?.cells[0]).toMatchObject({ kind: 'absent', word: 'Not available' })
})

test('women and men have columns of their own', () => {
  const { columns } = trendKind.table(aTrendBySex())
  expect(columns.map((column) => `${column.group} ${column.label}`)).toEqual([
    'Women Coventry',
    'Women 95% interval',
    'Women England',
    'Men Coventry',
    'Men 95% interval',
    'Men England',
  ])
})

test('a hidden value stands in the table with its reason and without a number', () => {
  const data = aTrend()
  const estimates = data.estimates.map((estimate) =>
    estimate.area === 'E08000026' && estimate.period.startsWith('2018')
      ? aHidden({ area: estimate.area, period: estimate.period })
      : estimate,
  )
  const row = trendKind.table({ ...data, estimates }).groups[0]?.rows[1]
  expect(row?.cells[0]).toEqual({ kind: 'absent', word: 'Hidden', reason: 'Counts from 1 to 4 are hidden.' })
  expect(row?.cells[1]).toEqual({ kind: 'text', text: '' })
})

test('the line under the finding says what is shaded and where the scale starts', () => {
  expect(trendKind.measure(aTrend())).toBe(
    'Healthy life expectancy at birth, years. Shaded: 95% interval for Coventry. The scale starts at 56.',
  )
})

test('a break of comparability is named', () => {
  const breaks = [{ period: '2017-01-01/P1Y', reason: 'the survey changed.' }]
  expect(trendKind.measure(aTrend(undefined, { indicator: anIndicator({ breaks }) }))).toContain(
    'Not comparable before 2017: the survey changed.',
  )
})

test('each point can be read out, with its interval', () => {
  const readings = trendKind.readings(aTrendBySex())
  expect(readings).toHaveLength(10)
  expect(readings[9]).toEqual({
    title: 'Men, 2019',
    lines: [
      { name: 'Coventry', text: '55.0 (54.0 to 56.0)', emphasised: true },
      { name: 'England', text: '62.0 (61.0 to 63.0)', emphasised: false },
    ],
    panel: 1,
    at: 2019,
  })
})
