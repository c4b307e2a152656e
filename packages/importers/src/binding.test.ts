import { describe, expect, test } from 'vitest'
import { bindingsOf, groupBindings } from './binding.ts'
import { named, sampleIndicator } from './samples/sample-indicator.ts'

const CATALOGUE = [
  sampleIndicator({
    slug: 'religion',
    externalIds: [
      named('census-2021', 'religion/Christian', { category: 'christian' }),
      named('census-2021', 'religion/Hindu', { category: 'hindu' }),
    ],
  }),
  sampleIndicator({ slug: 'christian', externalIds: [named('census-2021', 'religion/Christian')] }),
  sampleIndicator({ slug: 'smokers', externalIds: [named('ons-local-statistics', 'Smokers')] }),
]

describe('bindingsOf', () => {
  test('names the indicator of every external id, in the order of the catalogue', () => {
    expect(bindingsOf(CATALOGUE).map(({ indicator, id }) => [indicator, id])).toEqual([
      ['religion', 'religion/Christian'],
      ['religion', 'religion/Hindu'],
      ['christian', 'religion/Christian'],
      ['smokers', 'Smokers'],
    ])
  })
})

describe('groupBindings', () => {
  test('finds every indicator that one series of a system feeds', () => {
    const groups = groupBindings(bindingsOf(CATALOGUE), 'census-2021')
    expect([...groups.keys()]).toEqual(['religion/Christian', 'religion/Hindu'])
    expect(groups.get('religion/Christian')?.map(({ indicator, category }) => [indicator, category])).toEqual([
      ['religion', 'christian'],
      ['christian', 'all'],
    ])
  })

  test('knows nothing of other systems', () => {
    expect(groupBindings(bindingsOf(CATALOGUE), 'fingertips').size).toBe(0)
  })
})
