import type { Area, Lookup } from '../../model/area.ts'
import type { EstimateKey } from '../../model/observation.ts'
import { parsePeriod } from '../../model/period.ts'
import type { AdditiveTotal, CountCell } from './count-table.ts'

/** What is counted under one key; `null` where the source withholds it. */
export interface CountedKey extends EstimateKey {
  count: number | null
}

/** An area with the areas of one scheme that it consists of. */
export interface AreaSum {
  area: string
  parts: readonly string[]
  weights: readonly number[]
}

/** Which areas could add up to which: by the parents of areas, and by lookups. */
export function areaSums(
  areas: readonly Pick<Area, 'code' | 'scheme' | 'parents'>[],
  lookups: readonly Pick<Lookup, 'id' | 'entries'>[],
): AreaSum[] {
  const members = areas.flatMap(({ code, scheme, parents }) =>
    parents.map((parent) => ({ group: JSON.stringify([scheme, parent]), from: code, to: parent, weight: 1 })),
  )
  const looked = lookups.flatMap(({ id, entries }) =>
    entries.map((entry) => ({ group: JSON.stringify([id, entry.to]), ...entry })),
  )
  const sums = new Map<string, { area: string; parts: string[]; weights: number[] }>()
  for (const { group, from, to, weight } of [...members, ...looked]) {
    const sum = sums.get(group) ?? { area: to, parts: [], weights: [] }
    sum.parts.push(from)
    sum.weights.push(weight)
    sums.set(group, sum)
  }
  return [...sums.values()]
}

/**
 * The totals among the counts of one indicator, for `suppressCounts`: by area, sex, age, category and pooled years. Numbers
 * decide: what adds up is a total, because a reader can see that it does. A count that its source withholds and that follows
 * from one total is added, as a cell that is not published; totals that lack more than one count tell nothing exactly.
 */
export function additiveTotals(
  rows: readonly CountedKey[],
  sums: readonly AreaSum[],
): { cells: CountCell[]; totals: AdditiveTotal[] } {
  const counts = new Map(rows.map((row) => [cellId(row), row.count]))
  const inferred = new Map<string, number>()
  const totals = candidates(rows, sums).filter(({ total, parts, weights }) => {
    const terms = [{ id: total, weight: -1 }, ...parts.map((id, index) => ({ id, weight: weights?.[index] ?? 1 }))]
    if (terms.some(({ id }) => !counts.has(id))) return false
    const known = terms.map(({ id, weight }) => ({ id, weight, count: counts.get(id) ?? inferred.get(id) ?? null }))
    const [lacking, another] = known.filter(({ count }) => count === null)
    if (another) return false
    const sum = known.reduce((difference, { weight, count }) => difference + weight * (count ?? 0), 0)
    if (!lacking) return Math.abs(sum) <= 1e-9 * Math.max(1, ...known.map(({ count }) => count ?? 0))
    const count = -sum / lacking.weight
    if (count >= 0) inferred.set(lacking.id, count)
    return count >= 0
  })
  const cells = [...counts].flatMap(([id, count]) => (count === null ? [] : [{ id, count }]))
  return { cells: [...cells, ...[...inferred].map(([id, count]) => ({ id, count, published: false }))], totals }
}

/** The name of a cell: its key. */
export function cellId({ area, period, sex, age, category }: Omit<EstimateKey, 'indicator'>): string {
  return JSON.stringify([area, period, sex, age, category])
}

/** The key that a cell is named after. */
export function keyOfCell(id: string): Omit<EstimateKey, 'indicator'> {
  const [area = '', period = '', sex = 'persons', age = '', category = ''] = JSON.parse(id) as [
    ...[area: string, period: string, sex: EstimateKey['sex'], age: string, category: string],
  ]
  return { area, period, sex, age, category }
}

function candidates(rows: readonly CountedKey[], sums: readonly AreaSum[]): AdditiveTotal[] {
  const sumsOf = grouped(sums, ({ area }) => area)
  const byAge = grouped(rows, (row) => cellId({ ...row, age: '' }))
  const byCategory = grouped(rows, (row) => cellId({ ...row, category: '' }))
  return rows.flatMap((row) => {
    const total = cellId(row)
    const all = (parts: readonly CountedKey[]): AdditiveTotal => ({ total, parts: parts.map(cellId) })
    const byArea = (sumsOf.get(row.area) ?? []).map(({ parts, weights }) => ({
      ...all(parts.map((area) => ({ ...row, area }))),
      weights,
    }))
    const ages = (byAge.get(cellId({ ...row, age: '' })) ?? []).filter(({ age }) => age !== 'all')
    const categories = (byCategory.get(cellId({ ...row, category: '' })) ?? []).filter(
      ({ category }) => category !== 'all',
    )
    const others = [
      row.sex === 'persons' ? (['female', 'male'] as const).map((sex) => ({ ...row, sex })) : [],
      row.age === 'all' ? ages : [],
      row.category === 'all' ? categories : [],
      singleYears(row.period).map((period) => ({ ...row, period })),
    ]
    return [...byArea, ...others.map(all)].filter(({ parts }) => parts.length > 0)
  })
}

function singleYears(id: string): string[] {
  const { kind, start, years } = parsePeriod(id)
  if (kind !== 'pooled-years') return []
  return Array.from({ length: years }, (_, index) => `${Number(start.slice(0, 4)) + index}${start.slice(4)}/P1Y`)
}

function grouped<Item>(items: readonly Item[], nameOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const name = nameOf(item)
    const group = groups.get(name)
    if (group) group.push(item)
    else groups.set(name, [item])
  }
  return groups
}
