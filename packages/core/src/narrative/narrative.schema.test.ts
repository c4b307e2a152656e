import { describe, expect, expectTypeOf, it } from 'vitest'
import type { z } from 'zod'
import { coventry, lifeIn, sampleChart, trend } from '../samples/charts.ts'
import { reference, sampleEvidence, samplePage, setting, smokers, words } from '../samples/narrative.ts'
import type * as core from '../index.ts'
import * as schema from '../schema.ts'
import { evaluateDocument } from './evaluate-document.ts'

const of = reference({ indicator: 'adult-smoking' })
const figure: core.FigureInline = {
  kind: 'figure',
  id: 'f1',
  figure: { operation: 'value', of },
  format: { decimals: 0 },
  asWritten: '13%',
}
const claim: core.ClaimInline = {
  kind: 'claim',
  id: 'c1',
  assertion: { assert: 'verdict', of, with: { ...of, area: '@benchmark' }, is: 'worse' },
  words: 'worse',
}
const page = samplePage([words('It is '), figure, words(', '), claim])

const faults = (document: core.Document) =>
  schema.documentSchema.safeParse(document).error?.issues.map(({ message }) => message) ?? []

const section = (id: string, ...blocks: core.Block[]): core.Section => ({ id, blocks })
const topic = (...sections: core.Section[]): core.Document => ({ ...page, kind: 'topic', theme: 'prospects', sections })

describe('the schema of a document', () => {
  it('accepts a document as it is', () => {
    expect(schema.documentSchema.parse(page)).toEqual(page)
  })

  it('accepts a topic with its three questions in their order, and no other', () => {
    const [why, picture, action] = [section('why'), section('picture'), section('action')]
    const refusal = ['A topic has exactly the sections why, picture, action, in this order.']
    expect(faults(topic(why, picture, action))).toEqual([])
    expect(faults(topic(why, action))).toEqual(refusal)
    expect(faults(topic(picture, why, action))).toEqual(refusal)
    expect(faults(topic(why, picture, action, section('more')))).toEqual(refusal)
    expect(faults({ ...page, kind: 'place-template', sections: [section('glance'), section('people')] })).toEqual([])
  })

  it('refuses what stands twice', () => {
    expect(faults(samplePage([figure, { ...claim, id: 'f1' }]))).toEqual(['The id “f1” is used more than once.'])
    expect(faults({ ...page, sections: [section('body'), section('body')] })).toEqual([
      'Two sections have the same id.',
    ])
    const chart: core.Block = { kind: 'chart', id: 'f1', chart: trend }
    expect(faults({ ...page, sections: [...page.sections, section('more', chart)] })).toHaveLength(1)
  })

  it('refuses a topic without a theme', () => {
    expect(faults({ ...page, kind: 'theme', theme: null })).toEqual(['A document of the kind “theme” names its theme.'])
  })

  it.each<[string, core.Inline]>([
    ['a script', { kind: 'link', href: 'javascript:alert(1)', content: [words('x')] }],
    ['another host without a scheme', { kind: 'link', href: '//evil.example', content: [words('x')] }],
    ['a figure in a link', { kind: 'link', href: '/hub', content: [figure] }],
    ['a link in a link', { kind: 'link', href: '/hub', content: [{ kind: 'link', href: '/a', content: [] }] }],
    ['a line break', words('one\ntwo')],
    ['a mark twice', { kind: 'text', text: 'x', marks: ['strong', 'strong'] }],
    ['a claim without words', { ...claim, words: ' ' }],
    ['a term that is none', { kind: 'glossary-term', term: '', text: 'x' }],
    ['an id that is none', { ...figure, id: '1 2' }],
    ['an id of a prototype', { ...figure, id: '__proto__' }],
  ])('refuses %s', (_, inline) => {
    expect(faults(samplePage([inline]))).not.toEqual([])
  })

  it.each<[string, core.Block]>([
    ['a table of uneven rows', { kind: 'table', caption: '', head: [[words('a')]], rows: [[[], []]] }],
    ['a table without columns', { kind: 'table', caption: '', head: [], rows: [] }],
    ['an image that says nothing', { kind: 'image', source: '/a.svg', alternative: '', caption: '' }],
    ['an image from a script', { kind: 'image', source: 'data:text/html,x', alternative: 'x', caption: '' }],
    [
      'a quote from nobody',
      { kind: 'quote', content: [], provenance: { who: '', where: 'a', when: 'b', consent: 'c' } },
    ],
    [
      'more lines than a trend shows',
      { kind: 'chart', id: 'a', chart: { ...trend, comparators: ['a', 'b', 'c', 'd'] } },
    ],
    ['a trend of nobody', { kind: 'chart', id: 'a', chart: { ...trend, sexes: [] } }],
    ['a comma in a kind of asset', { kind: 'asset-list', area: '@this', kinds: ['a, b'] }],
  ])('refuses %s', (_, block) => {
    expect(faults({ ...page, sections: [section('body', block)] })).not.toEqual([])
  })

  it('refuses keys that it does not know, however deep they stand', () => {
    const text = JSON.stringify(page)
    const deeper = [
      text.replace('"kind":"page"', '"kind":"page","html":"<b>"'),
      text.replace('"kind":"paragraph"', '"kind":"paragraph","class":"x"'),
      text.replace('"asWritten"', '"onclick":"x","asWritten"'),
      text.replace('"period":"latest"', '"period":"latest","x":1'),
      text.replace('"format":{', '"format":{"colour":"red",'),
    ]
    for (const other of deeper) {
      expect(other).not.toBe(text)
      expect(schema.documentSchema.safeParse(JSON.parse(other)).success).toBe(false)
    }
  })
})

