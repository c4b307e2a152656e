import { describe, expect, it } from 'vitest'
import type { DisclosurePolicy } from '../../model/indicator.ts'
import { attack, insider, reader, unlimited } from '../../samples/linear-attack.ts'
import type { Found, IsOpen } from '../../samples/linear-attack.ts'
import { samplePublication } from '../../samples/publications.ts'
import type { Publication } from '../../samples/publications.ts'
import { disclosurePolicies } from './disclosure-policies.ts'
import { possibleCounts } from './possible-counts.ts'
import { suppressCounts } from './suppress-counts.ts'
import type { Suppression } from './suppress-counts.ts'

const timeout = 120_000

const policies: [string, DisclosurePolicy][] = [
  ['below 5', { threshold: 5, reason: '' }],
  ['below 7', { threshold: 7, reason: '' }],
  ['below 10', { threshold: 10, reason: '' }],
  ['below 8, rounded to 5', disclosurePolicies.nhsEngland],
  ['below 5, zeros too', { threshold: 5, reason: '', protectZero: true }],
]
const publications = 200
// The last one is large and tangled: thousands of exchanges, in which errors of the last digit would gather.
const seeds = [...Array(publications).keys(), 5463]

describe.each(policies)('an attack with a linear program on counts %s', (_, policy) => {
  const attacked = seeds.map((seed) => {
    const publication = samplePublication(seed)
    return { publication, ...suppressCounts(publication.cells, publication.totals, policy) }
  })
  const isAsWideAsThreshold: IsOpen = (lower, upper) => upper - lower >= policy.threshold - 1e-6
  const hasTwoWholeNumbers: IsOpen = (lower, upper) => Math.floor(upper + 1e-6) - Math.ceil(lower - 1e-6) >= 1

  it('has something to attack', () => {
    expect(attacked.reduce((sum, { primary }) => sum + primary, 0)).toBeGreaterThan(publications)
    expect(attacked.reduce((sum, { secondary }) => sum + secondary, 0)).toBeGreaterThan(publications / 2)
  })

  it('leaves a reader a range at least as wide as the threshold for every hidden count', { timeout }, () => {
    for (const { publication, cells } of attacked) {
      const found = attack(publication, cells, policy, reader, isAsWideAsThreshold)
      expect(found.filter(({ lower, upper }) => !isAsWideAsThreshold(lower, upper))).toEqual([])
    }
  })

  it(
    'tells no small count even to those who know which ones are small, unless their labels alone do',
    { timeout },
    () => {
      for (const { publication, cells } of attacked) {
        const small = ({ kind }: Found) => kind === 'suppressed-primary'
        const pinned = ({ lower, upper }: Found) => !hasTwoWholeNumbers(lower, upper)
        const attackAsInsider = (released: Suppression['cells']) =>
          attack(publication, released, policy, insider(policy), hasTwoWholeNumbers).filter(small).filter(pinned)
        const found = attackAsInsider(cells)
        if (found.length === 0) continue
        // The same with every count but 0 hidden: what is still pinned is pinned by the labels.
        const hidden = attackAsInsider(cells.map((cell) => hide(cell))).map(({ id }) => id)
        for (const { id } of found) expect(hidden).toContain(id)
      }
    },
  )
})

