import type { Block, Document, Figure, Inline } from '@jsna/core'
import { describe, expect, test } from 'vitest'
import { normaliseDocument } from './normalise-document.ts'
import { readText } from './read-text.ts'
import { writeText } from './write-text.ts'

const of: Figure['of'] = {
  indicator: 'healthy-life-expectancy',
  area: '@this',
  period: 'latest',
  sex: 'persons',
  age: 'all',
  category: 'all',
}

function page(blocks: Block[], lead: Inline[] = []): Document {
  return {
    id: 'pages/about',
    kind: 'page',
    theme: null,
    order: 2,
    title: 'About: this assessment',
    lead,
    sections: [{ id: 'body', blocks }],
    owner: 'Public health',
    reviewBy: null,
  }
}

const words = (text: string, ...marks: ('strong' | 'emphasis')[]): Inline => ({ kind: 'text', text, marks })

/** What stands below the section heading. */
function written(...blocks: Block[]): string {
  return writeText(page(blocks)).split('## body\n')[1]?.trim() ?? ''
}

const paragraph = (...content: Inline[]): Block => ({ kind: 'paragraph', content })
const figure = (stated: Figure, format = {}): Inline => ({
  kind: 'figure',
  id: 'f1',
  figure: stated,
  format,
  asWritten: '62.2',
})

describe('the frame of a written text', () => {
  test('is front matter, lead and sections, without lines that say nothing', () => {
    expect(writeText(page([paragraph(words('Words.'))], [words('A lead.')]))).toBe(
      [
        '---',
        'id: pages/about',
        'kind: page',
        'order: 2',
        'title: "About: this assessment"',
        'owner: Public health',
        '---',
        '',
        'A lead.',
        '',
        '## body',
        '',
        'Words.',
        '',
      ].join('\n'),
    )
  })

  test('names theme and review where there are any', () => {
    const topic: Document = { ...page([]), theme: 'prospects', reviewBy: '2027-03' }
    expect(writeText(topic)).toContain('\ntheme: prospects\n')
    expect(writeText(topic)).toContain('\nreviewBy: 2027-03\n')
  })

  test('keeps a long title on one line', () => {
    const title = 'word '.repeat(60).trim()
    expect(writeText({ ...page([]), title })).toContain(`\ntitle: ${title}\n`)
  })
})

describe('inlines as people would write them', () => {
  test.each<[string, Inline]>([
    [':figure[62.2]{#f1 indicator=healthy-life-expectancy}', figure({ operation: 'value', of })],
    [
      ':figure[62.2]{#f1 indicator=healthy-life-expectancy sex=female age="16 to 64" decimals=0 unit=full signed=true}',
      figure(
        { operation: 'value', of: { ...of, sex: 'female', age: '16 to 64' } },
        { decimals: 0, unit: 'full', signed: true },
      ),
    ],
    [
      ':figure[62.2]{#f1 op=difference indicator=healthy-life-expectancy with-area=@benchmark in=points}',
      figure({ operation: 'difference', of, with: { ...of, area: '@benchmark' }, in: 'points' }),
    ],
    [
      ':figure[62.2]{#f1 op=ratio indicator=healthy-life-expectancy with-area=@this}',
      figure({ operation: 'ratio', of, with: of }),
    ],
    [
      ':figure[62.2]{#f1 op=count-where indicator=healthy-life-expectancy among=lsoa-2021 within=@city operator=at-most number=-1.5 give=share}',
      figure({
        operation: 'count-where',
        of,
        among: { scheme: 'lsoa-2021', within: '@city' },
        where: { operator: 'at-most', value: -1.5 },
        give: 'share',
      }),
    ],
    [
      ':claim[in words]{#c1 assert=rank indicator=healthy-life-expectancy among=@neighbours order=lowest top=3}',
      {
        kind: 'claim',
        id: 'c1',
        words: 'in words',
        assertion: { assert: 'rank', of, among: { scheme: '@neighbours', within: null }, order: 'lowest', top: 3 },
      },
    ],
    ['[the hub](/hub)', { kind: 'link', href: '/hub', content: [words('the hub')] }],
    [':term[rate]', { kind: 'glossary-term', term: 'rate', text: 'rate' }],
    [':term[CI]{term="a &#x7C; b &amp; &quot;c&quot;"}', { kind: 'glossary-term', term: 'a | b & "c"', text: 'CI' }],
    [':note[See \\[4\\].]', { kind: 'note', text: 'See [4].' }],
  ])('%s', (markdown, inline) => {
    expect(written(paragraph(inline))).toBe(markdown)
  })

  test.each<[string, Inline[]]>([
    ['**a *b* c** d', [words('a ', 'strong'), words('b', 'strong', 'emphasis'), words(' c', 'strong'), words(' d')]],
    ['at 10\\:30, 5 \\* 3 and \\_x\\_', [words('at 10:30, 5 * 3 and _x_')]],
    ['1\\. is no list', [words('1. is no list')]],
    ['\\# is no heading', [words('# is no heading')]],
  ])('%s', (markdown, content) => {
    expect(written(paragraph(...content))).toBe(markdown)
  })
})

