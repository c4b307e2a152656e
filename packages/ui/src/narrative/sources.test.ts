import { expect, test } from 'vitest'
import { aDocument, claim, figure, words } from '../fixtures/documents.ts'
import { isWide } from './blocks.ts'
import { chartedSeries } from './charted-series.ts'
import { notesOf } from './notes.ts'
import { sourcesOf } from './sources.ts'
import { aTrend, aTrendBySex } from '../fixtures/charts.ts'
import { aKey } from '../fixtures/figures.ts'

const paragraph = (...content: ReturnType<typeof words>[]) => ({ kind: 'paragraph' as const, content })

test('each figure of a section is listed once, in reading order', () => {
  const published = aDocument([paragraph(figure('f2'), figure('f1'), figure('f1'))])
  expect(sourcesOf('picture', published).map((source) => source.text)).toEqual(['', '58.9'])
  expect(sourcesOf('why', published)).toEqual([])
  expect(sourcesOf('lead', published)).toHaveLength(1)
})

test('a claim brings the figure that it is about', () => {
  const [source] = sourcesOf('picture', aDocument([paragraph(claim('c1', 'similar to England'))]))
  expect(source).toMatchObject({ text: '58.9', unit: ' years', link: 'https://www.ons.gov.uk/' })
})

test('notes are found in paragraphs, lists, tables and links', () => {
  const note = (text: string) => ({ kind: 'note' as const, text })
  const section = {
    id: 'picture',
    blocks: [
      paragraph(note('a')),
      { kind: 'list' as const, ordered: false, items: [[note('b')]] },
      { kind: 'table' as const, caption: '', head: [[note('c')]], rows: [[[note('d')]]] },
      paragraph({ kind: 'link', href: '/', content: [note('e')] }),
    ],
  }
  expect(notesOf(section).map((found) => found.text)).toEqual(['a', 'b', 'c', 'd', 'e'])
})

test('several charts beside each other need the margin, one does not', () => {
  expect(isWide({ kind: 'chart', id: 'x', chart: aTrendBySex().description })).toBe(true)
  expect(isWide({ kind: 'chart', id: 'x', chart: aTrend().description })).toBe(false)
  expect(isWide({ kind: 'key-figures', items: [] })).toBe(true)
  expect(isWide(paragraph(words('x')))).toBe(false)
})

test('a trend on the page lends its series to a card', () => {
  const charts = { c: aTrend() }
  expect(new Set(chartedSeries(aKey, charts).map((estimate) => estimate.area))).toEqual(
    new Set(['E08000026', 'E92000001']),
  )
  expect(chartedSeries({ ...aKey, sex: 'female' }, charts)).toEqual([])
  expect(chartedSeries({ ...aKey, indicator: 'another' }, charts)).toEqual([])
})
