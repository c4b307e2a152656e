import { describe, expect, test } from 'vitest'
import { readText } from './read-text.ts'

const frontMatter = ['---', 'kind: page', 'order: 2', 'title: About', 'owner: Public health', '---', '']

function page(...body: string[]) {
  return readText([...frontMatter, ...body].join('\n'), 'pages/about.md')
}

/** The blocks of a page with this body; a fault is shown by name. */
function blocksOf(...body: string[]) {
  const { document, issues } = page('## body', '', ...body)
  expect(issues).toEqual([])
  return document?.sections[0]?.blocks ?? []
}

function contentOf(line: string) {
  const [block] = blocksOf(line)
  return block?.kind === 'paragraph' ? block.content : []
}

const hle = {
  indicator: 'healthy-life-expectancy',
  area: '@this',
  period: 'latest',
  sex: 'persons',
  age: 'all',
  category: 'all',
}

const plain = (text: string) => ({ kind: 'text', text, marks: [] })

describe('the frame of a text', () => {
  test('has its front matter, its lead and its sections', () => {
    const { document } = page('A lead over', 'two lines.', '', '## body', '', 'Words.')
    expect(document).toEqual({
      id: 'pages/about',
      kind: 'page',
      theme: null,
      order: 2,
      title: 'About',
      lead: [plain('A lead over two lines.')],
      sections: [{ id: 'body', blocks: [{ kind: 'paragraph', content: [plain('Words.')] }] }],
      owner: 'Public health',
      reviewBy: null,
    })
  })

  test('takes the id of the front matter before that of the file, and a year as text', () => {
    const source = ['---', 'id: pages/home', 'kind: page', 'title: 2026', 'reviewBy: 2027', '---'].join('\n')
    const { document } = readText(source, 'pages/about.md')
    expect(document).toMatchObject({ id: 'pages/home', title: '2026', reviewBy: '2027', lead: [], sections: [] })
  })

  test('reads files with Windows line ends', () => {
    const { document } = readText([...frontMatter, 'A lead', 'over two lines.'].join('\r\n'), 'pages/about.md')
    expect(document?.lead).toEqual([plain('A lead over two lines.')])
  })
})

describe('inlines', () => {
  test('a figure says only what differs from the common case', () => {
    expect(contentOf('It was :figure[62.2]{indicator=healthy-life-expectancy sex=female unit=full} then.')).toEqual([
      plain('It was '),
      {
        kind: 'figure',
        id: 'f1',
        figure: { operation: 'value', of: { ...hle, sex: 'female' } },
        format: { unit: 'full' },
        asWritten: '62.2',
      },
      plain(' then.'),
    ])
  })

  test('a comparator is the same as the figure, except for what is written', () => {
    const [inline] = contentOf(
      ':figure[x]{op=difference indicator=healthy-life-expectancy sex=female with-area=@benchmark with-period="2018 - 20"}',
    )
    expect(inline).toMatchObject({
      figure: {
        operation: 'difference',
        of: { ...hle, sex: 'female' },
        with: { ...hle, sex: 'female', area: '@benchmark', period: '2018-01-01/P3Y' },
        in: 'points',
      },
    })
  })

  test.each([
    ['op=interval', { operation: 'interval', of: hle }],
    ['op=ratio with-sex=male', { operation: 'ratio', of: hle, with: { ...hle, sex: 'male' } }],
    ['op=share with-indicator=population', { operation: 'share', of: hle, with: { ...hle, indicator: 'population' } }],
    ['op=change from=earliest in=percent', { operation: 'change', of: hle, from: 'earliest', in: 'percent' }],
    ['op=change', { operation: 'change', of: hle, from: 'previous', in: 'points' }],
    ['op=comparison with-area=@city', { operation: 'comparison', of: hle, with: { ...hle, area: '@city' } }],
    [
      'op=rank among=reach-area-2019 within=@city order=lowest',
      { operation: 'rank', of: hle, among: { scheme: 'reach-area-2019', within: '@city' }, order: 'lowest' },
    ],
    [
      'op=extreme among=@neighbours give=value',
      {
        operation: 'extreme',
        of: hle,
        among: { scheme: '@neighbours', within: null },
        order: 'highest',
        give: 'value',
      },
    ],
    [
      'op=count-where among=lsoa-2021 operator=at-most number=1 give=share',
      {
        operation: 'count-where',
        of: hle,
        among: { scheme: 'lsoa-2021', within: null },
        where: { operator: 'at-most', value: 1 },
        give: 'share',
      },
    ],
  ])('figure %s', (attributes, figure) => {
    expect(contentOf(`:figure[x]{indicator=healthy-life-expectancy ${attributes}}`)).toMatchObject([{ figure }])
  })

  test.each([
    [
      'assert=verdict is=similar with-area=@benchmark',
      { assert: 'verdict', is: 'similar', of: hle, with: { ...hle, area: '@benchmark' } },
    ],
    ['assert=order is=higher with-sex=male', { assert: 'order', is: 'higher', of: hle, with: { ...hle, sex: 'male' } }],
    [
      'assert=direction is=increased from=2018-20',
      { assert: 'direction', is: 'increased', of: hle, from: '2018-01-01/P3Y' },
    ],
    ['assert=trend is=no-significant-change', { assert: 'trend', is: 'no-significant-change', of: hle }],
    [
      'assert=threshold operator=at-least number=50.5',
      { assert: 'threshold', of: hle, is: { operator: 'at-least', value: 50.5 } },
    ],
    [
      'assert=rank among=@neighbours order=lowest top=3',
      { assert: 'rank', of: hle, among: { scheme: '@neighbours', within: null }, order: 'lowest', top: 3 },
    ],
  ])('claim %s', (attributes, assertion) => {
    expect(contentOf(`:claim[in words]{indicator=healthy-life-expectancy ${attributes}}`)).toEqual([
      { kind: 'claim', id: 'c1', words: 'in words', assertion },
    ])
  })

  test('marks, links, terms and notes', () => {
    expect(
      contentOf('**a *b* c** [the hub](/hub) :term[CI]{term="confidence interval"} :term[rate] :note[See 4.]'),
    ).toEqual([
      { kind: 'text', text: 'a ', marks: ['strong'] },
      { kind: 'text', text: 'b', marks: ['strong', 'emphasis'] },
      { kind: 'text', text: ' c', marks: ['strong'] },
      plain(' '),
      { kind: 'link', href: '/hub', content: [plain('the hub')] },
      plain(' '),
      { kind: 'glossary-term', term: 'confidence interval', text: 'CI' },
      plain(' '),
      { kind: 'glossary-term', term: 'rate', text: 'rate' },
      plain(' '),
      { kind: 'note', text: 'See 4.' },
    ])
  })

  test.each(['at 10:30 sharp', 'Source:ONS and a ratio of 3:1', 'write \\:figure[x] for a figure', 'me\\@example.org'])(
    'colons and addresses that are only typed stay text: %s',
    (line) => {
      expect(contentOf(line)).toEqual([plain(line.replace('\\', ''))])
    },
  )

  test('ids are given in reading order and leave out those that are written', () => {
    const line =
      ':figure[1]{indicator=a} :figure[2]{#f2 indicator=a} :figure[3]{indicator=a} :figure[4]{#first indicator=a}'
    const ids = contentOf(line).flatMap((inline) => (inline.kind === 'figure' ? inline.id : []))
    expect(ids).toEqual(['f1', 'f2', 'f3', 'first'])
  })
})

