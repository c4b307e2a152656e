import { z } from '@hono/zod-openapi'
import { documentSchema } from '@jsna/core/schema'
import { storedDocument } from '../../documents/documents.queries.ts'
import { previewDocument } from '../../documents/preview-document.ts'
import { publishedDocument } from '../../documents/published-document.ts'
import { ApiError, notFound } from '../../errors.ts'
import { newestRelease } from '../../evidence/published.queries.ts'
import { codeParameter } from '../../http/query.ts'
import { noFields, noQuery, workspaceRoute } from '../../http/workspace-route.ts'
import type { WorkspaceServices } from '../../workspace-services.ts'
import { draftList } from './draft-list.ts'
import { saveDraft } from './save-draft.ts'

const named = z.object({ id: z.string().max(200) })

export function draftRoutes(services: WorkspaceServices): void {
  const { routing, workspace, published, publishedEvidence, evidence } = services
  workspaceRoute(routing, {
    route: 'GET /documents',
    summary: 'Every draft, and what a person should look at',
    parameters: noFields,
    query: noQuery,
    body: null,
    handle: async () => ({ body: { documents: await draftList(services) } }),
  })
  workspaceRoute(routing, {
    route: 'GET /documents/{id}',
    summary: 'A draft beside the published text',
    parameters: named,
    query: z.strictObject({ area: codeParameter.optional() }),
    body: null,
    handle: async ({ parameters: { id }, query: { area } }) => {
      const stored = await storedDocument(workspace.db, id)
      if (!stored) throw notFound(`There is no text “${id}”.`)
      const { document, revision, updatedAt, updatedBy } = stored
      const sources = { workspace: workspace.db, published: published.db, evidence }
      const draft = await previewDocument(sources, document, area)
      const release = await newestRelease(published.db)
      const current =
        release &&
        (await publishedDocument(published.db, release, publishedEvidence(release.number), {
          id,
          area: draft.setting.area,
        }))
      return {
        body: { draft, published: current ?? null, revision, updatedAt, updatedBy },
        headers: { etag: `"${revision}"` },
      }
    },
  })
  workspaceRoute(routing, {
    route: 'PUT /documents/{id}',
    summary: 'Save a draft; If-Match names the revision that was changed',
    parameters: named,
    query: noQuery,
    body: z.strictObject({ document: documentSchema }),
    handle: async ({ parameters: { id }, body: { document } }, { user, context }) => {
      const basedOn = revisionIn(context.req.header('if-match'))
      const saved = await saveDraft(services, { id, document, basedOn, user })
      return { body: saved, headers: { etag: `"${saved.revision}"` } }
    },
  })
}

function revisionIn(header: string | undefined): number {
  const revision = /^"(\d{1,9})"$/.exec(header?.trim() ?? '')?.[1]
  if (revision !== undefined) return Number(revision)
  throw new ApiError('missing-if-match', 'Send If-Match with the revision that was changed, such as If-Match: "3".')
}
