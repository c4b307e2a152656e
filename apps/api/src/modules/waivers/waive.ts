import { documentInlines } from '@jsna/core'
import { appendAudit } from '../../audit/audit.ts'
import type { EditorUser, Waiver, WaiverRequest } from '../../client.ts'
import { storedDocument } from '../../documents/documents.queries.ts'
import { notFound } from '../../errors.ts'
import { subjectOf } from '../../publishing/blockers.ts'
import type { WorkspaceServices } from '../../workspace-services.ts'

/** Lets one figure or claim be published as it stands, with the reason, until its words or its binding change. */
export async function waive(
  { workspace, clock, random }: Pick<WorkspaceServices, 'workspace' | 'clock' | 'random'>,
  { document, inline, reason }: WaiverRequest,
  user: EditorUser,
): Promise<Waiver> {
  return workspace.db.transaction().execute(async (transaction) => {
    const stored = await storedDocument(transaction, document)
    const bound = stored && documentInlines(stored.document).find((each) => each.inline.id === inline)
    if (!bound) throw notFound(`“${document}” has no figure or claim “${inline}”.`)
    const id = `waiver-${random.bytes(8).toString('hex')}`
    const waiver = { id, document, inline, reason, waivedAt: clock().toISOString(), waivedBy: user.email }
    await transaction
      .insertInto('waiver')
      .values({ ...waiver, subject: subjectOf(bound) })
      .execute()
    await appendAudit(transaction, workspace.dialect, {
      at: waiver.waivedAt,
      actor: user.email,
      action: 'claim.waived',
      subject: document,
      detail: { waiver: id, inline, reason },
    })
    return waiver
  })
}