describe('blocks', () => {
  test.each([
    ['### A heading', { kind: 'heading', level: 3, content: [plain('A heading')] }],
    ['1. one\n2. two', { kind: 'list', ordered: true, items: [[plain('one')], [plain('two')]] }],
    [
      '![A map](/map.svg "Where it is")',
      { kind: 'image', source: '/map.svg', alternative: 'A map', caption: 'Where it is' },
    ],
    ['::recommendation{id=4.1}', { kind: 'recommendation', id: '4.1' }],
    [
      '::asset-list{kinds="family hub, library"}',
      { kind: 'asset-list', area: '@this', kinds: ['family hub', 'library'] },
    ],
    [':::callout{tone=caution}\nMind.\n:::', { kind: 'callout', tone: 'caution', content: [plain('Mind.')] }],
    [
      '| a | b |\n|---|---|\n| c |',
      { kind: 'table', caption: '', head: [[plain('a')], [plain('b')]], rows: [[[plain('c')], []]] },
    ],
    [
      ':::table{caption="By place"}\n| a |\n|---|\n| b \\| c |\n:::',
      { kind: 'table', caption: 'By place', head: [[plain('a')]], rows: [[[plain('b | c')]]] },
    ],
    [
      ':::quote{who="A father" where=Radford when="May 2025" consent=written}\nIt helped.\n:::',
      {
        kind: 'quote',
        content: [plain('It helped.')],
        provenance: { who: 'A father', where: 'Radford', when: 'May 2025', consent: 'written' },
      },
    ],
    [
      ':::key-figures\n- Population, 2024 :figure{indicator=population benchmark=@city}\n:::',
      {
        kind: 'key-figures',
        items: [
          {
            id: 'k1',
            label: 'Population, 2024',
            figure: { operation: 'value', of: { ...hle, indicator: 'population' } },
            format: {},
            benchmark: '@city',
          },
        ],
      },
    ],
  ])('%s', (source, block) => {
    expect(blocksOf(source)).toEqual([block])
  })

  test.each([
    [
      'type=trend indicator=hle comparators="@region @benchmark" sexes="female male"',
      {
        type: 'trend',
        indicator: 'hle',
        area: '@this',
        comparators: ['@region', '@benchmark'],
        sexes: ['female', 'male'],
        age: 'all',
        category: 'all',
      },
    ],
    [
      'type=comparison-bars indicator=hle among=@neighbours',
      {
        type: 'comparison-bars',
        indicator: 'hle',
        area: '@this',
        among: { scheme: '@neighbours', within: null },
        benchmark: '@benchmark',
        period: 'latest',
        sex: 'persons',
        age: 'all',
        category: 'all',
      },
    ],
    [
      'type=population-bars indicator=ages',
      { type: 'population-bars', indicator: 'ages', area: '@this', comparator: '@benchmark', period: 'latest' },
    ],
    [
      'type=deprivation-strip indicator=d period=2025',
      { type: 'deprivation-strip', indicator: 'd', area: '@this', comparator: '@benchmark', period: '2025-01-01/P1Y' },
    ],
    [
      'type=map scheme=ward-2025',
      { type: 'map', indicator: null, scheme: 'ward-2025', within: '@city', period: 'latest', category: 'all' },
    ],
  ])('chart %s', (attributes, chart) => {
    expect(blocksOf(`::chart{${attributes}}`)).toEqual([{ kind: 'chart', id: 'chart-1', chart }])
  })
})
