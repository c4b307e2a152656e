import { expect, test } from 'vitest'
import { comparisonBarsKind } from '../charts/comparison-bars/comparison-bars-kind.ts'
import { trendKind } from '../charts/trend/trend-kind.ts'
import { aComparison, aTrendBySex } from '../fixtures/charts.ts'
import { aHidden, anEstimate, anIndicator } from '../fixtures/figures.ts'
import StackExample from '../fixtures/StackExample.vue'
import { rendered, textOf } from '../fixtures/render.ts'
import DataTable from './DataTable.vue'
import EstimateCell from './EstimateCell.vue'
import { estimateCell, intervalCell } from './table-data.ts'

const indicator = anIndicator()

test('every number of a chart stands in its table', async () => {
  const html = await rendered(DataTable, { table: comparisonBarsKind.table(aComparison()) })
  for (const number of ['60.0', '59.0 to 61.0', '55.0', '50.0', '58.0']) expect(textOf(html)).toContain(number)
  expect(html).toMatch(/<tr class="emphasised"><th scope="row">Coventry/)
})

test('a verdict is a word, a hidden value its reason', async () => {
  const text = textOf(await rendered(DataTable, { table: comparisonBarsKind.table(aComparison()) }))
  expect(text).toContain('Better')
  expect(text).toContain('HiddenCounts from 1 to 4 are hidden.')
})

test('columns of one group stand under one head', async () => {
  const html = await rendered(DataTable, { table: trendKind.table(aTrendBySex()) })
  expect(html).toMatch(/<th class="column-group" scope="colgroup" colspan="3">\s*Women/)
  expect(html).toContain('rowspan="2"')
  expect(html).toContain('long-table')
})

test('a table can be reached and moved by keyboard, and has a caption', async () => {
  const html = await rendered(DataTable, { table: comparisonBarsKind.table(aComparison()), captionHidden: true })
  expect(html).toContain('tabindex="0"')
  expect(html).toContain('aria-label="Table: Healthy life expectancy at birth, 2022"')
  expect(html).toContain('<caption class="visually-hidden">')
})

test('cells: a value, a word with its reason, an interval or none', () => {
  expect(estimateCell(anEstimate(58.94), indicator)).toEqual({ kind: 'value', text: '58.9' })
  expect(estimateCell(aHidden(), indicator)).toMatchObject({ kind: 'absent', word: 'Hidden' })
  expect(estimateCell(undefined, indicator)).toMatchObject({ kind: 'absent', word: 'Not available' })
  expect(intervalCell(anEstimate(58.9), indicator)).toEqual({ kind: 'interval', text: '57.9 to 59.9' })
  expect(intervalCell(anEstimate(58.9, { upperCi95: null }), indicator)).toEqual({ kind: 'text', text: 'None' })
  expect(intervalCell(aHidden(), indicator)).toEqual({ kind: 'text', text: '' })
})

test('an estimate by itself', async () => {
  expect(textOf(await rendered(EstimateCell, { estimate: anEstimate(58.94), indicator }))).toBe('58.9')
  expect(textOf(await rendered(EstimateCell, { estimate: aHidden(), indicator }))).toContain('Hidden')
})

test('a table of drawn rows: row heads, groups, cells from slots', async () => {
  const html = await rendered(StackExample, {})
  expect(html).toContain('<th scope="rowgroup" colspan="3">Health</th>')
  expect(html).toContain('<th scope="row">Anxiety</th>')
  expect(html).toContain('<td class="number-cell">3.3</td>')
  expect(html).toContain('<td class="drawn-cell">drawn</td>')
})
