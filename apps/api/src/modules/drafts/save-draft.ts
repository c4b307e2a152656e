import type { Document } from '@jsna/core'
import { appendAudit } from '../../audit/audit.ts'
import type { DocumentSaved, EditorUser, StaleDocument } from '../../client.ts'
import { storedDocument } from '../../documents/documents.queries.ts'
import type { StoredDocument } from '../../documents/documents.queries.ts'
import { ApiError, notFound } from '../../errors.ts'
import type { WorkspaceServices } from '../../workspace-services.ts'
import { replaceRevision } from './drafts.queries.ts'

export interface SaveOrder {
  id: string
  document: Document
  /** The revision that the author has changed. */
  basedOn: number
  user: EditorUser
}

/** Saves a draft as the next revision, unless somebody else has saved in the meantime. */
export async function saveDraft(
  { workspace, clock }: Pick<WorkspaceServices, 'workspace' | 'clock'>,
  { id, document, basedOn, user }: SaveOrder,
): Promise<DocumentSaved> {
  if (document.id !== id) {
    const faults = [{ field: 'document.id', message: `This address keeps “${id}”.` }]
    throw new ApiError('invalid-body', `The document calls itself “${document.id}”, not “${id}”.`, { faults })
  }
  return workspace.db.transaction().execute(async (transaction) => {
    const current = await storedDocument(transaction, id)
    if (!current) throw notFound(`There is no text “${id}”.`)
    // The same text again is a save whose answer was lost on its way: it has its effect already.
    if (JSON.stringify(current.document) === JSON.stringify(document)) return savedOf(current)
    const savedAt = clock().toISOString()
    const next = { document, revision: basedOn + 1, savedAt, savedBy: user.email }
    if (!(await replaceRevision(transaction, next))) throw stale(current, document)
    await appendAudit(transaction, workspace.dialect, {
      at: savedAt,
      actor: user.email,
      action: 'document.saved',
      subject: id,
      detail: { revision: next.revision },
    })
    return { revision: next.revision, updatedAt: savedAt, updatedBy: user.email }
  })
}

const savedOf = ({ revision, updatedAt, updatedBy }: StoredDocument): DocumentSaved => ({
  revision,
  updatedAt,
  updatedBy,
})

function stale(current: StoredDocument, yours: Document): ApiError {
  const detail = `${current.updatedBy} has saved this text in the meantime. Both versions are kept: choose what stays.`
  const versions: Omit<StaleDocument, 'code' | 'detail'> = { current, yours }
  return new ApiError('stale-document', detail, versions)
}
