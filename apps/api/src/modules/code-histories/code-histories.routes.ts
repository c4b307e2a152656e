import { z } from '@hono/zod-openapi'
import { readCodeHistory, removeCodeHistory, storeCodeHistory } from '../../geography/code-histories.actions.ts'
import { gathered } from '../../http/body.ts'
import { noFields, noQuery, workspaceRoute } from '../../http/workspace-route.ts'
import { codeHistories } from '../../importing/code-histories.queries.ts'
import type { WorkspaceServices } from '../../workspace-services.ts'

const mostBytes = 20_000_000
const named = z.object({
  id: z
    .string()
    .max(100)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Write the id in small letters, digits and hyphens.'),
})

export function codeHistoryRoutes({ routing, workspace, clock }: WorkspaceServices): void {
  workspaceRoute(routing, {
    route: 'GET /code-histories',
    summary: 'Which area codes went on under others, by the file that says so',
    parameters: noFields,
    query: noQuery,
    body: null,
    handle: async () => ({ body: { histories: await codeHistories(workspace.db) } }),
  })
  workspaceRoute(routing, {
    route: 'PUT /code-histories/{id}',
    summary: 'Store a file of old and new area codes, by which figures files are read from then on',
    parameters: named,
    query: noQuery,
    body: 'file',
    handle: async (
      { parameters: { id }, body }: { parameters: { id: string }; body: AsyncIterable<Uint8Array> },
      { user },
    ) => {
      const read = await readCodeHistory(await gathered(body, mostBytes))
      return { body: await storeCodeHistory({ workspace, clock, actor: user.email }, id, read) }
    },
  })
  workspaceRoute(routing, {
    route: 'DELETE /code-histories/{id}',
    summary: 'Forget a file of old and new area codes',
    parameters: named,
    query: noQuery,
    body: null,
    handle: async ({ parameters: { id } }, { user }) => {
      await removeCodeHistory({ workspace, clock, actor: user.email }, id)
      return { body: null }
    },
  })
}
