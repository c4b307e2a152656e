import { z } from '@hono/zod-openapi'
import { changesSince } from '../../changes/changes.ts'
import type { ImportAnswer, ImportRecord } from '../../client.ts'
import { ApiError } from '../../errors.ts'
import { noFields, noQuery, workspaceRoute } from '../../http/workspace-route.ts'
import type { HandedIn } from '../../importing/import-desk.ts'
import type { WorkspaceServices } from '../../workspace-services.ts'

const fileName = z
  .string()
  .min(1)
  .max(200)
  // A name is shown and stored, never used as a path; control characters have no place in either.
  .regex(/^[^\p{Cc}/\\]+$/u, 'Write the name of the file alone.')

const named = z.strictObject({ 'file-name': fileName.default('upload.csv') })
const asked = named.extend({
  columns: z.enum(['known', 'ask']).default('known'),
  // The job of a description (CSVW) that was handed in before the table that it describes.
  'described-by': z.string().max(100).optional(),
})
const ofJob = z.object({ id: z.string() })

const acceptance = z.strictObject({
  job: z.string().max(100),
  acknowledged: z.boolean().default(false),
  withdraw: z.boolean().default(false),
})

const reading = z.strictObject({
  job: z.string().max(100),
  columns: z.enum(['known', 'ask']).default('known'),
  sheet: z.string().min(1).max(100).optional(),
})

export function importRoutes(services: WorkspaceServices): void {
  const { routing, workspace, published, evidence, judge, desk } = services
  const answerWith = async (record: ImportRecord): Promise<{ status: number; body: ImportAnswer }> => {
    const { changes } = await changesSince({ workspace: workspace.db, published: published.db, evidence, judge })
    return { status: 201, body: { import: record, changes } }
  }
  workspaceRoute(routing, {
    route: 'POST /imports',
    summary: 'Import a file of figures at once; one bad row refuses all of it',
    parameters: noFields,
    query: named.extend({ acknowledged: z.enum(['true', 'false']).default('false') }),
    body: 'file',
    handle: async ({ query, body }: { query: Query & { acknowledged: string }; body: Content }, { user }) => {
      const handedIn = await desk.handIn({ fileName: query['file-name'], content: body, actor: user.email })
      const { id, refusal } = await desk.settled(handedIn.id)
      if (refusal) {
        await desk.forget(id)
        const { detail, issues, unlisted } = refusal
        throw new ApiError('rows-refused', detail, { issues, unlisted })
      }
      const order = { job: id, acknowledged: query.acknowledged === 'true' }
      const record = await desk.accept(order, user.email).catch(async (error: unknown) => {
        // Whoever imports at once does not come back for the file.
        await desk.discard(id)
        throw error
      })
      return answerWith(record)
    },
  })
  workspaceRoute(routing, {
    route: 'GET /imports',
    summary: 'The files that were imported, newest first',
    parameters: noFields,
    query: noQuery,
    body: null,
    handle: async () => ({ body: await desk.earlier() }),
  })
  workspaceRoute(routing, {
    route: 'DELETE /imports/{id}',
    summary: 'Take the newest import back: what it replaced returns',
    parameters: ofJob,
    query: noQuery,
    body: null,
    handle: async ({ parameters }, { user }) => {
      await desk.undo(parameters.id, user.email)
      return { body: null }
    },
  })
  workspaceRoute(routing, {
    route: 'POST /import-jobs',
    summary: 'Hand a file in: it is read and compared, and stored only when it is accepted',
    parameters: noFields,
    query: asked,
    body: 'file',
    handle: async ({ query, body }: { query: z.output<typeof asked>; body: Content }, { user }) => {
      const asksForMapping = query.columns === 'ask'
      const describedBy = query['described-by']
      const file = { fileName: query['file-name'], content: body, actor: user.email, asksForMapping, describedBy }
      return { status: 202, body: await desk.handIn(file) }
    },
  })
  workspaceRoute(routing, {
    route: 'POST /import-readings',
    summary: 'Read a file once more that was not taken, once it is known what its columns are',
    parameters: noFields,
    query: noQuery,
    body: reading,
    handle: async ({ body }) => ({ status: 202, body: await desk.readAgain(body) }),
  })
  workspaceRoute(routing, {
    route: 'GET /import-jobs',
    summary: 'The files that were handed in, newest first',
    parameters: noFields,
    query: noQuery,
    body: null,
    handle: async () => ({ body: { jobs: await desk.list() } }),
  })
  workspaceRoute(routing, {
    route: 'GET /import-jobs/{id}',
    summary: 'How far a file has been read, and what it would change',
    parameters: ofJob,
    query: noQuery,
    body: null,
    handle: async ({ parameters }) => ({ body: await desk.find(parameters.id) }),
  })
  workspaceRoute(routing, {
    route: 'DELETE /import-jobs/{id}',
    summary: 'Stop reading a file, or throw away one that was read',
    parameters: ofJob,
    query: noQuery,
    body: null,
    handle: async ({ parameters }) => {
      await desk.discard(parameters.id)
      return { body: null }
    },
  })
  workspaceRoute(routing, {
    route: 'POST /import-acceptances',
    summary: 'Put a file that was read into the workspace',
    parameters: noFields,
    query: noQuery,
    body: acceptance,
    handle: async ({ body }, { user }) => answerWith(await desk.accept(body, user.email)),
  })
}

type Query = z.output<typeof named>
type Content = HandedIn['content']