describe('blocks as people would write them', () => {
  test.each<[string, Block]>([
    ['#### People', { kind: 'heading', level: 4, content: [words('People')] }],
    ['- one\n- two', { kind: 'list', ordered: false, items: [[words('one')], [words('two')]] }],
    ['1. one\n2. two', { kind: 'list', ordered: true, items: [[words('one')], [words('two')]] }],
    [
      '| a | b |\n| - | - |\n| 1 | |',
      { kind: 'table', caption: '', head: [[words('a')], [words('b')]], rows: [[[words('1')], []]] },
    ],
    [
      ':::table{caption="By place"}\n| a |\n| - |\n:::',
      { kind: 'table', caption: 'By place', head: [[words('a')]], rows: [] },
    ],
    [
      ':::quote{who="A father" where="Radford" when="May 2025" consent="written"}\nIt helped.\n:::',
      {
        kind: 'quote',
        content: [words('It helped.')],
        provenance: { who: 'A father', where: 'Radford', when: 'May 2025', consent: 'written' },
      },
    ],
    [':::callout{tone="caution"}\nMind.\n:::', { kind: 'callout', tone: 'caution', content: [words('Mind.')] }],
    [
      ':::key-figures\n- People :figure{#k1 indicator=healthy-life-expectancy benchmark=@city}\n:::',
      {
        kind: 'key-figures',
        items: [{ id: 'k1', label: 'People', figure: { operation: 'value', of }, format: {}, benchmark: '@city' }],
      },
    ],
    [
      '::chart{#chart-1 type=trend indicator=hle comparators="@region @benchmark" sexes="female male"}',
      {
        kind: 'chart',
        id: 'chart-1',
        chart: {
          type: 'trend',
          indicator: 'hle',
          area: '@this',
          comparators: ['@region', '@benchmark'],
          sexes: ['female', 'male'],
          age: 'all',
          category: 'all',
        },
      },
    ],
    ['::recommendation{id=4.1}', { kind: 'recommendation', id: '4.1' }],
    [
      '::asset-list{area=@this kinds="family hub, library"}',
      { kind: 'asset-list', area: '@this', kinds: ['family hub', 'library'] },
    ],
    [
      '![A map](/map.svg "Where it is")',
      { kind: 'image', source: '/map.svg', alternative: 'A map', caption: 'Where it is' },
    ],
  ])('%s', (markdown, block) => {
    expect(written(block)).toBe(markdown)
  })

  test('two lists in a row stay two lists', () => {
    const list: Block = { kind: 'list', ordered: false, items: [[words('a')]] }
    const { document } = readText(writeText(page([list, list])), 'pages/about.md')
    expect(document?.sections[0]?.blocks).toEqual([list, list])
  })
})

describe('the one spelling of a document', () => {
  test('joins neighbours, orders marks and drops what no reader sees', () => {
    const loose = page(
      [
        paragraph(words('  a'), words('b '), words('', 'strong'), words('c', 'emphasis', 'strong'), words('  ')),
        paragraph(words('   ')),
        { kind: 'list', ordered: false, items: [[], [words('x')], [words(' ')]] },
        { kind: 'list', ordered: true, items: [[]] },
        {
          kind: 'key-figures',
          items: [{ id: 'k1', label: ' People ', figure: { operation: 'value', of }, format: {}, benchmark: '@city' }],
        },
      ],
      [words('x', 'strong'), words('y', 'strong')],
    )
    const { lead, sections } = normaliseDocument(loose)
    expect(lead).toEqual([words('xy', 'strong')])
    expect(sections[0]?.blocks).toMatchObject([
      paragraph(words('ab '), words('c', 'strong', 'emphasis')),
      { kind: 'list', ordered: false, items: [[words('x')]] },
      { kind: 'key-figures', items: [{ label: 'People' }] },
    ])
  })

  test('leaves the document that it is given as it was', () => {
    const loose = page([paragraph(words('a'), words('b'))])
    const before = structuredClone(loose)
    normaliseDocument(loose)
    expect(loose).toEqual(before)
  })
})
