import type { Area, Lookup } from '../../model/area.ts'
import type { EstimateKey } from '../../model/observation.ts'
import { parseAgeYears } from '../../model/age-years.ts'
import { parsePeriod } from '../../model/period.ts'
import { categoryKinds } from './category-kinds.ts'
import type { AdditiveTotal, CountCell } from './count-table.ts'
import { stretchTotals } from './stretch-totals.ts'
import type { Stretch } from './stretch-totals.ts'

type CellKey = Omit<EstimateKey, 'indicator'>

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
 * The totals among the counts of one indicator, for `suppressCounts`: by area, sex, age, category and time. Numbers decide: what
 * adds up is a total, because a reader can see that it does. A count that follows from one total, and that the source withholds or
 * does not give, is added as a cell that is not published. Where several are lacking, what is left for them together is such a cell.
 *
 * @param categories - In the order of the indicator, in which those of one kind stand together.
 */
export function additiveTotals(
  rows: readonly CountedKey[],
  sums: readonly AreaSum[],
  categories: readonly string[] = [],
): { cells: CountCell[]; totals: AdditiveTotal[] } {
  const counts = new Map(rows.map((row) => [cellId(row), row.count]))
  const inferred = new Map<string, number>()
  const countOf = (id: string) => counts.get(id) ?? inferred.get(id) ?? null
  const infer = (id: string, count: number) => {
    if (countOf(id) === null) inferred.set(id, Math.max(0, count))
  }
  for (;;) {
    const before = inferred.size
    const left = new Map<string, number>()
    // What has been inferred may be all that another total lacked, or be a total itself.
    const all = [...rows, ...[...inferred.keys()].filter((id) => !counts.has(id)).map(keyOfCell)]
    const sumsFound = [...candidates(all, sums), ...categoryTotals(all, categories, countOf)].flatMap((candidate) =>
      addedUp(candidate, countOf, infer, (id, count) => left.set(id, count)),
    )
    const stretched = stretchedLines(all).flatMap(({ stretches, nameOf }) => {
      const known = stretches.map((stretch) => ({ ...stretch, count: countOf(stretch.id) }))
      const found = stretchTotals(known, nameOf)
      for (const [id, count] of found.inferred) infer(id, count)
      return found.totals
    })
    if (inferred.size > before) continue
    const cells = [...counts].flatMap(([id, count]) => (count === null ? [] : [{ id, count }]))
    const unpublished = [...inferred, ...left].map(([id, count]): CountCell => {
      const isAbsent = count === 0 && !counts.has(id)
      return { id, count, published: false, ...(isAbsent ? { absent: true } : {}) }
    })
    return { cells: [...cells, ...unpublished], totals: [...sumsFound, ...stretched] }
  }
}

/** The total as it adds up with what is known; nothing where it does not. */
function addedUp(
  candidate: AdditiveTotal,
  countOf: (id: string) => number | null,
  infer: (id: string, count: number) => void,
  leave: (id: string, count: number) => void,
): AdditiveTotal[] {
  const { total, parts, weights } = candidate
  const terms = [{ id: total, weight: -1 }, ...parts.map((id, index) => ({ id, weight: weights?.[index] ?? 1 }))]
  const counted = terms.map(({ id, weight }) => ({ id, weight, count: countOf(id) }))
  const [known, lacking] = [
    counted.filter(({ count }) => count !== null),
    counted.filter(({ count }) => count === null),
  ]
  const left = -known.reduce((sum, { weight, count }) => sum + weight * (count ?? 0), 0)
  const isNothing = Math.abs(left) <= 1e-9 * Math.max(1, ...known.map(({ count }) => count ?? 0))
  const [first, another] = lacking
  if (!first) return isNothing ? [candidate] : []
  if (!another) {
    const count = left / first.weight
    if (count < 0) return []
    infer(first.id, count)
    return [candidate]
  }
  const given = known.filter(({ id }) => id !== total)
  if (given.length === 0 || given.length === known.length || (left < 0 && !isNothing)) return []
  if (isNothing) {
    for (const { id } of lacking) infer(id, 0)
    return [candidate]
  }
  const others = idOfOthers(total, lacking)
  leave(others, left)
  const weighted = [...given, { id: others, weight: 1 }]
  return [{ total, parts: weighted.map(({ id }) => id), weights: weighted.map(({ weight }) => weight) }]
}

/** A name for those of a total that are lacking, of whom only the sum is known. */
function idOfOthers(total: string, lacking: readonly { id: string; weight: number }[]): string {
  const key = keyOfCell(total)
  const names = lacking.map(({ id, weight }) => {
    const own = keyOfCell(id)
    const name = (['area', 'sex', 'age', 'category'] as const).flatMap((part) =>
      own[part] === key[part] ? [] : [own[part]],
    )
    return weight === 1 ? name.join(' ') : `${name.join(' ')} × ${weight}`
  })
  return cellId({ ...key, area: `${key.area}: ${names.join(' + ')}` })
}

/** The name of a cell: its key. */
export function cellId({ area, period, sex, age, category }: CellKey): string {
  return JSON.stringify([area, period, sex, age, category])
}

