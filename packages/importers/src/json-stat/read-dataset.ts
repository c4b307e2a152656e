/** A data set of JSON-stat 2.0, as far as figures need it. */
export interface JsonStatDataset {
  /** The name that the office uses for the series. */
  code: string
  /** Dimensions in order, each with its categories in order. */
  dimensions: { id: string; categories: string[] }[]
  geo: string
  time: string
  value: readonly unknown[] | Readonly<Record<string, unknown>>
  status: unknown
}

type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

/** Categories stand in a list, in an object of places, or, where there is one alone, only in its labels. */
function categoriesOf(dimension: unknown): string[] | null {
  const category = isFields(dimension) ? dimension['category'] : undefined
  if (!isFields(category)) return null
  const { index, label } = category
  if (isTexts(index)) return index
  if (isFields(index)) return Object.keys(index).toSorted((a, b) => Number(index[a]) - Number(index[b]))
  return isFields(label) ? Object.keys(label) : null
}

function roleOf(
  role: unknown,
  name: 'geo' | 'time',
  otherwise: readonly string[],
  ids: readonly string[],
): string | null {
  const named = isFields(role) ? role[name] : undefined
  const [first] = isTexts(named) ? named : []
  return first ?? otherwise.find((id) => ids.includes(id)) ?? null
}

/** Reads a data set, or says in a sentence what it lacks. */
export function readDataset(item: Fields): JsonStatDataset | string {
  const { id: ids, size, dimension, value, role, extension, label, status } = item
  if (!isTexts(ids) || !isFields(dimension)) return 'The data set names no dimensions.'
  const dimensions: JsonStatDataset['dimensions'] = []
  for (const [at, id] of ids.entries()) {
    const categories = categoriesOf(dimension[id])
    if (categories === null) return `The dimension “${id}” has no categories.`
    if (!Array.isArray(size) || size[at] !== categories.length) return `The size of the dimension “${id}” is not right.`
    dimensions.push({ id, categories })
  }
  const geo = roleOf(role, 'geo', ['areacd', 'geography', 'area'], ids)
  const time = roleOf(role, 'time', ['period', 'time', 'date'], ids)
  if (geo === null || time === null)
    return 'The data set does not say which dimension is the area and which the period.'
  if (!Array.isArray(value) && !isFields(value)) return 'The data set has no values.'
  const code = isFields(extension) ? extension['code'] : undefined
  const name = typeof code === 'string' ? code : typeof label === 'string' ? label : ''
  return { code: name, dimensions, geo, time, value, status }
}

/** One cell of the cube: its place in the list of values, and the category of every dimension. */
export function* cellsOf({ dimensions }: JsonStatDataset): Generator<{ at: number; of: ReadonlyMap<string, string> }> {
  const total = dimensions.reduce((product, { categories }) => product * categories.length, 1)
  for (let at = 0; at < total; at += 1) {
    const of = new Map<string, string>()
    let rest = at
    for (const { id, categories } of dimensions.toReversed()) {
      of.set(id, categories[rest % categories.length] ?? '')
      rest = Math.floor(rest / categories.length)
    }
    yield { at, of }
  }
}
