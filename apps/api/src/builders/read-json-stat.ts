/** The parts of a JSON-stat 2.0 dataset that its specification demands. */
export interface JsonStat {
  version: string
  class: string
  id: string[]
  size: number[]
  role: Record<string, string[]>
  dimension: Record<
    string,
    { label: string; category: { index: string[]; label: Record<string, string>; note?: Record<string, string[]> } }
  >
  value: Record<string, number | null>
  status: Record<string, string>
  extension: { notes?: { text: string; cells: number[] }[]; [name: string]: unknown }
}

export interface JsonStatCell {
  key: Record<string, string>
  value: number | null
  status: string | null
}

/** Reads a dataset as its specification says, and throws where it breaks a rule: row-major order, every id with its index. */
export function readJsonStat(dataset: JsonStat): JsonStatCell[] {
  demand(dataset.version === '2.0' && dataset.class === 'dataset', 'version and class')
  demand(dataset.id.length === dataset.size.length, 'as many sizes as dimensions')
  demand(Object.keys(dataset.dimension).length === dataset.id.length, 'as many dimensions as ids')
  const categories = dataset.id.map((id, place) => {
    const index = dataset.dimension[id]?.category.index ?? []
    demand(index.length === dataset.size[place], `the size of ${id}`)
    demand(new Set(index).size === index.length, `each category of ${id} once`)
    for (const each of index) demand(each in (dataset.dimension[id]?.category.label ?? {}), `a label for ${each}`)
    return index
  })
  for (const ids of Object.values(dataset.role))
    demand(
      ids.every((id) => dataset.id.includes(id)),
      'known roles',
    )
  const places = dataset.size.reduce((product, size) => product * size, 1)
  const cells = new Set([...Object.keys(dataset.value), ...Object.keys(dataset.status)])
  return [...cells].map((cell) => {
    let rest = Number(cell)
    demand(Number.isInteger(rest) && rest >= 0 && rest < places, `cell ${cell} inside the cube`)
    const key: Record<string, string> = {}
    for (let place = dataset.id.length - 1; place >= 0; place -= 1) {
      const size = dataset.size[place] ?? 1
      key[dataset.id[place] ?? ''] = categories[place]?.[rest % size] ?? ''
      rest = Math.floor(rest / size)
    }
    return { key, value: dataset.value[cell] ?? null, status: dataset.status[cell] ?? null }
  })
}

function demand(holds: boolean, rule: string): void {
  if (!holds) throw new Error(`JSON-stat: ${rule} is not as the specification says.`)
}