describe('an attack with a linear program on a release after others', () => {
  const threshold5 = { threshold: 5, reason: '' }
  const isWide: IsOpen = (lower, upper) => upper - lower >= 5 - 1e-6
  const some = seeds.slice(0, 100)

  /** The first release has some of the totals, or a lower threshold; the second has everything. */
  const successions: [string, (publication: Publication) => Publication, DisclosurePolicy][] = [
    [
      'more totals',
      ({ cells, totals }) => ({ cells, totals: totals.filter((_, index) => index % 2 === 0) }),
      threshold5,
    ],
    ['a higher threshold', (publication) => publication, { threshold: 3, reason: '' }],
  ]

  it.each(successions)('leaves nothing open that could be closed: %s', { timeout }, (_, partOf, firstPolicy) => {
    let narrow = 0
    let hiddenAgain = 0
    for (const seed of some) {
      const publication = samplePublication(seed)
      const first = partOf(publication)
      const before = suppressCounts(first.cells, first.totals, firstPolicy).cells
      const shown = new Set(before.flatMap(({ id, kind }) => (kind === 'published' ? [id] : [])))
      const cells = publication.cells.map((cell) => ({ ...cell, known: shown.has(cell.id) }))
      const now = { cells, totals: publication.totals }
      const second = suppressCounts(cells, publication.totals, threshold5).cells
      hiddenAgain += second.filter(({ id, kind }) => kind === 'suppressed-secondary' && shown.has(id)).length
      const found = attack(now, second, threshold5, reader, isWide).filter(({ lower, upper }) => !isWide(lower, upper))
      if (found.length === 0) continue
      narrow += found.length
      // The same with everything hidden that was not shown before: what is still narrow was given away earlier.
      const all = second.map((cell) => hide(cell))
      const given = attack(now, all, threshold5, reader, isWide).filter(({ lower, upper }) => !isWide(lower, upper))
      for (const { id } of found) expect(given.map((each) => each.id)).toContain(id)
    }
    expect(hiddenAgain).toBe(0)
    expect(narrow).toBeGreaterThan(0)
  })

  it('closes what hiding as before would leave open', { timeout }, () => {
    let opened = 0
    for (const seed of some) {
      const publication = samplePublication(seed)
      const half = publication.totals.filter((_, index) => index % 2 === 0)
      const before = suppressCounts(publication.cells, half, threshold5).cells
      const shown = new Set(before.flatMap(({ id, kind }) => (kind === 'published' ? [id] : [])))
      const now = { ...publication, cells: publication.cells.map((cell) => ({ ...cell, known: shown.has(cell.id) })) }
      const unaware = suppressCounts(publication.cells, publication.totals, threshold5).cells
      opened += attack(now, unaware, threshold5, reader, isWide).filter(
        ({ lower, upper }) => !isWide(lower, upper),
      ).length
    }
    // The attack does see earlier releases.
    expect(opened).toBeGreaterThan(0)
  })
})

function hide(cell: Suppression['cells'][number]): Suppression['cells'][number] {
  const isShown = cell.kind === 'published' || cell.kind === 'rounded'
  return isShown && cell.count > 0 ? { id: cell.id, kind: 'suppressed-secondary', reason: '', protects: '' } : cell
}

describe('the attack itself', () => {
  const threshold5 = { threshold: 5, reason: '' }

  it('finds a count that primary suppression alone leaves open to subtraction', () => {
    const cells = [3, 20, 40, 63].map((count, index) => ({ id: `cell${index}`, count }))
    const totals = [{ total: 'cell3', parts: ['cell0', 'cell1', 'cell2'] }]
    const released = suppressCounts(cells, totals, { ...threshold5, secondary: false }).cells
    const found = attack({ cells, totals }, released, threshold5, reader, () => false)
    expect(found).toMatchObject([{ id: 'cell0', lower: 3, upper: 3 }])
  })

  it('finds the same ranges as the audit', { timeout }, () => {
    for (let seed = 0; seed < 30; seed += 1) {
      const publication = samplePublication(seed)
      const { cells } = suppressCounts(publication.cells, publication.totals, threshold5)
      const own = new Map(
        possibleCounts(publication.cells, publication.totals, cells, threshold5).map((each) => [each.id, each]),
      )
      for (const { id, lower, upper } of attack(publication, cells, threshold5, reader, () => false)) {
        expect(own.get(id)?.lower).toBeCloseTo(lower, 6)
        // Above half of what stands for “no upper limit”, only that limit can have stopped it.
        expect(own.get(id)?.upper ?? null).toEqual(upper > unlimited / 2 ? null : expect.closeTo(upper, 6))
      }
    }
  })
})
