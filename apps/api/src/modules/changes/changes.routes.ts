import { changesSince } from '../../changes/changes.ts'
import { noFields, noQuery, workspaceRoute } from '../../http/workspace-route.ts'
import type { WorkspaceServices } from '../../workspace-services.ts'

export function changeRoutes({ routing, workspace, published, evidence, judge }: WorkspaceServices): void {
  workspaceRoute(routing, {
    route: 'GET /changes',
    summary: 'What has changed under the texts since the newest release',
    parameters: noFields,
    query: noQuery,
    body: null,
    handle: async () => ({
      body: await changesSince({ workspace: workspace.db, published: published.db, evidence, judge }),
    }),
  })
}
