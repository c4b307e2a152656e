import { describe, expect, it } from 'vitest'
import { reference, samplePage, words } from '../samples/narrative.ts'
import type { Block, ChartDescription, ClaimInline, Document, FigureInline, Inline } from './document.ts'
import {
  documentCharts,
  documentInlines,
  documentText,
  indicatorsOf,
  inlineRuns,
  referencesOf,
  repeatedIds,
} from './document-walk.ts'

const figure = (id: string, asWritten: string, indicator = 'population'): FigureInline => ({
  kind: 'figure',
  id,
  figure: { operation: 'value', of: reference({ indicator }) },
  format: {},
  asWritten,
})

const of = reference({ indicator: 'healthy-life-expectancy' })
const claim = (id: string, said: string): ClaimInline => ({
  kind: 'claim',
  id,
  assertion: { assert: 'verdict', of, with: { ...of, indicator: 'life-expectancy' }, is: 'similar' },
  words: said,
})

const map: ChartDescription = {
  type: 'map',
  indicator: null,
  scheme: 'ward-2025',
  within: '@city',
  period: 'latest',
  category: 'all',
}
const strip: ChartDescription = {
  type: 'deprivation-strip',
  indicator: 'deprivation',
  area: '@this',
  comparator: '@benchmark',
  period: 'latest',
}

const blocks: Block[] = [
  { kind: 'heading', level: 3, content: [words('People')] },
  {
    kind: 'paragraph',
    content: [words('It was '), figure('f2', '62.2'), words(' years. That is '), claim('c1', 'similar'), words('.')],
  },
  { kind: 'list', ordered: false, items: [[words('one '), figure('f3', '1')], [words('two')]] },
  { kind: 'table', caption: 'c', head: [[words('head')]], rows: [[[figure('f4', '4')]]] },
  { kind: 'quote', content: [words('said')], provenance: { who: 'a', where: 'b', when: 'c', consent: 'd' } },
  { kind: 'callout', tone: 'note', content: [claim('c2', 'higher')] },
  { kind: 'chart', id: 'chart-1', chart: strip },
  { kind: 'chart', id: 'chart-2', chart: map },
  {
    kind: 'key-figures',
    items: [
      {
        id: 'k1',
        label: 'People',
        figure: { operation: 'value', of: reference({ indicator: 'residents' }) },
        format: {},
        benchmark: '@city',
      },
    ],
  },
  { kind: 'recommendation', id: '4.1' },
  { kind: 'asset-list', area: '@this', kinds: [] },
  { kind: 'image', source: '/a.svg', alternative: 'a', caption: '' },
]

const page: Document = samplePage([], {
  lead: [words('There are '), figure('f1', '345,325'), words(' people.')],
  sections: [
    { id: 'body', blocks },
    { id: 'more', blocks: [{ kind: 'paragraph', content: [figure('f5', '5')] }] },
  ],
})

const evaluation = {
  figures: {
    f1: { kind: 'figure' as const, text: '360,702', number: 360_702, comparison: null, inputs: [] },
    f2: { kind: 'no-figure' as const, reason: 'Hidden.', inputs: [] },
    k1: { kind: 'figure' as const, text: '12', number: 12, comparison: null, inputs: [] },
  },
  claims: {},
}

describe('documentInlines', () => {
  it('gives everything that data can move, in reading order, with its place and sentence', () => {
    expect(
      documentInlines(page).map(({ section, block, inline, sentence }) => [
        section,
        block,
        inline.kind,
        inline.id,
        sentence,
      ]),
    ).toEqual([
      ['lead', 0, 'figure', 'f1', 'There are 345,325 people.'],
      ['body', 1, 'figure', 'f2', 'It was 62.2 years.'],
      ['body', 1, 'claim', 'c1', 'That is similar.'],
      ['body', 2, 'figure', 'f3', 'one 1'],
      ['body', 3, 'figure', 'f4', '4'],
      ['body', 5, 'claim', 'c2', 'higher'],
      ['body', 8, 'key-figure', 'k1', 'People'],
      ['more', 0, 'figure', 'f5', '5'],
    ])
  })

  it('says in the sentence what the figures say now', () => {
    const sentences = documentInlines(page, evaluation).map(({ sentence }) => sentence)
    expect(sentences.slice(0, 2)).toEqual(['There are 360,702 people.', 'It was [no figure] years.'])
    expect(sentences).toContain('People: 12')
  })
})

describe('the parts of a document', () => {
  it('are its runs of inlines, the lead first', () => {
    const runs = inlineRuns(page)
    expect(runs[0]).toMatchObject({ section: 'lead', block: 0 })
    expect(runs.map(({ section, block }) => `${section} ${block}`)).toEqual([
      'lead 0',
      'body 0',
      'body 1',
      'body 2',
      'body 2',
      'body 3',
      'body 3',
      'body 4',
      'body 5',
      'more 0',
    ])
  })

  it('are its charts', () => {
    expect(documentCharts(page)).toEqual([
      { id: 'chart-1', chart: strip },
      { id: 'chart-2', chart: map },
    ])
  })

  it('are its words, one run a line', () => {
    expect(documentText(page, evaluation).split('\n').slice(0, 3)).toEqual([
      'There are 360,702 people.',
      'People',
      'It was [no figure] years. That is similar.',
    ])
  })
})

describe('indicatorsOf', () => {
  it('names each indicator once: of figures, claims on both sides, key figures and charts', () => {
    expect(indicatorsOf(page)).toEqual([
      'population',
      'healthy-life-expectancy',
      'life-expectancy',
      'residents',
      'deprivation',
    ])
  })

  it('names none for a text without figures', () => {
    expect(indicatorsOf(samplePage([words('Only words.')]))).toEqual([])
  })
})

describe('referencesOf', () => {
  it('gives one reference or both', () => {
    expect(referencesOf({ operation: 'value', of })).toEqual([of])
    expect(referencesOf(claim('c', 'x').assertion)).toEqual([of, { ...of, indicator: 'life-expectancy' }])
  })
})

describe('repeatedIds', () => {
  it('names an id that stands twice, whatever it stands for', () => {
    const twice = samplePage([figure('a', '1'), claim('b', 'x'), figure('a', '2')] as Inline[])
    expect(repeatedIds(page)).toEqual([])
    expect(repeatedIds(twice)).toEqual(['a'])
    twice.sections.push({ id: 'more', blocks: [{ kind: 'chart', id: 'b', chart: map }] })
    expect(repeatedIds(twice)).toEqual(['a', 'b'])
  })
})
