import type { Area, Lookup } from '@jsna/core'
import type { Transaction } from 'kysely'
import type { WorkspaceTables } from '../database/tables.ts'
import { bodyOf } from '../database/rows.ts'

/**
 * The areas that contain an area, as a lookup says it now: of the lookup's larger areas the one with the greatest share, in
 * the place where such an area stood before.
 */
export function parentsAfter(
  { code, parents }: Pick<Area, 'code' | 'parents'>,
  { entries }: Pick<Lookup, 'entries'>,
  larger: ReadonlySet<string>,
): string[] {
  const own = entries.filter(({ from }) => from === code).sort((a, b) => b.weight - a.weight)
  const fresh = own.slice(0, 1).map(({ to }) => to)
  const before = parents.findIndex((parent) => larger.has(parent))
  const others = parents.filter((parent) => !larger.has(parent))
  const place = before < 0 ? 0 : parents.slice(0, before).filter((parent) => !larger.has(parent)).length
  return [...others.slice(0, place), ...fresh, ...others.slice(place)]
}

/** Writes the parents of small areas anew after their lookup has changed. */
export async function writeParents(transaction: Transaction<WorkspaceTables>, lookup: Lookup): Promise<void> {
  const rows = await transaction.selectFrom('area').select(['id', 'body', 'scheme']).execute()
  const larger = new Set(rows.filter(({ scheme }) => scheme === lookup.toScheme).map(({ id }) => id))
  for (const row of rows.filter(({ scheme }) => scheme === lookup.fromScheme)) {
    const area = bodyOf<Area>(row)
    const parents = parentsAfter(area, lookup, larger)
    if (parents.join() === area.parents.join()) continue
    const body = JSON.stringify({ ...area, parents })
    await transaction.updateTable('area').set({ body }).where('id', '=', row.id).execute()
  }
}
