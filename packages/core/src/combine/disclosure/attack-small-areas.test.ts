import { describe, expect, it } from 'vitest'
import type { DisclosurePolicy } from '../../model/indicator.ts'
import { attack, reader } from '../../samples/linear-attack.ts'
import type { IsOpen } from '../../samples/linear-attack.ts'
import { sampleIndicator } from '../../samples/nouns.ts'
import { knowledge, publish } from '../../samples/releases.ts'
import type { Release } from '../../samples/releases.ts'
import { drawLeaves, figuresOf, isGiven, reviseLeaves } from '../../samples/small-areas.ts'
import type { Leaves } from '../../samples/small-areas.ts'
import type { EarlierTable } from './with-revised.ts'

// An attack on figures as they are published, in one release and in two of which the second revises some.

const timeout = 120_000
const rate = sampleIndicator({ valueType: 'crude-rate', intervalMethod: 'byars', multiplier: 1000 })
const share = sampleIndicator({})
const policies: DisclosurePolicy[] = [3, 5, 10].flatMap((threshold) =>
  [false, true].map((protectZero) => ({ threshold, protectZero, reason: '' })),
)
const cases = policies.flatMap((policy) =>
  [rate, share].map((indicator) => {
    const zeros = policy.protectZero ? ', zeros too' : ''
    return [`${indicator.valueType}, below ${policy.threshold}${zeros}`, { ...indicator, disclosure: policy }] as const
  }),
)
const seeds = [1, 2, 6]
const cuttings = ['ages', 'years', 'women', 'gaps', 'no zeros'] as const

describe.each(cases)('an attack on small areas by sex, age and year: %s', (_, indicator) => {
  const { disclosure } = indicator
  const isShare = indicator.valueType === 'proportion'
  const isWide: IsOpen = (lower, upper) => upper - lower >= disclosure.threshold - 1e-6
  const narrow = (releases: readonly Release[]) => {
    const { publication, released } = knowledge(releases, isShare, disclosure)
    const found = attack(publication, released, disclosure, reader, isWide)
    return { found, narrow: found.filter(({ lower, upper }) => !isWide(lower, upper)) }
  }

  it('leaves every protected count a range as wide as the threshold, also when some are revised', { timeout }, () => {
    const attacked = new Set<string>()
    let many = 0
    for (const [seed, cutting] of seeds.flatMap((each) => cuttings.map((by) => [each, by] as const))) {
      const leaves = drawLeaves(seed, cutting)
      const publishCut = (each: Leaves, before: EarlierTable[]) =>
        publish(figuresOf(each, cutting), (row) => isGiven(row, cutting), indicator, before)
      const first = publishCut(leaves, [])
      expect(narrow([first]).narrow).toEqual([])
      const second = publishCut(reviseLeaves(leaves, seed + 50), [first.table])
      const both = narrow([first, second])
      expect(both.narrow).toEqual([])
      for (const { id } of both.found) attacked.add(id.split(' ').at(-2) ?? '')
      many += both.found.length
    }
    expect(many).toBeGreaterThan(20)
    expect([...attacked].sort()).toEqual(expect.arrayContaining(isShare ? ['count', 'rest'] : ['count']))
  })
})
