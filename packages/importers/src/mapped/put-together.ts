import { bothLevels, directlyStandardisedRate, europeanStandardPopulation2013 } from '@jsna/core'
import type { Indicator, Observation } from '@jsna/core'
import { keyOf } from '../observations/observation-list.ts'
import { emptyObservation } from '../observations/empty-observation.ts'
import { standardBandOf } from './age-words.ts'
import type { AgeRange } from './age-words.ts'

/** Counts of one age band, from one row. */
export interface BandRow {
  row: number
  /** The column that is named where a band is missing. */
  column: string | null
  /** The figure that the bands make together. */
  whole: Observation
  range: AgeRange
  count: number | null
  denominator: number
}

interface Group {
  row: number
  column: string | null
  whole: Observation
  renamed: boolean
  /** By band, or by the range itself where ages are only added up. */
  bands: Map<string, { count: number | null; denominator: number }>
  ranges: AgeRange[]
}

export type PutTogether = { row: number; renamed: boolean } & (
  | { observation: Observation }
  | { problem: string; area: string; column: string | null }
)

/** Puts the rows of one figure together as they come, whatever their order in the file. */
export interface BandGroups {
  /** Answers what is wrong with a row; `null` where nothing is. */
  add(row: BandRow, renamed: boolean): string | null
  finish(): Generator<PutTogether>
}

const overlaps = (a: AgeRange, b: AgeRange) => a.first <= b.last && b.first <= a.last

export function createBandGroups(indicator: Indicator): BandGroups {
  const groups = new Map<string, Group>()
  const isStandardised = indicator.valueType === 'standardised-rate'
  return {
    add({ row, column, whole, range, count, denominator }, renamed) {
      const key = keyOf(whole)
      const group: Group = groups.get(key) ?? { row, column, whole, renamed, bands: new Map(), ranges: [] }
      groups.set(key, group)
      if (group.ranges.some((other) => overlaps(range, other))) {
        return 'Some of these ages stand in an earlier row of the same figure. Keep one of the two.'
      }
      const band = isStandardised ? standardBandOf(range) : String(range.first)
      if (band === null) {
        const known = europeanStandardPopulation2013.map(({ age }) => age).join(', ')
        return `These ages do not lie within one band of the standard population. Its bands are ${known}.`
      }
      group.ranges.push(range)
      const before = group.bands.get(band) ?? { count: 0, denominator: 0 }
      group.bands.set(band, {
        count: before.count === null || count === null ? null : before.count + count,
        denominator: before.denominator + denominator,
      })
      return null
    },
    *finish() {
      for (const group of groups.values()) yield isStandardised ? standardise(group, indicator) : addUp(group)
    },
  }
}

function addUp({ row, whole, renamed, bands }: Group): PutTogether {
  const parts = [...bands.values()]
  const counts = parts.map(({ count }) => count)
  if (counts.includes(null))
    return { row, renamed, observation: absent(whole, 'A count of one age band is not given.') }
  const sum = (numbers: readonly (number | null)[]) =>
    numbers.reduce<number>((total, number) => total + (number ?? 0), 0)
  const denominator = sum(parts.map((part) => part.denominator))
  return { row, renamed, observation: { ...whole, count: sum(counts), denominator } }
}

function standardise({ row, column, whole, renamed, bands }: Group, { multiplier }: Indicator): PutTogether {
  const rows = [...bands].map(([age, band]) => ({ age, ...band }))
  const lacking = europeanStandardPopulation2013.find(({ age }) => !bands.has(age))
  if (lacking) {
    const problem = `There is no row for age ${lacking.age}. A standardised rate needs every age band, with 0 where nothing happened.`
    return { row, renamed, problem, area: whole.area, column }
  }
  const rate = directlyStandardisedRate(rows, {
    standardPopulation: europeanStandardPopulation2013,
    confidence: bothLevels,
    multiplier,
  })
  if (rate.kind === 'missing') return { row, renamed, observation: absent(whole, rate.reason) }
  const { value, lowerCi95, upperCi95, lowerCi998, upperCi998, count, denominator } = rate
  const numbers = { value, lowerCi95, upperCi95, lowerCi998, upperCi998, count, denominator }
  return { row, renamed, observation: { ...whole, ...numbers } }
}

const absent = (whole: Observation, note: string): Observation => ({
  ...emptyObservation(whole),
  absence: 'not-available',
  status: whole.status,
  note,
})
