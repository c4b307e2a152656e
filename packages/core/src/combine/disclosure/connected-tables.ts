import type { AdditiveTotal, CountCell } from './count-table.ts'

/** Cells with the totals that bind them. */
export interface ConnectedTable {
  cells: CountCell[]
  totals: AdditiveTotal[]
}

/**
 * Parts of a publication that no total binds together, such as two years without a pooled one: what is hidden in one says nothing about
 * the other. Each is a table of its own, because the search takes far more than twice as long for twice as many equations. Cells that
 * stand in no total are one part.
 */
export function connectedTables(
  cells: readonly CountCell[],
  totals: readonly AdditiveTotal[],
): readonly ConnectedTable[] {
  const above = new Map<string, string>()
  const rootOf = (id: string): string => {
    let root = id
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next
    // What lies between is bound to the end at once, so that chains stay short.
    for (let each = id; each !== root;) {
      const next = above.get(each) ?? root
      above.set(each, root)
      each = next
    }
    return root
  }
  for (const { total, parts } of totals) {
    for (const part of parts) {
      const [one, other] = [rootOf(total), rootOf(part)]
      if (one !== other) above.set(other, one)
    }
  }
  const bound = new Set(totals.flatMap(({ total, parts }) => [total, ...parts]))
  const tables = new Map<string | null, ConnectedTable>()
  const tableOf = (root: string | null): ConnectedTable => {
    const known = tables.get(root) ?? { cells: [], totals: [] }
    tables.set(root, known)
    return known
  }
  for (const cell of cells) tableOf(bound.has(cell.id) ? rootOf(cell.id) : null).cells.push(cell)
  for (const total of totals) tableOf(rootOf(total.total)).totals.push(total)
  return [...tables.values()]
}
