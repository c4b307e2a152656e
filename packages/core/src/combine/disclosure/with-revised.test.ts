import { describe, expect, it } from 'vitest'
import { sampleIndicator, sampleObservation } from '../../samples/nouns.ts'
import { auditEstimates } from './audit-estimates.ts'
import { protectEstimates } from './protected-estimates.ts'
import { cellOfToday, isRevised, withRevised } from './with-revised.ts'
import type { EarlierTable } from './with-revised.ts'

const geography = {
  areas: ['north', 'east', 'south'].map((code) => ({ code, scheme: 'ward', parents: ['city'] })),
  lookups: [],
}
const policy = { threshold: 5, reason: '' }
const admissions = sampleIndicator({
  ...{ valueType: 'crude-rate', intervalMethod: 'byars', multiplier: 1000, disclosure: policy },
})
const smoking = sampleIndicator({ disclosure: policy })

const rowsOf = (counts: readonly number[], denominators: readonly number[] = []) =>
  ['north', 'east', 'south', 'city'].map((area, index) => {
    const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
    return sampleObservation({
      area,
      count: counts[index] ?? sum(counts),
      denominator: denominators[index] ?? (index === 3 && denominators.length > 0 ? sum(denominators) : 900),
    })
  })

/** One release after the other, each with all before it. */
function releases(indicator: typeof admissions, tables: readonly ReturnType<typeof rowsOf>[]) {
  const earlier: EarlierTable[] = []
  return tables.map((rows) => {
    const shown = earlier.flatMap((table) => table.shown)
    const given = protectEstimates(rows, geography, indicator, shown, earlier)
    const placed = auditEstimates(rows, given.estimates, geography, indicator, shown, earlier)
    earlier.push({ shown: given.estimates, withheld: given.withheld })
    return { ...given, placed, hiddenAreas: given.hidden.map(({ area }) => area) }
  })
}

describe('counts that have been revised since a release hid them', () => {
  it('are cells of their own, beside those of today', () => {
    const today = { cells: [{ id: 'x', count: 1 }], totals: [] }
    expect(withRevised(today, [], [], geography, admissions)).toBe(today)
    const [first] = releases(admissions, [rowsOf([3, 20, 40])])
    const table = { shown: first?.estimates ?? [], withheld: first?.withheld ?? [] }
    const { cells, totals } = withRevised(today, [table], table.shown, geography, admissions)
    const revised = cells.filter(({ id }) => isRevised(id))
    expect(revised.map(({ count, known, withheld }) => [count, known, withheld])).toEqual([
      [63, true, false],
      [3, false, true],
      [20, false, true],
      [40, true, false],
    ])
    expect(totals).toMatchObject([{ total: revised[0]?.id, parts: revised.slice(1).map(({ id }) => id) }])
    expect(cellOfToday(revised[1]?.id ?? '')).toContain('north')
  })

  it('keep hidden what they could be worked out from', () => {
    const [, alone] = releases(admissions, [rowsOf([30, 20, 40]), rowsOf([7, 20, 40])])
    expect(alone?.hiddenAreas).toEqual([])
    const [, after] = releases(admissions, [rowsOf([3, 20, 40]), rowsOf([7, 20, 40])])
    expect(after?.hiddenAreas).toContain('east')
    expect(after?.hidden[0]?.reason).toContain('an earlier release, or an indicator of the same people, hides')
    expect(after?.placed.filter(({ isSafe }) => !isSafe)).toEqual([])
  })

  it('are found where nobody keeps them', () => {
    const [before] = releases(admissions, [rowsOf([3, 20, 40])])
    const table = { shown: before?.estimates ?? [], withheld: before?.withheld ?? [] }
    const rows = rowsOf([7, 20, 40])
    const { estimates } = protectEstimates(rows, geography, admissions)
    const placed = auditEstimates(rows, estimates, geography, admissions, [...table.shown, ...estimates], [table])
    expect(placed).toMatchObject([{ area: 'north', lower: 3, upper: 3, isSafe: false, isRevised: true }])
  })

  it('are of nobody now where a source that leaves out nobody does not give them any more', () => {
    const [before, now] = [rowsOf([6, 20, 40]), rowsOf([0, 3, 40])]
    const [, second] = releases(admissions, [before, now.filter(({ count }) => count !== 0)])
    // The city less the south, which the first release shows, would be the 3 of the east.
    expect(second?.hiddenAreas).toEqual(['east', 'city'])
    expect(second?.placed.filter(({ isSafe }) => !isSafe)).toEqual([])
  })

  it('are kept when they were withdrawn', () => {
    const [, after] = releases(admissions, [rowsOf([3, 20, 40]), rowsOf([3, 20, 40]).slice(1)])
    expect(after?.hiddenAreas).toContain('east')
    expect(after?.placed.filter(({ isSafe }) => !isSafe)).toEqual([])
  })

  it('are kept when their total comes after them', () => {
    const parts = rowsOf([3, 20, 40]).slice(0, 3)
    const total = rowsOf([3, 20, 40]).slice(3)
    const [, after] = releases(admissions, [parts, total])
    expect(after?.hiddenAreas).toEqual(['city'])
    expect(after?.hidden[0]?.reason).toContain('an earlier release, or an indicator of the same people, hides')
    expect(after?.placed.map(({ area, isSafe }) => [area, isSafe])).toEqual([
      ['city', true],
      ['north', true],
    ])
    const open = protectEstimates(total, geography, admissions).estimates
    const [first] = releases(admissions, [parts])
    const table = { shown: first?.estimates ?? [], withheld: first?.withheld ?? [] }
    const placed = auditEstimates(total, open, geography, admissions, [...table.shown, ...open], [table])
    expect(placed).toMatchObject([{ area: 'north', lower: 3, upper: 3, isSafe: false }])
  })

  it('are those who are not in a share, too', () => {
    const [, after] = releases(smoking, [
      rowsOf([498, 300, 400], [500, 600, 700]),
      rowsOf([480, 300, 400], [500, 600, 700]),
    ])
    expect(after?.placed.filter(({ isSafe }) => !isSafe)).toEqual([])
    expect(after?.hiddenAreas.length).toBeGreaterThan(0)
  })

  it('are those of men where only women and persons are given', () => {
    const strict = { ...smoking, disclosure: { ...policy, threshold: 10 } }
    const rows = (women: readonly number[], persons: readonly number[]) =>
      [women, persons].map(([count = 0, denominator = 0], index) =>
        sampleObservation({ area: 'north', sex: index === 0 ? 'female' : 'persons', count, denominator }),
      )
    // Seven men in the first release: 67 less 60, and whoever is told one of the two must not be told the other later.
    const tables = [rows([0, 60], [0, 67]), rows([0, 60], [20, 81]), rows([2, 70], [0, 67])]
    const [first, women, persons] = [tables.slice(0, 2), [tables[0] ?? [], tables[2] ?? []]].flatMap((each, index) =>
      releases(strict, each).slice(index),
    )
    const isHidden = (release: typeof first, sex: string) => release?.hidden.some((each) => each.sex === sex)
    const hidden = isHidden(first, 'female') ? 'female' : 'persons'
    expect(isHidden(first, hidden)).toBe(true)
    expect(isHidden(hidden === 'female' ? women : persons, hidden)).toBe(true)
  })
})
