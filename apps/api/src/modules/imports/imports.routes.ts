import { z } from '@hono/zod-openapi'
import { changesSince } from '../../changes/changes.ts'
import { noFields, noQuery, workspaceRoute } from '../../http/workspace-route.ts'
import { importFigures } from '../../importing/import-figures.ts'
import { storedImports } from '../../importing/importing.queries.ts'
import type { WorkspaceServices } from '../../workspace-services.ts'

const fileName = z
  .string()
  .min(1)
  .max(200)
  // A name is shown and stored, never used as a path; control characters have no place in either.
  .regex(/^[^\p{Cc}/\\]+$/u, 'Write the name of the file alone.')

export function importRoutes(services: WorkspaceServices): void {
  const { routing, workspace, published, evidence, judge } = services
  workspaceRoute(routing, {
    route: 'POST /imports',
    summary: 'Import a file of figures; one bad row refuses all of it',
    parameters: noFields,
    query: z.strictObject({ 'file-name': fileName.default('upload.csv') }),
    body: 'file',
    handle: async ({ query, body }: { query: { 'file-name': string }; body: Uint8Array }, { user }) => {
      const order = { fileName: query['file-name'], content: once(body), actor: user.email }
      const { record } = await importFigures(services, order)
      const { changes } = await changesSince({ workspace: workspace.db, published: published.db, evidence, judge })
      return { status: 201, body: { import: record, changes } }
    },
  })
  workspaceRoute(routing, {
    route: 'GET /imports',
    summary: 'The files that were imported, newest first',
    parameters: noFields,
    query: noQuery,
    body: null,
    handle: async () => ({ body: { imports: await storedImports(workspace.db) } }),
  })
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}