describe('references', () => {
  it.each([
    [
      schema.areaReferenceSchema,
      ['@this', '@benchmark', '@region', '@city', 'E08000026', 'reach-mosaic'],
      ['@here', '', 'a b', '-a'],
    ],
    [schema.periodReferenceSchema, ['latest', 'previous', 'earliest', '2022-01-01/P3Y'], ['newest', '2022', '']],
  ])('%#', (noun, accepted, refused) => {
    for (const text of accepted) expect(noun.safeParse(text).success, text).toBe(true)
    for (const text of refused) expect(noun.safeParse(text).success, text).toBe(false)
  })
})

describe('what is sent', () => {
  const evidence = sampleEvidence([smokers('E08000026', 2023, 13.2, [11.7, 14.7]), smokers('E92000001', 2023, 11.5)])
  const evaluation = evaluateDocument(page, setting, evidence)
  const chart: core.ChartData = {
    ...sampleChart({ estimates: [lifeIn('E08000026', '2022-01-01/P3Y', 58.9)] }),
    sentence: 'A sentence.',
  }

  it('is what core answers', () => {
    expect(schema.evaluationSchema.parse(evaluation)).toEqual(evaluation)
    expect(schema.chartDataSchema.parse(chart)).toEqual(chart)
  })

  it('is a whole published document', () => {
    const published: core.PublishedDocument = {
      ...evaluation,
      document: page,
      setting,
      release: { number: 1, publishedAt: '2026-08-01T09:00:00Z', title: 'First' },
      charts: { 'chart-1': chart },
      indicators: { 'healthy-life-expectancy': chart.indicator },
      areas: { [coventry.code]: { name: 'Coventry', scheme: 'upper-tier-authority-2025', status: 'official' } },
      earlier: [],
      recommendations: {},
      assets: [],
    }
    expect(schema.publishedDocumentSchema.parse(published)).toEqual(published)
    expect(schema.publishedDocumentSchema.safeParse({ ...published, draft: true }).success).toBe(false)
  })

  it('is a recommendation with its evidence', () => {
    const recommendation: core.Recommendation = {
      id: '4.1',
      number: '4.1',
      theme: 'working-together',
      text: 'Do it.',
      owner: 'Public health',
      status: 'agreed',
      reviewDate: '2027-03',
      topics: ['citywide/prospects/work'],
      evidence: [{ label: 'Adults who smoke', figure: figure.figure }],
      measure: { label: 'Adults who smoke', figure: figure.figure },
    }
    expect(schema.recommendationSchema.parse(recommendation)).toEqual(recommendation)
  })
})

describe('schemas and types', () => {
  it('are the same thing said twice, except for what a link may hold', () => {
    expectTypeOf<z.infer<typeof schema.figureSchema>['operation']>().toEqualTypeOf<core.FigureOperation>()
    expectTypeOf<z.infer<typeof schema.assertionSchema>['assert']>().toEqualTypeOf<core.AssertionKind>()
    expectTypeOf<z.infer<typeof schema.figureFormatSchema>>().toEqualTypeOf<core.FigureFormat>()
    expectTypeOf<z.infer<typeof schema.chartDescriptionSchema>['type']>().toEqualTypeOf<core.ChartDescription['type']>()
    expectTypeOf<z.infer<typeof schema.blockSchema>['kind']>().toEqualTypeOf<core.Block['kind']>()
    expectTypeOf<z.infer<typeof schema.inlineSchema>['kind']>().toEqualTypeOf<core.Inline['kind']>()
    expectTypeOf<z.infer<typeof schema.settingSchema>>().toEqualTypeOf<core.Setting>()
    expectTypeOf<z.infer<typeof schema.claimResultSchema>>().toEqualTypeOf<core.ClaimResult>()
    expectTypeOf<z.infer<typeof schema.figureResultSchema>>().toEqualTypeOf<core.FigureResult>()
  })
})
