import type { EarlierValue, Figure, FigureResult } from '@jsna/core'
import { expect, test } from 'vitest'
import { aTrend } from '../fixtures/charts.ts'
import { aDocument, claim, reference, similar } from '../fixtures/documents.ts'
import { aGap, aHidden, aKey, anEstimate, anIndicator } from '../fixtures/figures.ts'
import { claimFacts, figureFacts } from './card-facts.ts'

const context = aDocument([])
const valueOf: Figure = { operation: 'value', of: reference }
const own = anEstimate(58.9, { lowerCi95: 55.3, upperCi95: 62.5 })
const asFigure = (
  text: string,
  inputs = [own],
  over: Partial<FigureResult & { kind: 'figure' }> = {},
): FigureResult => ({
  kind: 'figure',
  text,
  number: null,
  comparison: null,
  inputs,
  ...over,
})
const termsOf = (facts: { term: string; text: string }[]) => facts.map((fact) => fact.term)

test('a value: title, unit, interval, method, source', () => {
  const facts = figureFacts({ figure: valueOf, format: {}, result: asFigure('58.9') }, context)
  expect(facts).toMatchObject({
    title: 'Healthy life expectancy at birth, Coventry, 2022–\u206024',
    text: '58.9',
    isValue: true,
    unit: 'years',
    published: null,
  })
  expect(termsOf(facts.facts)).toEqual(['Interval', 'Method', 'Source'])
  expect(facts.facts[0]?.text).toBe('55.3 to 62.5 (95%)')
  expect(facts.facts[2]).toMatchObject({ link: 'https://www.ons.gov.uk/' })
  expect(facts.citation).toContain('2026 edition, release 2')
})

test('no interval is said, not left out', () => {
  const bare = anEstimate(80, { lowerCi95: null, upperCi95: null, method: 'none' })
  const facts = figureFacts({ figure: valueOf, format: {}, result: asFigure('80.0', [bare]) }, context)
  expect(facts.facts[0]).toEqual({ term: 'Interval', text: 'None is published' })
})

test('a value that an earlier release gave differently stands beside the value now', () => {
  const earlier: EarlierValue[] = [
    { key: aKey, release: 1, publishedAt: '2023-05-04T09:00:00Z', value: 64, lowerCi95: null, upperCi95: null },
  ]
  const facts = figureFacts({ figure: valueOf, format: {}, result: asFigure('58.9') }, { ...context, earlier })
  expect(facts.published).toEqual({ text: '64.0', label: 'Value published' })
  expect(facts.facts[1]).toEqual({ term: 'Changed', text: '64.0 (no interval) in release 1, 4 May 2023' })
})

test.each([
  { value: 58.93, why: 'reads the same' },
  { value: null, why: 'was never there' },
])('an earlier value that $why is not shown', ({ value }) => {
  const earlier: EarlierValue[] = [
    { key: aKey, release: 1, publishedAt: '2023-05-04', value, lowerCi95: null, upperCi95: null },
  ]
  expect(
    figureFacts({ figure: valueOf, format: {}, result: asFigure('58.9') }, { ...context, earlier }).published,
  ).toBeNull()
})

test('where the page holds the value of England for the same period, the card has the verdict', () => {
  const charts = { c: aTrend([], { estimates: [own, anEstimate(61.3, { area: 'E92000001' })] }) }
  const facts = figureFacts({ figure: valueOf, format: {}, result: asFigure('58.9') }, { ...context, charts })
  expect(facts.comparison).toMatchObject({
    comparison: { verdict: 'similar' },
    benchmark: 'England',
    benchmarkValue: '61.3',
  })
  expect(termsOf(facts.facts)).toEqual(['Interval', 'Method', 'Compared', 'Source'])
})

test('without England’s value there is no verdict', () => {
  expect(figureFacts({ figure: valueOf, format: {}, result: asFigure('58.9') }, context).comparison).toBeNull()
})

test('a difference says how it was worked out and has no interval of its own', () => {
  const figure: Figure = { operation: 'difference', of: reference, with: reference, in: 'points' }
  const inputs = [own, anEstimate(61.3, { area: 'E92000001' })]
  const facts = figureFacts({ figure, format: {}, result: asFigure('2.4', inputs) }, context)
  expect(termsOf(facts.facts)).toEqual(['Worked out', 'Method', 'Source'])
  expect(facts.facts[0]?.text.replaceAll('\u2060', '')).toBe('58.9 (Coventry, 2022–24) against 61.3 (England, 2022–24)')
})

test('a rank says how it was worked out', () => {
  const figure: Figure = {
    operation: 'rank',
    of: reference,
    among: { scheme: 'upper-tier-authority-2025', within: null },
    order: 'lowest',
  }
  const facts = figureFacts({ figure, format: {}, result: asFigure('3rd', [own, own, own]) }, context)
  expect(facts.facts[0]?.text).toBe('Position among all areas of a set, lowest value first')
})

test.each([
  ['hidden', aHidden(), 'Counts from 1 to 4 are hidden.'],
  ['missing', aGap({ period: 'latest' }), 'No figure is published.'],
])('a %s figure gives its reason and no number', (_, input, reason) => {
  const facts = figureFacts(
    { figure: valueOf, format: {}, result: { kind: 'no-figure', reason, inputs: [input] } },
    context,
  )
  expect(facts.text).toBe('')
  expect(facts.facts[0]).toEqual({ term: 'Reason', text: reason })
  expect(facts.comparison).toBeNull()
})

test('a figure without any input still has a card', () => {
  const result: FigureResult = { kind: 'no-figure', reason: 'There is no indicator called “x”.', inputs: [] }
  expect(figureFacts({ figure: valueOf, format: {}, result }, context)).toMatchObject({
    title: 'About this figure',
    subject: null,
    indicator: null,
  })
})

test('a percentage needs no unit beside it', () => {
  const indicators = { 'healthy-life-expectancy': anIndicator({ unit: '%' }) }
  expect(figureFacts({ figure: valueOf, format: {}, result: asFigure('58.9%') }, { ...context, indicators }).unit).toBe(
    '',
  )
})

test('a claim tells how it was checked', () => {
  const facts = claimFacts(claim('c1', 'similar to England'), context)
  expect(facts).toMatchObject({ text: '58.9', isValue: true, comparison: { benchmark: 'England' } })
  expect(facts.facts[0]).toEqual({ term: 'Checked', text: similar.reason })
})

test('a claim that was never checked says so', () => {
  const facts = claimFacts(claim('c9', 'similar to England'), context)
  expect(facts.text).toBe('similar to England')
  expect(facts.facts[0]?.text).toBe('This claim was not checked.')
})
