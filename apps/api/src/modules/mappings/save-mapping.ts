import { belongsTo, mappingProblems } from '@jsna/importers'
import type { ColumnMapping } from '@jsna/importers'
import { appendAudit } from '../../audit/audit.ts'
import type { EditorUser, SavedMapping } from '../../client.ts'
import { ApiError, notFound } from '../../errors.ts'
import { savedMappings } from '../../importing/mappings.queries.ts'
import type { WorkspaceServices } from '../../workspace-services.ts'

/** Saves a mapping under an id, in the place of an earlier one, if a file can be read through it. */
export async function saveMapping(
  { workspace: { db, dialect }, evidence, clock }: WorkspaceServices,
  id: string,
  mapping: ColumnMapping,
  { email }: EditorUser,
): Promise<SavedMapping> {
  const { indicators, areas } = await evidence.catalogue()
  const problems = mappingProblems(mapping, { indicators, areaCodes: new Set(areas.map(({ code }) => code)) })
  const [first] = problems
  if (first) throw new ApiError('mapping-incomplete', first.message, { problems })
  const [other] = (await savedMappings(db)).filter((known) => known.id === id)
  if (other && !belongsTo(other.mapping, mapping.header)) {
    const message = `Another kind of file is read under the name “${other.mapping.name}”. Give this one another name.`
    throw new ApiError('mapping-incomplete', message, { problems: [{ at: null, message }] })
  }
  const saved = { id, mapping, savedAt: clock().toISOString(), savedBy: email }
  const row = { id, body: JSON.stringify(mapping), savedAt: saved.savedAt, savedBy: email }
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('importMapping')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute()
    const detail = { mapping }
    await appendAudit(transaction, dialect, {
      at: row.savedAt,
      actor: email,
      action: 'mapping.saved',
      subject: id,
      detail,
    })
  })
  return saved
}

export async function removeMapping(
  { workspace: { db, dialect }, clock }: WorkspaceServices,
  id: string,
  { email }: EditorUser,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const { numDeletedRows } = await transaction.deleteFrom('importMapping').where('id', '=', id).executeTakeFirst()
    if (numDeletedRows === 0n) throw notFound('There is no mapping of this name.')
    const at = clock().toISOString()
    await appendAudit(transaction, dialect, { at, actor: email, action: 'mapping.removed', subject: id, detail: {} })
  })
}
