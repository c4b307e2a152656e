import type { CommunityAsset, Document, Recommendation } from '@jsna/core'
import type { Kysely } from 'kysely'
import { bodyOf } from '../database/rows.ts'
import type { WorkspaceTables } from '../database/tables.ts'

type Workspace = Kysely<WorkspaceTables>

/** A draft as it was last saved. */
export interface StoredDocument {
  document: Document
  revision: number
  updatedAt: string
  updatedBy: string
}

export async function storedDocuments(db: Workspace): Promise<StoredDocument[]> {
  const rows = await db.selectFrom('document').selectAll().orderBy('id').execute()
  return rows.map(toStored)
}

export async function storedDocument(db: Workspace, id: string): Promise<StoredDocument | undefined> {
  const row = await db.selectFrom('document').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toStored(row)
}

function toStored(row: WorkspaceTables['document']): StoredDocument {
  const { revision, updatedAt, updatedBy } = row
  return { document: bodyOf<Document>(row), revision, updatedAt, updatedBy }
}

export async function workspaceRecommendations(db: Workspace): Promise<Recommendation[]> {
  const rows = await db.selectFrom('recommendation').select('body').orderBy('position').execute()
  return rows.map((row) => bodyOf<Recommendation>(row))
}

export async function workspaceAssets(db: Workspace): Promise<CommunityAsset[]> {
  const rows = await db.selectFrom('communityAsset').select('body').orderBy('position').execute()
  return rows.map((row) => bodyOf<CommunityAsset>(row))
}
