import { describe, expect, it } from 'vitest'
import type { DisclosurePolicy } from '../../model/indicator.ts'
import { attack, insider, reader } from '../../samples/linear-attack.ts'
import type { IsOpen } from '../../samples/linear-attack.ts'
import { samplePublication } from '../../samples/publications.ts'
import { suppressCounts } from './suppress-counts.ts'
import type { Suppression } from './suppress-counts.ts'

// Every variant of a policy: each threshold with zeros hidden or shown, and with numbers rounded or as they are.
const policies: DisclosurePolicy[] = [3, 5, 10].flatMap((threshold) =>
  [false, true].flatMap((protectZero) =>
    [{}, { roundTo: 5 as const }].map((rounding) => ({ threshold, protectZero, reason: '', ...rounding })),
  ),
)
const wordsOf = ({ threshold, protectZero, roundTo }: DisclosurePolicy) =>
  `below ${threshold}${protectZero ? ', zeros too' : ''}${roundTo ? ', rounded to 5' : ''}`

// Others than those of the attack on the usual policies.
const seeds = Array.from({ length: 40 }, (_, index) => 1000 + index)
const timeout = 120_000

describe.each(policies.map((policy) => [wordsOf(policy), policy] as const))(
  'an attack with a linear program on counts %s',
  (_, policy) => {
    const isWide: IsOpen = (lower, upper) => upper - lower >= policy.threshold - 1e-6
    const hasTwo: IsOpen = (lower, upper) => Math.floor(upper + 1e-6) - Math.ceil(lower - 1e-6) >= 1
    const attacked = seeds.map((seed) => {
      const publication = samplePublication(seed)
      return { publication, ...suppressCounts(publication.cells, publication.totals, policy) }
    })

    it('leaves a reader a range at least as wide as the threshold for every hidden count', { timeout }, () => {
      let hidden = 0
      for (const { publication, cells } of attacked) {
        const found = attack(publication, cells, policy, reader, isWide)
        expect(found.filter(({ lower, upper }) => !isWide(lower, upper))).toEqual([])
        hidden += found.length
      }
      expect(hidden).toBeGreaterThan(seeds.length)
    })

    it('tells an insider no small count that the labels alone do not tell', { timeout }, () => {
      for (const { publication, cells } of attacked) {
        const pinned = (released: Suppression['cells']) =>
          attack(publication, released, policy, insider(policy), hasTwo)
            .filter(({ kind, lower, upper }) => kind === 'suppressed-primary' && !hasTwo(lower, upper))
            .map(({ id }) => id)
        const found = pinned(cells)
        if (found.length === 0) continue
        const all = cells.map((cell): Suppression['cells'][number] =>
          (cell.kind === 'published' || cell.kind === 'rounded') && cell.count > 0
            ? { id: cell.id, kind: 'suppressed-secondary', reason: '', protects: '' }
            : cell,
        )
        expect(pinned(all)).toEqual(expect.arrayContaining(found))
      }
    })
  },
)
