import type { Block, PublishedDocument } from '@jsna/core'
import { expect, test } from 'vitest'
import { renderChartSvg } from '../charts/render-chart-svg.ts'
import { aDocument, claim, figure, words } from '../fixtures/documents.ts'
import { aHidden, anEstimate } from '../fixtures/figures.ts'
import { rendered, textOf } from '../fixtures/render.ts'
import NarrativeDocument from './NarrativeDocument.vue'
import NarrativeLead from './NarrativeLead.vue'

const draw = (blocks: Block[], over: Partial<PublishedDocument> = {}, props: object = {}) =>
  rendered(NarrativeDocument, { published: aDocument(blocks, over), ...props }, renderChartSvg)

test('the three questions are the schema’s, and each is an anchor', async () => {
  const html = await draw([])
  expect(html).toContain('<h2 id="why">Why is this important?</h2>')
  expect(html).toContain('<h2 id="picture">What is the local picture, and how does it compare?</h2>')
})

test('other sections have the headings that the page gives them', async () => {
  const html = await draw([], {}, { headings: { why: 'At first' } })
  expect(html).toContain('<h2 id="why">At first</h2>')
})

test('a sentence has no space that its text does not have', async () => {
  const html = await draw([
    {
      kind: 'paragraph',
      content: [
        words('It is '),
        figure('f1'),
        words(' years ('),
        claim('c1', 'similar to England'),
        words('), '),
        words('very', 'strong', 'emphasis'),
        words('.'),
      ],
    },
  ])
  expect(textOf(html)).toContain('It is 58.9 years (similar to England), very.')
  expect(html).toContain('<strong><em>very</em></strong>')
})

