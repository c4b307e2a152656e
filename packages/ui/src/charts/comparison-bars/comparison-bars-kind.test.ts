import { expect, test } from 'vitest'
import { aComparison } from '../../fixtures/charts.ts'
import { comparisonBarsKind } from './comparison-bars-kind.ts'

test('the table has the bars, then what has no bar with its reason, then the benchmark', () => {
  const { columns, groups } = comparisonBarsKind.table(aComparison())
  expect(columns.map((column) => column.label)).toEqual(['Years', '95% interval', 'Against England'])
  const rows = groups.flatMap((group) => group.rows)
  expect(rows.map((row) => row.header)).toEqual([
    'Coventry',
    'Ashford',
    'Borough of Long Names',
    'Hidden Vale',
    'England',
  ])
  expect(rows[0]).toEqual({
    header: 'Coventry',
    emphasised: true,
    cells: [
      { kind: 'value', text: '60.0' },
      { kind: 'interval', text: '59.0 to 61.0' },
      { kind: 'verdict', verdict: 'better' },
    ],
  })
  expect(rows[2]?.cells[1]).toEqual({ kind: 'text', text: 'None' })
  expect(rows[3]?.cells).toEqual([
    { kind: 'absent', word: 'Hidden', reason: 'Counts from 1 to 4 are hidden.' },
    { kind: 'text', text: '' },
    { kind: 'text', text: '' },
  ])
})

test('the measure names what has no bar', () => {
  expect(comparisonBarsKind.measure(aComparison())).toBe(
    'Healthy life expectancy at birth, years. 2022, highest first. Whiskers: 95% interval. Line: England. Without a bar: Hidden Vale; the table says why.',
  )
})

test('each bar can be read out with its verdict', () => {
  expect(comparisonBarsKind.readings(aComparison()).map((reading) => reading.lines[0]?.text)).toEqual([
    '60.0 (59.0 to 61.0), Better',
    '55.0 (54.0 to 56.0), Worse',
    '50.0, Not compared',
  ])
})
