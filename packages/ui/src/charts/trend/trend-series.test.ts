import { expect, test } from 'vitest'
import { aTrend, aTrendBySex, yearly } from '../../fixtures/charts.ts'
import { aHidden, anIndicator, coventry } from '../../fixtures/figures.ts'
import { timeOf, trendSeries } from './trend-series.ts'

const runsOf = (data: ReturnType<typeof aTrend>, area = 'E08000026') =>
  trendSeries(data)
    .panels.flatMap((panel) => panel.lines)
    .find((line) => line.area.code === area)
    ?.runs.map((run) => run.map((point) => point.period.slice(0, 4)))

test('a whole series is one run', () => {
  expect(runsOf(aTrend())).toEqual([['2015', '2016', '2017', '2018', '2019']])
})

test('a missing year breaks the line', () => {
  expect(runsOf(aTrend([60, 61, null, 58, 57]))).toEqual([
    ['2015', '2016'],
    ['2018', '2019'],
  ])
})

test('a hidden value has no point', () => {
  const data = aTrend()
  const estimates = data.estimates.map((estimate) =>
    estimate.area === 'E08000026' && estimate.period.startsWith('2018')
      ? aHidden({ area: estimate.area, period: estimate.period })
      : estimate,
  )
  expect(runsOf({ ...data, estimates })).toEqual([['2015', '2016', '2017'], ['2019']])
})

test('a year that nobody mentions is a gap as well', () => {
  const estimates = yearly('E08000026', [60, 61, 62, 63, 64, 65]).filter(({ period }) => !period.startsWith('2018'))
  expect(runsOf(aTrend([], { areas: [coventry], estimates }))).toEqual([
    ['2015', '2016', '2017'],
    ['2019', '2020'],
  ])
})

test('values before and after a break of comparability are not joined', () => {
  const breaks = [{ period: '2017-01-01/P1Y', reason: 'The survey changed.' }]
  expect(runsOf(aTrend(undefined, { indicator: anIndicator({ breaks }) }))).toEqual([
    ['2015', '2016'],
    ['2017', '2018', '2019'],
  ])
})

test('all panels have one scale', () => {
  const { panels, scale } = trendSeries(aTrendBySex())
  expect(panels.map((panel) => panel.sex)).toEqual(['female', 'male'])
  expect(scale).toEqual({ minimum: 54, maximum: 64, step: 2 })
})

test.each([
  { valueType: 'life-expectancy', from: 56 },
  { valueType: 'proportion', from: 0 },
  { valueType: 'standardised-rate', from: 0 },
] as const)('the scale of a $valueType starts at $from', ({ valueType, from }) => {
  expect(trendSeries(aTrend(undefined, { indicator: anIndicator({ valueType }) })).scale.minimum).toBe(from)
})

test('this area lies on top, its region above England', () => {
  const [panel] = trendSeries(aTrend()).panels
  expect(panel?.lines.map((line) => line.area.role)).toEqual(['benchmark', 'region', 'this'])
})

test('time is counted from the first day of a period', () => {
  expect(timeOf('2022-01-01/P3Y')).toBe(2022)
  expect(timeOf('2022-04-01/P1Y')).toBe(2022.25)
})
