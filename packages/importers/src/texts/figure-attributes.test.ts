import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

const hle = {
  indicator: 'healthy-life-expectancy',
  area: '@this',
  period: 'latest',
  sex: 'persons',
  age: 'all',
  category: 'all',
}

/** What a paragraph with only this directive holds. */
function bound(directive: string) {
  const source = `---\nkind: page\ntitle: About\n---\n\n## body\n\n${directive}\n`
  const { document, issues } = readText(source, 'pages/about.md')
  expect(issues).toEqual([])
  const [block] = document?.sections[0]?.blocks ?? []
  return block?.kind === 'paragraph' ? block.content : []
}

test.each([
  ['op=period', { operation: 'period', of: hle }],
  [
    'op=remainder with-indicator=population in=percent',
    { operation: 'remainder', of: hle, with: { ...hle, indicator: 'population' }, in: 'percent' },
  ],
  [
    'op=rate with-indicator=population per=1000',
    { operation: 'rate', of: hle, with: { ...hle, indicator: 'population' }, per: 1000 },
  ],
  [
    'op=order-to-both with-area=@region and-area=@benchmark',
    { operation: 'order-to-both', of: hle, with: { ...hle, area: '@region' }, and: { ...hle, area: '@benchmark' } },
  ],
  [
    'op=range among=@neighbours',
    { operation: 'range', of: hle, among: { scheme: '@neighbours', within: null }, give: 'ends' },
  ],
  ['op=slope-index', { operation: 'slope-index', of: hle, by: 'category' }],
  ['op=groups by=age top=3', { operation: 'groups', of: hle, by: 'age', order: 'highest', top: 3 }],
  ['op=total', { operation: 'total', of: hle, by: 'category' }],
  [
    'op=people-where with-indicator=population among=lsoa-2021 operator=just-over number=1 give=share',
    {
      operation: 'people-where',
      of: hle,
      with: { ...hle, indicator: 'population' },
      among: { scheme: 'lsoa-2021', within: null },
      where: { operator: 'just-over', value: 1 },
      give: 'share',
    },
  ],
])('figure %s', (attributes, figure) => {
  expect(bound(`:figure[x]{indicator=healthy-life-expectancy ${attributes}}`)).toMatchObject([{ figure }])
})

test.each([
  [
    'assert=ratio operator=above number=3 with-area=@city',
    { assert: 'ratio', of: hle, with: { ...hle, area: '@city' }, is: { operator: 'above', value: 3 } },
  ],
  [
    'assert=order-to-both is=lower with-area=@region and-area=@benchmark',
    {
      assert: 'order-to-both',
      of: hle,
      with: { ...hle, area: '@region' },
      and: { ...hle, area: '@benchmark' },
      is: 'lower',
    },
  ],
  ['assert=fraction parts=1 whole=10', { assert: 'fraction', of: hle, parts: 1, whole: 10 }],
  ['assert=stable from=earliest band=2.5', { assert: 'stable', of: hle, from: 'earliest', band: 2.5 }],
  ['assert=target is=met target=50', { assert: 'target', of: hle, target: 50, is: 'met' }],
  [
    'assert=own-share is=more with-area=@region and-indicator=population',
    {
      assert: 'own-share',
      of: hle,
      with: { ...hle, area: '@region' },
      and: { ...hle, indicator: 'population' },
      is: 'more',
    },
  ],
  ['assert=group-rank by=age top=1', { assert: 'group-rank', of: hle, by: 'age', order: 'highest', top: 1 }],
  ['assert=tentative', { assert: 'tentative', of: hle }],
  ['assert=status is=projected', { assert: 'status', of: hle, is: 'projected' }],
])('claim %s', (attributes, assertion) => {
  expect(bound(`:claim[x]{indicator=healthy-life-expectancy ${attributes}}`)).toMatchObject([{ assertion }])
})

test('a phrase is part of how a figure is written', () => {
  expect(bound(':figure[x]{indicator=healthy-life-expectancy phrase=approximate round-to=10}')).toMatchObject([
    { format: { phrase: 'approximate', roundTo: 10 } },
  ])
})
