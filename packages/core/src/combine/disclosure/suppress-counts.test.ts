import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CalculationError } from '../../errors.ts'
import type { DisclosurePolicy } from '../../model/indicator.ts'
import { randomNumbers, samplePublication } from '../../samples/publications.ts'
import type { AdditiveTotal, CountCell } from './count-table.ts'
import { disclosurePolicies } from './disclosure-policies.ts'
import { possibleCounts } from './possible-counts.ts'
import { suppressCounts } from './suppress-counts.ts'
import type { Suppression } from './suppress-counts.ts'

const below5: DisclosurePolicy = { threshold: 5, reason: '' }

function cellsOf(counts: Readonly<Record<string, number>>, unpublished: readonly string[] = []): CountCell[] {
  return Object.entries(counts).map(([id, count]) => ({ id, count, published: !unpublished.includes(id) }))
}

const hiddenIn = ({ cells }: Suppression) =>
  cells.filter(({ kind }) => kind.startsWith('suppressed')).map(({ id }) => id)

const city: AdditiveTotal = { total: 'city', parts: ['a', 'b', 'c'] }

describe('primary suppression', () => {
  it.each([
    [{ threshold: 5 }, [1, 4]],
    [{ threshold: 7 }, [1, 4, 5, 6]],
    [{ threshold: 10 }, [1, 4, 5, 6, 7, 9]],
    [{ threshold: 5, protectZero: true }, [0, 1, 4]],
    [{ threshold: 3 }, [1]],
    [{ threshold: 0 }, []],
  ])('by %j hides %j', (policy, expected) => {
    const counts = [0, 1, 4, 5, 6, 7, 9, 10].map((count) => ({ id: String(count), count }))
    expect(hiddenIn(suppressCounts(counts, [], { reason: '', ...policy })).map(Number)).toEqual(expected)
  })

  it('says why, and carries no number', () => {
    const { cells } = suppressCounts(cellsOf({ a: 3 }), [], below5)
    expect(cells).toEqual([{ id: 'a', kind: 'suppressed-primary', reason: 'Primary: a count from 1 to 4.' }])
    const zero = suppressCounts(cellsOf({ a: 0 }), [], { ...below5, protectZero: true })
    expect(zero.cells).toEqual([{ id: 'a', kind: 'suppressed-primary', reason: 'Primary: a count from 0 to 4.' }])
  })

  it('hides shares of a person too', () => {
    expect(hiddenIn(suppressCounts(cellsOf({ a: 0.5, b: 4.99, c: 5 }), [], below5))).toEqual(['a', 'b'])
  })
})

