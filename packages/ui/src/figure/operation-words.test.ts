import type { AreaSet, Figure } from '@jsna/core'
import { figureOperations } from '@jsna/core'
import { expect, test } from 'vitest'
import { aDocument, reference } from '../fixtures/documents.ts'
import { aGap, anEstimate } from '../fixtures/figures.ts'
import { operationWords } from './operation-words.ts'

const context = aDocument([])
const own = anEstimate(58.9)
const england = anEstimate(61.3, { area: 'E92000001' })
const among: AreaSet = { scheme: 'ward-2025', within: '@city' }
const pair = { of: reference, with: reference }

const cases: [Figure, string][] = [
  [{ operation: 'value', of: reference }, ''],
  [{ operation: 'interval', of: reference }, ''],
  [{ operation: 'difference', ...pair, in: 'points' }, '58.9 (Coventry, 2022–24) against 61.3 (England, 2022–24)'],
  [{ operation: 'ratio', ...pair }, '58.9 (Coventry, 2022–24) divided by 61.3 (England, 2022–24)'],
  [{ operation: 'share', ...pair }, '58.9 (Coventry, 2022–24) as a share of 61.3 (England, 2022–24)'],
  [{ operation: 'comparison', ...pair }, '58.9 (Coventry, 2022–24) compared with 61.3 (England, 2022–24)'],
  [
    { operation: 'change', of: reference, from: 'earliest', in: 'points' },
    '58.9 (Coventry, 2022–24) since 61.3 (England, 2022–24)',
  ],
  [
    { operation: 'rank', of: reference, among, order: 'highest' },
    'Position among all areas of a set, highest value first',
  ],
  [{ operation: 'extreme', of: reference, among, order: 'lowest', give: 'area' }, 'The lowest of all areas of a set'],
  [
    { operation: 'count-where', of: reference, among, where: { operator: 'above', value: 60 }, give: 'count' },
    'Areas of a set that meet the condition, counted',
  ],
  [{ operation: 'period', of: reference }, ''],
  [{ operation: 'base', of: reference }, 'How many people or cases stand behind the figure'],
  [{ operation: 'proxy', of: reference }, ''],
  [{ operation: 'remainder', ...pair, in: 'points' }, '58.9 (Coventry, 2022–24) less 61.3 (England, 2022–24)'],
  [
    { operation: 'rate', ...pair, per: 0.00714 },
    '58.9 (Coventry, 2022–24) for every 0.00714 of 61.3 (England, 2022–24)',
  ],
  [{ operation: 'order-to-both', ...pair, and: reference }, '58.9 (Coventry, 2022–24) beside 61.3 (England, 2022–24)'],
  [{ operation: 'range', of: reference, among, give: 'ends' }, 'The lowest and the highest of a set of areas'],
  [
    { operation: 'rank-change', of: reference, from: 'previous', among, order: 'highest' },
    'Positions of 58.9 (Coventry, 2022–24) and 61.3 (England, 2022–24)',
  ],
  [
    { operation: 'groups', of: reference, by: 'age', order: 'lowest', top: 3 },
    'Groups in their order, lowest value first',
  ],
  [{ operation: 'total', of: reference, by: 'category' }, '2 groups added up'],
  [
    { operation: 'slope-index', of: reference, by: 'category' },
    'The two ends of a line through 2 groups, which is their slope index of inequality',
  ],
  [
    { operation: 'people-where', ...pair, among, where: { operator: 'above', value: 60 }, give: 'share' },
    'People counted in the areas that meet the condition',
  ],
]

test.each(cases)('$operation', (figure, words) => {
  expect(operationWords(figure, [own, england], context).replaceAll('\u2060', '')).toBe(words)
})

test('every operation that core knows has words here', () => {
  expect(new Set(cases.map(([figure]) => figure.operation))).toEqual(new Set(Object.keys(figureOperations)))
})

test('a third value stands beside the second', () => {
  const both: Figure = { operation: 'order-to-both', ...pair, and: reference }
  const words = operationWords(both, [own, england, anEstimate(60, { area: 'E12000005' })], context)
  expect(words.replaceAll('\u2060', '')).toMatch(/ beside 61\.3 \(England, 2022–24\) and 60\.0 \(.+, 2022–24\)$/)
})

test('a rate for every thousand has its separator', () => {
  expect(operationWords({ operation: 'rate', ...pair, per: 1000 }, [own, england], context)).toContain(
    ' for every 1,000 of ',
  )
})

test('a value that is not known is said to be so', () => {
  const words = operationWords({ operation: 'ratio', ...pair }, [own, aGap({ period: 'latest' })], context)
  expect(words).toContain('divided by a value that is not known (Coventry)')
})

test('without inputs there is nothing to tell', () => {
  expect(operationWords({ operation: 'ratio', ...pair }, [], context)).toBe('')
})
