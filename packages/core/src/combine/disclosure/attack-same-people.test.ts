import { describe, expect, it } from 'vitest'
import type { Observation } from '../../model/observation.ts'
import { attack, reader } from '../../samples/linear-attack.ts'
import type { IsOpen } from '../../samples/linear-attack.ts'
import { sampleIndicator } from '../../samples/nouns.ts'
import { randomNumbers } from '../../samples/publications.ts'
import { knowledge, publish } from '../../samples/releases.ts'
import type { Release } from '../../samples/releases.ts'
import { cutId, drawLeaves, figuresOf } from '../../samples/small-areas.ts'
import { countedAs } from './same-people.ts'

// An attack on two indicators that count the same people in one release: each gives some of the figures.

const timeout = 120_000
const disclosure = { threshold: 5, reason: '' }
const rate = sampleIndicator({ valueType: 'crude-rate', intervalMethod: 'byars', multiplier: 1000, disclosure })
const number = sampleIndicator({ valueType: 'count', intervalMethod: 'none', disclosure })
const isWide: IsOpen = (lower, upper) => upper - lower >= disclosure.threshold - 1e-6
const seeds = Array.from({ length: 60 }, (_, index) => index)
const cuttings = ['ages', 'years'] as const

type IsGiven = (row: Observation) => boolean
const some = (seed: number, rows: readonly Observation[], share: number): IsGiven => {
  const random = randomNumbers(seed)
  const given = new Set(rows.filter(() => random() < share).map(cutId))
  return (row) => given.has(cutId(row))
}

/** Which figures the first and the second indicator give. */
const divisions: [string, (rows: readonly Observation[], seed: number) => [IsGiven, IsGiven]][] = [
  [
    'small areas in one, larger ones in the other',
    () => [({ area }) => area.length === 1, ({ area }) => area.length > 1],
  ],
  ['persons in one, women in the other', () => [({ sex }) => sex === 'persons', ({ sex }) => sex === 'female']],
  ['everything in one, totals in the other', () => [() => true, ({ area }) => area === 'city']],
  ['some in one, some in the other', (rows, seed) => [some(seed, rows, 0.6), some(seed + 10, rows, 0.6)]],
]

describe.each(divisions)('an attack on two indicators of the same people: %s', (_, givenBy) => {
  const narrowOf = (releases: readonly Release[]) => {
    const { publication, released } = knowledge(releases, false, disclosure)
    const found = attack(publication, released, disclosure, reader, isWide)
    return { found: found.length, narrow: found.filter(({ lower, upper }) => !isWide(lower, upper)) }
  }
  const published = seeds.flatMap((seed) =>
    cuttings.map((cutting) => {
      const rows = figuresOf(drawLeaves(seed, cutting), cutting)
      const [byFirst, bySecond] = givenBy(rows, seed)
      const first = publish(rows, byFirst, rate)
      const { shown, withheld } = first.table
      const told = { shown: countedAs(shown, rate, number), withheld }
      return { first, rows, bySecond, beside: publish(rows, bySecond, number, [told]) }
    }),
  )

  it('leaves every protected count a range as wide as the threshold', { timeout }, () => {
    let many = 0
    for (const { first, beside } of published) {
      const { found, narrow } = narrowOf([first, beside])
      expect(narrow).toEqual([])
      many += found
    }
    expect(many).toBeGreaterThan(20)
  })
})

it('an attack succeeds on two indicators that are protected without each other', { timeout }, () => {
  const [, givenBy] = divisions[0] ?? []
  const open = seeds.flatMap((seed) => {
    const rows = figuresOf(drawLeaves(seed, 'ages'), 'ages')
    const [byFirst, bySecond] = givenBy?.(rows, seed) ?? []
    if (!byFirst || !bySecond) return []
    const releases = [publish(rows, byFirst, rate), publish(rows, bySecond, number)]
    const { publication, released } = knowledge(releases, false, disclosure)
    return attack(publication, released, disclosure, reader, isWide).filter(({ lower, upper }) => !isWide(lower, upper))
  })
  expect(open.length).toBeGreaterThan(0)
})