describe('secondary suppression', () => {
  it('hides one more part of a total, the smallest that protects', () => {
    const result = suppressCounts(cellsOf({ a: 3, b: 20, c: 40, city: 63 }), [city], below5)
    expect(hiddenIn(result)).toEqual(['a', 'b'])
    expect(result).toMatchObject({ primary: 1, secondary: 1 })
    expect(result.cells[1]).toEqual({
      id: 'b',
      kind: 'suppressed-secondary',
      reason: 'Secondary: protects a, which could be worked out from totals.',
      protects: 'a',
    })
  })

  it('hides nothing more where two small parts protect each other', () => {
    expect(hiddenIn(suppressCounts(cellsOf({ a: 3, b: 4, c: 40, city: 47 }), [city], below5))).toEqual(['a', 'b'])
  })

  it('hides more where two small parts leave too little room', () => {
    expect(hiddenIn(suppressCounts(cellsOf({ a: 1, b: 1, c: 40, city: 42 }), [city], below5))).toEqual(['a', 'b', 'c'])
  })

  it('hides more where labels would give two small parts away', () => {
    // 8 = 4 + 4: whoever knows that both lie below 5 would know both.
    expect(hiddenIn(suppressCounts(cellsOf({ a: 4, b: 4, c: 40, city: 48 }), [city], below5))).toEqual(['a', 'b', 'c'])
  })

  it('hides the total where there is nothing else to hide', () => {
    const half: AdditiveTotal = { total: 'city', parts: ['a', 'b'] }
    expect(hiddenIn(suppressCounts(cellsOf({ a: 3, b: 0, city: 3 }), [half], below5))).toEqual(['a', 'city'])
    expect(hiddenIn(suppressCounts(cellsOf({ a: 3, b: 2, city: 5 }), [half], below5))).toEqual(['a', 'b'])
  })

  it('protects a count in all of its totals', () => {
    const sexes = ['a', 'b', 'c'].map((area) => ({ total: area, parts: [`${area}-f`, `${area}-m`] }))
    const bySex = ['f', 'm'].map((sex) => ({
      total: `city-${sex}`,
      parts: ['a', 'b', 'c'].map((area) => `${area}-${sex}`),
    }))
    const counts = { 'a-f': 2, 'a-m': 30, 'b-f': 15, 'b-m': 18, 'c-f': 50, 'c-m': 60 }
    const totals = { a: 32, b: 33, c: 110, 'city-f': 67, 'city-m': 108, city: 175 }
    const cells = cellsOf({ ...counts, ...totals })
    const result = suppressCounts(
      cells,
      [...sexes, ...bySex, city, { total: 'city', parts: ['city-f', 'city-m'] }],
      below5,
    )
    expect(hiddenIn(result)).toEqual(['a-f', 'a-m', 'b-f', 'b-m'])
  })

  it('looks across schemes that overlap', () => {
    // Each scheme alone leaves two parts hidden; the difference of ward1 and reach1 would give b − d.
    const schemes = [
      { total: 'ward', parts: ['a', 'b'] },
      { total: 'reach', parts: ['a', 'd'] },
    ]
    const cells = cellsOf({ a: 3, b: 30, d: 40, ward: 33, reach: 43 })
    const audit = possibleCounts(cells, schemes, suppressCounts(cells, schemes, below5).cells, below5)
    expect(audit.map(({ id, lower, upper }) => [id, (upper ?? Infinity) - lower >= 5])).toEqual([
      ['a', true],
      ['b', true],
      ['d', true],
    ])
  })

  it('protects the complement of a share', () => {
    // 98 of 100: the 2 who do not are as few as 2 who do.
    const share = { total: 'all', parts: ['who-do', 'who-do-not'] }
    const cells = cellsOf({ 'who-do': 98, 'who-do-not': 2, all: 100 }, ['who-do-not'])
    expect(hiddenIn(suppressCounts(cells, [share], below5))).toEqual(['who-do'])
  })

  it('protects one year of pooled periods', () => {
    // 2019–21 and 2020–22 are published; with 2020, 2021 and 2022 shown as well, 2019 would follow.
    const pooled = [
      { total: '2019-21', parts: ['2019', '2020', '2021'] },
      { total: '2020-22', parts: ['2020', '2021', '2022'] },
    ]
    const cells = cellsOf({ 2019: 2, 2020: 30, 2021: 40, 2022: 50, '2019-21': 72, '2020-22': 120 })
    expect(hiddenIn(suppressCounts(cells, pooled, below5))).toContain('2019')
    expect(suppressCounts(cells, pooled, below5).secondary).toBeGreaterThan(0)
    const allUnpublished = cells.map((cell) => ({ ...cell, published: cell.id.includes('-') }))
    expect(hiddenIn(suppressCounts(allUnpublished, pooled, below5))).toEqual([])
  })

  it('takes shares of parts into account', () => {
    const place = { total: 'place', parts: ['a', 'b'], weights: [0.5, 1] }
    expect(hiddenIn(suppressCounts(cellsOf({ a: 3, b: 20, place: 21.5 }), [place], below5))).toEqual(['a', 'b'])
  })

  it('can be left to the caller', () => {
    const result = suppressCounts(cellsOf({ a: 3, b: 20, c: 40, city: 63 }), [city], { ...below5, secondary: false })
    expect(hiddenIn(result)).toEqual(['a'])
  })
})

describe('rounding', () => {
  it('rounds what is shown to the nearest 5, totals apart from their parts', () => {
    const { cells } = suppressCounts(cellsOf({ a: 12, b: 12, c: 12, city: 36 }), [city], disclosurePolicies.nhsEngland)
    expect(cells.map((cell) => ('count' in cell ? cell.count : cell.kind))).toEqual([10, 10, 10, 35])
  })

  it('keeps 0 as it is and hides 1 to 7', () => {
    const cells = [0, 1, 7, 8].map((count) => ({ id: String(count), count }))
    expect(suppressCounts(cells, [], disclosurePolicies.nhsEngland).cells).toMatchObject([
      { kind: 'rounded', count: 0 },
      { kind: 'suppressed-primary' },
      { kind: 'suppressed-primary' },
      { kind: 'rounded', count: 10 },
    ])
  })

  it('needs less to be hidden where it leaves room enough', () => {
    const parts = ['a', 'b', 'c', 'd', 'e']
    const counts = { a: 4, b: 20, c: 40, d: 61, e: 82, city: 207 }
    const rule = [{ total: 'city', parts }]
    const { reason } = below5
    expect(suppressCounts(cellsOf(counts), rule, { threshold: 5, reason, roundTo: 5 }).secondary).toBe(0)
    expect(suppressCounts(cellsOf(counts), rule, { threshold: 5, reason }).secondary).toBe(1)
  })
})

