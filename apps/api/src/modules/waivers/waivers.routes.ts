import { z } from '@hono/zod-openapi'
import { noFields, noQuery, workspaceRoute } from '../../http/workspace-route.ts'
import type { WorkspaceServices } from '../../workspace-services.ts'
import { waive } from './waive.ts'

export function waiverRoutes(services: WorkspaceServices): void {
  workspaceRoute(services.routing, {
    route: 'POST /waivers',
    summary: 'Let a claim be published as it stands, with a reason that is kept',
    parameters: noFields,
    query: noQuery,
    body: z.strictObject({
      document: z.string().min(1).max(200),
      inline: z.string().min(1).max(100),
      reason: z.string().trim().min(10, 'Give the reason in a sentence.').max(2000),
    }),
    handle: async ({ body }, { user }) => ({ status: 201, body: await waive(services, body, user) }),
  })
}
