import type { Document } from '@jsna/core'
import type { PackedData } from '@jsna/importers'
import type { Transaction } from 'kysely'
import { insertRows } from '../database/bulk.ts'
import type { Dialect } from '../database/handle.ts'
import type { WorkspaceTables } from '../database/tables.ts'

type Nouns = Pick<
  PackedData,
  'themes' | 'indicators' | 'schemes' | 'areas' | 'lookups' | 'boundaries' | 'recommendations' | 'assets'
>

const body = (id: string, noun: unknown) => ({ id, body: JSON.stringify(noun) })

/** Stores everything of the packed data but figures and texts. */
export async function storeNouns(
  transaction: Transaction<WorkspaceTables>,
  dialect: Dialect,
  packed: Nouns,
): Promise<void> {
  const insert = <Table extends Parameters<typeof insertRows>[2]>(
    table: Table,
    rows: readonly NoInfer<WorkspaceTables[Table]>[],
  ) => insertRows(transaction, dialect, table, rows)
  await insert(
    'areaScheme',
    packed.schemes.map((scheme) => body(scheme.id, scheme)),
  )
  await insert(
    'area',
    packed.areas.map((area, position) => ({ ...body(area.code, area), position, scheme: area.scheme })),
  )
  await insert(
    'boundary',
    Object.entries(packed.boundaries).map(([scheme, topology]) => body(scheme, topology)),
  )
  await insert(
    'theme',
    packed.themes.map((theme, position) => ({ ...body(theme.id, theme), position })),
  )
  await insert(
    'indicator',
    packed.indicators.map((each, position) => ({ ...body(each.slug, each), position, theme: each.theme })),
  )
  await insert(
    'recommendation',
    packed.recommendations.map((each, position) => ({ ...body(each.id, each), position })),
  )
  await insert(
    'communityAsset',
    packed.assets.map((asset, position) => ({ ...body(asset.id, asset), position })),
  )
  await storeLookups(transaction, dialect, packed)
}

// Lookups from the finest areas come first: what they add up is not added up again from larger ones.
const fineness = ['lsoa', 'msoa', 'ward']

async function storeLookups(transaction: Transaction<WorkspaceTables>, dialect: Dialect, { lookups, schemes }: Nouns) {
  const typeOf = new Map(schemes.map(({ id, areaType }) => [id, areaType]))
  const rank = (scheme: string) => fineness.indexOf(typeOf.get(scheme) ?? '') + 1 || fineness.length + 1
  const ordered = lookups.toSorted((a, b) => rank(a.fromScheme) - rank(b.fromScheme))
  const headers = ordered.map(({ entries: _entries, ...header }, position) => {
    const { fromScheme, toScheme } = header
    return { ...body(header.id, header), position, fromScheme, toScheme }
  })
  await insertRows(transaction, dialect, 'lookup', headers)
  const entries = ordered.flatMap((lookup) =>
    lookup.entries.map(({ from, to, weight }) => ({ lookup: lookup.id, fromCode: from, toCode: to, weight })),
  )
  await insertRows(transaction, dialect, 'lookupEntry', entries)
}

/** Stores texts as first revisions. */
export async function storeTexts(
  transaction: Transaction<WorkspaceTables>,
  dialect: Dialect,
  documents: readonly Document[],
  saved: { at: string; by: string },
): Promise<void> {
  const rows = documents.map((document) => body(document.id, document))
  const current = rows.map((row) => ({ ...row, revision: 1, updatedAt: saved.at, updatedBy: saved.by }))
  await insertRows(transaction, dialect, 'document', current)
  const history = rows.map((row) => ({
    document: row.id,
    revision: 1,
    body: row.body,
    savedAt: saved.at,
    savedBy: saved.by,
  }))
  await insertRows(transaction, dialect, 'documentRevision', history)
}
