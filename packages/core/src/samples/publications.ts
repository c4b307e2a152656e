import type { AdditiveTotal, CountCell } from '../combine/disclosure/count-table.ts'

/** Counts of a publication and how they add up. */
export interface Publication {
  cells: CountCell[]
  totals: AdditiveTotal[]
}

/** One way to cut people up: its finest members, and its totals over them. */
interface Dimension {
  members: string[]
  totals: { total: string; parts: string[] }[]
  /** Members that are counted and not published. */
  unpublished: string[]
}

/** The same numbers from 0 to below 1 for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/**
 * A small publication, different for every seed: small areas in two overlapping schemes and a city, and where chance has it
 * sexes, ages, a share with its complement, and years with pooled periods.
 */
export function samplePublication(seed: number): Publication {
  const random = randomNumbers(seed)
  for (let warm = 0; warm < 3; warm += 1) random()
  const dimensions = [areas(random), ...chosen(random)]
  const scale = pick(random, [4, 12, 12, 40, 300])
  const shape = 1 + Math.floor(random() * 3)
  const count = () => Math.floor(random() ** shape * scale)
  return cross(dimensions, count)
}

function areas(random: () => number): Dimension {
  const members = Array.from({ length: 3 + Math.floor(random() * 5) }, (_, index) => `area${index}`)
  const first = groups(random, members, 'ward')
  const second = random() < 0.6 ? groups(random, members, 'reach') : []
  const cities = [first, second].filter((scheme) => scheme.length > 0)
  const totals = cities.map((scheme) => ({ total: 'city', parts: scheme.map(({ total }) => total) }))
  return { members, totals: [...first, ...second, ...totals], unpublished: random() < 0.15 ? members.slice(0, 1) : [] }
}

function groups(random: () => number, members: readonly string[], name: string) {
  const many = 2 + Math.floor(random() * 2)
  const parts = Array.from({ length: many }, (): string[] => [])
  for (const member of members) parts[Math.floor(random() * many)]?.push(member)
  return parts.flatMap((own, index) => (own.length > 0 ? [{ total: `${name}${index}`, parts: own }] : []))
}

function chosen(random: () => number): Dimension[] {
  const sexes = { members: ['female', 'male'], totals: [{ total: 'persons', parts: ['female', 'male'] }] }
  const ages = { members: ['young', 'old'], totals: [{ total: 'all-ages', parts: ['young', 'old'] }] }
  const share = { members: ['count', 'rest'], totals: [{ total: 'denominator', parts: ['count', 'rest'] }] }
  const years = ['2021', '2022', '2023', '2024']
  const pooled = [0, 1, 2].map((start) => ({ total: `${2021 + start}-2`, parts: years.slice(start, start + 2) }))
  const options = [
    { ...sexes, unpublished: [] },
    { ...ages, unpublished: [] },
    { ...share, unpublished: ['rest'] },
    { members: years, totals: pooled, unpublished: random() < 0.5 ? years : [] },
  ]
  const first = Math.floor(random() * 4)
  const second = Math.floor(random() * 4)
  const many = Math.floor(random() * 2.5)
  return options.filter((_, index) => (many > 0 && index === first) || (many > 1 && index === second))
}

/** Every member of one dimension with every member of the others, and every total with each of them. */
function cross(dimensions: readonly Dimension[], count: () => number): Publication {
  const [first, ...others] = dimensions
  if (!first) return { cells: [{ id: '', count: count() }], totals: [] }
  const inner = cross(others, count)
  const layers = new Map(
    first.members.map((member) => [member, member === first.members[0] ? inner : cross(others, count)]),
  )
  for (const { total, parts } of first.totals) {
    const countsOf = (position: number) => parts.map((part) => layers.get(part)?.cells[position]?.count ?? 0)
    const cells = inner.cells.map((cell, position) => ({
      ...cell,
      count: countsOf(position).reduce((a, b) => a + b, 0),
    }))
    layers.set(total, { cells, totals: inner.totals })
  }
  const name = (member: string, id: string) => `${member} ${id}`.trim()
  const named = [...layers].flatMap(([member, { cells }]) =>
    cells.map(({ id, count: number, published }) => ({
      id: name(member, id),
      count: number,
      published: published !== false && !first.unpublished.includes(member),
    })),
  )
  const within = [...layers].flatMap(([member, { totals }]) =>
    totals.map(({ total, parts }) => ({ total: name(member, total), parts: parts.map((part) => name(member, part)) })),
  )
  const across = inner.cells.flatMap(({ id }) =>
    first.totals.map(({ total, parts }) => ({ total: name(total, id), parts: parts.map((part) => name(part, id)) })),
  )
  return { cells: named, totals: [...within, ...across] }
}

function pick<Item>(random: () => number, items: readonly [Item, ...Item[]]): Item {
  return items[Math.floor(random() * items.length)] ?? items[0]
}