describe('a bad call', () => {
  it.each([1, -1, 2.5, NaN])('has a threshold of %d', (threshold) => {
    expect(() => suppressCounts([], [], { threshold, reason: '' })).toThrow(CalculationError)
    expect(() => suppressCounts([], [], { threshold, reason: '' })).toThrow(
      'suppressCounts: policy.threshold must be 0 or a whole number of 2 or more',
    )
  })
})

describe('laws of suppression', () => {
  const seeds = fc.nat(1_000_000)
  const policies = fc.constantFrom<DisclosurePolicy[]>(
    below5,
    { threshold: 10, reason: '' },
    { threshold: 5, reason: '', protectZero: true },
    disclosurePolicies.nhsEngland,
  )
  const law = (holds: (seed: number, policy: DisclosurePolicy) => void) =>
    fc.assert(fc.property(seeds, policies, holds), { numRuns: 500 })
  const timeout = 120_000

  it('it does not depend on the order of cells, totals and parts', { timeout }, () => {
    law((seed, policy) => {
      const { cells, totals } = samplePublication(seed)
      const random = randomNumbers(seed)
      const shuffled = <Item>(items: readonly Item[]) =>
        items
          .map((item) => ({ item, key: random() }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ item }) => item)
      const mixed = totals.map(({ total, parts }) => ({ total, parts: shuffled(parts) }))
      const released = suppressCounts(shuffled(cells), shuffled(mixed), policy).cells
      const inOrder = (list: Suppression['cells']) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1))
      expect(inOrder(released)).toEqual(inOrder(suppressCounts(cells, totals, policy).cells))
    })
  })

  it('of what is protected already it hides nothing more', { timeout }, () => {
    law((seed, policy) => {
      const { cells, totals } = samplePublication(seed)
      const hidden = new Set(hiddenIn(suppressCounts(cells, totals, policy)))
      const shown = cells.map((cell) => ({ ...cell, published: cell.published && !hidden.has(cell.id) }))
      expect(hiddenIn(suppressCounts(shown, totals, policy))).toEqual([])
    })
  })

  it('publishing fewer cells never reveals more', { timeout }, () => {
    law((seed, policy) => {
      const { cells, totals } = samplePublication(seed)
      const { cells: released } = suppressCounts(cells, totals, policy)
      const random = randomNumbers(seed)
      const fewer = released.filter(({ kind }) => kind.startsWith('suppressed') || random() < 0.7)
      const ranges = new Map(possibleCounts(cells, totals, fewer, policy).map((each) => [each.id, each]))
      for (const { id, lower, upper } of possibleCounts(cells, totals, released, policy)) {
        const wider = ranges.get(id)
        expect(wider?.lower ?? Infinity).toBeLessThanOrEqual(lower + 1e-6)
        expect(wider?.upper ?? Infinity).toBeGreaterThanOrEqual((upper ?? Infinity) - 1e-6)
      }
    })
  })

  it('hides every small count, and shows the others as they are or rounded', { timeout }, () => {
    law((seed, policy) => {
      const { cells, totals } = samplePublication(seed)
      const counts = new Map(cells.map(({ id, count }) => [id, count]))
      for (const cell of suppressCounts(cells, totals, policy).cells) {
        const count = counts.get(cell.id) ?? NaN
        if ('count' in cell) expect(Math.abs(cell.count - count)).toBeLessThanOrEqual(policy.roundTo ? 2 : 0)
        if (count > 0 && count < policy.threshold) expect(cell.kind).toBe('suppressed-primary')
        if (cell.kind === 'suppressed-secondary') expect(count).toBeGreaterThanOrEqual(policy.threshold)
      }
    })
  })
})