/** The key that a cell is named after. */
export function keyOfCell(id: string): CellKey {
  const [area = '', period = '', sex = 'persons', age = '', category = ''] = JSON.parse(id) as [
    ...[area: string, period: string, sex: EstimateKey['sex'], age: string, category: string],
  ]
  return { area, period, sex, age, category }
}

function candidates(rows: readonly CellKey[], sums: readonly AreaSum[]): AdditiveTotal[] {
  const sumsOf = grouped(sums, ({ area }) => area)
  const byAge = grouped(rows, (row) => cellId({ ...row, age: '' }))
  return rows.flatMap((row) => {
    const total = cellId(row)
    const all = (parts: readonly CellKey[]): AdditiveTotal => ({ total, parts: parts.map(cellId) })
    const byArea = (sumsOf.get(row.area) ?? []).map(({ parts, weights }) => ({
      ...all(parts.map((area) => ({ ...row, area }))),
      weights,
    }))
    const ages = (byAge.get(cellId({ ...row, age: '' })) ?? []).filter(({ age }) => age !== 'all')
    const others = [
      row.sex === 'persons' ? (['female', 'male'] as const).map((sex) => ({ ...row, sex })) : [],
      row.age === 'all' && ages.some(({ age }) => !parseAgeYears(age)) ? ages : [],
    ]
    return [...byArea, ...others.map(all)].filter(({ parts }) => parts.length > 0)
  })
}

function categoryTotals(
  rows: readonly CellKey[],
  order: readonly string[],
  countOf: (id: string) => number | null,
): AdditiveTotal[] {
  const groups = [...grouped(rows, (row) => cellId({ ...row, category: 'all' }))].flatMap(([total, own]) => {
    const named = own.map(({ category }) => category)
    return named.includes('all') ? [{ total, named: new Set(named.filter((category) => category !== 'all')) }] : []
  })
  const partOf = (total: string, category: string) => cellId({ ...keyOfCell(total), category })
  const known = new Set(groups.flatMap(({ named }) => [...named]))
  const ordered = [...new Set([...order.filter((category) => known.has(category)), ...known])]
  const kinds = categoryKinds(
    ordered,
    groups.map(({ total, named }) => ({
      all: countOf(total) ?? 0,
      counts: new Map([...named].map((category) => [category, countOf(partOf(total, category))])),
    })),
  )
  return groups.flatMap(({ total, named }) =>
    (kinds.length > 0 ? kinds : [ordered]).flatMap((kind): AdditiveTotal[] => {
      const present = kind.filter((category) => named.has(category))
      // A kind of which one category is not there may lack it because few are in it.
      const complete = kinds.includes(kind) && kind.length === present.length + 1 ? [kind] : []
      return [present, ...complete].flatMap((each) =>
        each.length > 0 ? [{ total, parts: each.map((category) => partOf(total, category)) }] : [],
      )
    }),
  )
}

/** Figures that differ in their age alone, or in their period alone. */
interface Line {
  stretches: Omit<Stretch, 'count'>[]
  nameOf: (from: number, to: number) => string
}

function stretchedLines(rows: readonly CellKey[]): Line[] {
  const byAge = grouped(rows, (row) => cellId({ ...row, age: '' }))
  const byPeriod = grouped(rows, (row) => cellId({ ...row, period: '' }))
  const ages = [...byAge].map(([name, own]): Line => {
    const key = keyOfCell(name)
    return { stretches: ageStretches(own), nameOf: (from, to) => cellId({ ...key, age: `${from}-${to - 1}` }) }
  })
  const periods = [...byPeriod].map(([name, own]): Line => {
    const key = keyOfCell(name)
    return { stretches: periodStretches(own), nameOf: (from, to) => cellId({ ...key, period: periodFrom(from, to) }) }
  })
  return [...ages, ...periods].filter(({ stretches }) => stretches.length > 1)
}

/** All ages are those of the bands together. */
function ageStretches(rows: readonly CellKey[]): Line['stretches'] {
  const bands = rows.flatMap((row) => {
    const band = parseAgeYears(row.age)
    return band && band.last >= band.first ? [{ id: cellId(row), from: band.first, to: band.last + 1 }] : []
  })
  if (bands.length === 0) return []
  const from = Math.min(...bands.map((band) => band.from))
  const to = Math.max(...bands.map((band) => band.to))
  const all = rows.filter(({ age }) => age === 'all')
  return [...bands, ...all.map((row) => ({ id: cellId(row), from, to }))]
}

/** In hundredths of a month, so that years which begin on other days share no end. */
function periodStretches(rows: readonly CellKey[]): Line['stretches'] {
  return rows.flatMap((row) => {
    const { start, years } = parsePeriod(row.period)
    const [year = 0, month = 0, day = 0] = start.split('-').map(Number)
    const from = (year * 12 + month - 1) * 100 + day
    return years > 0 ? [{ id: cellId(row), from, to: from + Math.round(years * 12) * 100 }] : []
  })
}

function periodFrom(from: number, to: number): string {
  const months = Math.floor(from / 100)
  const two = (number: number) => String(number).padStart(2, '0')
  const start = `${Math.floor(months / 12)}-${two((months % 12) + 1)}-${two(from % 100)}`
  const length = (to - from) / 100
  return `${start}/P${length % 12 === 0 ? `${length / 12}Y` : `${length}M`}`
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