test('without script a figure leads to its page, and its source is in the page', async () => {
  const html = await draw([{ kind: 'paragraph', content: [figure('f1')] }])
  expect(html).toMatch(/<a class="fig"[^>]*href="\/hub\/healthy-life-expectancy\?/)
  const text = textOf(html)
  expect(text).toContain('Sources of the figures in this section')
  expect(text).toContain('58.9 years: Healthy life expectancy at birth, Coventry, 2022–24.')
  expect(text).toContain('Interval: 55.3 to 62.5 (95%).')
  expect(text).toContain('Office for National Statistics, Healthy life expectancy')
})

test('a hidden figure is the word, and no number of it is anywhere in the page', async () => {
  const html = await draw([{ kind: 'paragraph', content: [words('It is '), figure('f2')] }])
  expect(textOf(html)).toContain('It is hidden')
  expect(textOf(html)).toContain('Counts from 1 to 4 are hidden.')
})

test('a figure that nobody has says so', async () => {
  expect(textOf(await draw([{ kind: 'paragraph', content: [figure('f3')] }]))).toContain('not available')
})

test('links that a text may not carry are words only', async () => {
  const html = await draw([
    {
      kind: 'paragraph',
      content: [
        { kind: 'link', href: 'javascript:alert(1)', content: [words('a trap')] },
        { kind: 'link', href: 'https://www.ons.gov.uk/', content: [words('ONS')] },
      ],
    },
  ])
  expect(html).not.toContain('javascript:')
  expect(html).toContain('<a href="https://www.ons.gov.uk/">ONS</a>')
  expect(textOf(html)).toContain('a trap')
})

test('words are never markup', async () => {
  const html = await draw([{ kind: 'paragraph', content: [words('<img src=x onerror=alert(1)>')] }])
  expect(html).not.toContain('<img')
})

test('notes are numbered and stand at the end of their section', async () => {
  const html = await draw([
    { kind: 'paragraph', content: [words('One'), { kind: 'note', text: 'First note.' }] },
    { kind: 'list', ordered: true, items: [[words('Two'), { kind: 'note', text: 'Second note.' }]] },
  ])
  expect(html).toContain('href="#picture-note-2"')
  expect(textOf(html)).toContain('One1Two2')
  expect(textOf(html)).toContain('First note. Back')
})

const everyBlock: [string, Block, string][] = [
  ['heading', { kind: 'heading', level: 3, content: [words('Where people live')] }, '<h3>Where people live</h3>'],
  ['list', { kind: 'list', ordered: false, items: [[words('One')]] }, '<ul class="bullets"><li>One</li></ul>'],
  [
    'table',
    { kind: 'table', caption: 'Groups', head: [[words('Group')]], rows: [[[words('Women')]]] },
    '<th scope="row">Women</th>',
  ],
  [
    'quote',
    {
      kind: 'quote',
      content: [words('“We walk.”')],
      provenance: { who: 'A resident', where: 'Foleshill', when: '2025', consent: 'agreed to be quoted' },
    },
    '<figcaption>A resident, Foleshill, 2025, agreed to be quoted</figcaption>',
  ],
  ['callout', { kind: 'callout', tone: 'caution', content: [words('Mind.')] }, '<strong>Take care: </strong>Mind.'],
  [
    'chart',
    { kind: 'chart', id: 'chart-1', chart: aDocument([]).charts['chart-1']!.description },
    'Table of this chart',
  ],
  ['recommendation', { kind: 'recommendation', id: '9.9' }, 'Recommendation 9.9 is not in this release.'],
  ['asset list', { kind: 'asset-list', area: '@this', kinds: [] }, 'Nothing of this kind is recorded here yet.'],
  [
    'image',
    { kind: 'image', source: '/a.png', alternative: 'A bridge', caption: 'The bridge' },
    '<img src="/a.png" alt="A bridge" loading="lazy">',
  ],
]

test.each(everyBlock)('a %s is drawn', async (_, block, expected) => {
  expect((await draw([block])).replace(/>\s+</g, '><')).toContain(expected)
})

test('a chart that a release does not have says so instead of an empty frame', async () => {
  const [, chart] = everyBlock.find(([name]) => name === 'chart') ?? []
  expect(textOf(await draw(chart ? [chart] : [], { charts: {} }))).toContain(
    'This chart has no figures in this release.',
  )
})

test('the chart is drawn by the server for a wide and a narrow page', async () => {
  const [, chart] = everyBlock.find(([name]) => name === 'chart') ?? []
  const html = await draw(chart ? [chart] : [])
  expect(html).toContain('width="640"')
  expect(html).toContain('width="350"')
})

test('a recommendation has its number, what it rests on and when it is looked at again', async () => {
  const evidence = { label: 'Healthy life expectancy', figure: figure('f1').figure }
  const html = await draw([{ kind: 'recommendation', id: '4.1' }], {
    recommendations: {
      '4.1': {
        id: '4.1',
        number: '4.1',
        theme: 'health-and-wellbeing',
        text: 'Do the right thing.',
        owner: 'Public Health',
        status: 'agreed',
        reviewDate: '2027-03',
        topics: [],
        evidence: [evidence, evidence],
        measure: evidence,
      },
    },
  })
  expect(textOf(html)).toContain(
    '4.1Do the right thing.Rests on 2 figures. Watch: Healthy life expectancy. Review: March 2027.',
  )
})

test('key figures carry verdict, benchmark and interval', async () => {
  const comparison = aDocument([]).claims['c1']?.comparison ?? null
  const item = { ...figure('k1'), label: 'Healthy years', benchmark: '@benchmark' as const }
  const html = await draw([{ kind: 'key-figures', items: [item] }], {
    figures: {
      k1: { kind: 'figure', text: '58.9', number: 58.9, comparison, inputs: [anEstimate(58.9), anEstimate(61.3)] },
    },
  })
  expect(textOf(html)).toContain('Healthy years58.9 yearsSimilar to England (61.3)95% interval 57.9 to 59.9')
})

test('a key figure that is hidden gives the reason in place of the verdict', async () => {
  const item = { ...figure('k1'), label: 'Healthy years', benchmark: '@benchmark' as const }
  const html = await draw([{ kind: 'key-figures', items: [item] }], {
    figures: { k1: { kind: 'no-figure', reason: 'Counts from 1 to 4 are hidden.', inputs: [aHidden()] } },
  })
  expect(textOf(html)).toContain('Healthy yearshiddenCounts from 1 to 4 are hidden.')
  expect(html).not.toContain('mark-')
})

test('assets of a place are its own; those of the city are all', async () => {
  const asset = (id: string, area: string) => ({ id, name: id, kind: 'Family Hub', area, address: '', source: '' })
  const assets = [asset('Hub A', 'reach-a'), asset('Hub B', 'reach-b')]
  const block: Block = { kind: 'asset-list', area: '@this', kinds: ['Family Hub'] }
  const city = aDocument([]).setting
  expect(textOf(await draw([block], { assets }))).toContain('Hub B')
  const place = textOf(await draw([block], { assets, setting: { ...city, area: 'reach-a' } }))
  expect(place).toContain('Hub A')
  expect(place).not.toContain('Hub B')
})

test('claims that fail are shown as failing only where the text is written', async () => {
  const claims = { c1: { ...aDocument([]).claims['c1']!, status: 'fails' as const } }
  const block: Block = { kind: 'paragraph', content: [claim('c1', 'similar to England')] }
  expect(await draw([block], { claims })).not.toContain('claim-fails')
  expect(await draw([block], { claims }, { editing: true })).toContain('claim-fails')
})

test('a lead stands by itself and brings its sources', async () => {
  const html = await rendered(NarrativeLead, { published: aDocument([]), class: 'lead' })
  expect(html).toMatch(/^<p class="lead">A lead with <a class="fig"/)
  expect(textOf(html)).toContain('Sources of the figures above')
  expect(await rendered(NarrativeLead, { published: aDocument([]), sources: false })).not.toContain('details')
})
