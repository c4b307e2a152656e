import type { Kysely, Transaction } from 'kysely'
import { insertRows } from '../database/bulk.ts'
import type { Dialect } from '../database/handle.ts'
import type { WorkspaceTables } from '../database/tables.ts'
import type { DisclosureEntry } from './disclosure-entry.ts'

/** Writes down what a release hides. Written when it is begun: it is there before anybody can read the release. */
export async function writeDisclosures(
  transaction: Transaction<WorkspaceTables>,
  dialect: Dialect,
  release: number,
  entries: readonly DisclosureEntry[],
): Promise<void> {
  // What a publication that was cut off has left is not part of this one.
  await removeDisclosures(transaction, release)
  const rows = entries.map((entry) => ({ release, indicator: entry.indicator, body: JSON.stringify(entry) }))
  await insertRows(transaction, dialect, 'disclosureLog', rows)
}

export async function removeDisclosures(transaction: Transaction<WorkspaceTables>, release: number): Promise<void> {
  await transaction.deleteFrom('disclosureLog').where('release', '=', release).execute()
}

/** What a release hides: for each indicator the entry of the release in which its figures last moved. */
export async function disclosuresOf(db: Kysely<WorkspaceTables>, release: number): Promise<DisclosureEntry[]> {
  const rows = await db
    .selectFrom('disclosureLog')
    .selectAll()
    .where('release', '<=', release)
    .orderBy('indicator')
    .orderBy('release')
    .execute()
  const newest = new Map(rows.map((row) => [row.indicator, row.body]))
  return [...newest.values()].map((body) => JSON.parse(body) as DisclosureEntry)
}

/** What each release hid of one indicator in which its figures moved, oldest first. */
export async function disclosureEntriesOf(
  db: Kysely<WorkspaceTables>,
  indicator: string,
): Promise<{ release: number; entry: DisclosureEntry }[]> {
  const rows = await db
    .selectFrom('disclosureLog')
    .select(['release', 'body'])
    .where('indicator', '=', indicator)
    .orderBy('release')
    .execute()
  return rows.map(({ release, body }) => ({ release, entry: JSON.parse(body) as DisclosureEntry }))
}
