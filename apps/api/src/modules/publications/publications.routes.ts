import { z } from '@hono/zod-openapi'
import { noFields, noQuery, workspaceRoute } from '../../http/workspace-route.ts'
import { candidateOf, publish } from '../../publishing/publish.ts'
import type { WorkspaceServices } from '../../workspace-services.ts'

export function publicationRoutes(services: WorkspaceServices): void {
  const { routing } = services
  workspaceRoute(routing, {
    route: 'GET /publications/candidate',
    summary: 'What a release made now would change, and what stands in its way',
    parameters: noFields,
    query: noQuery,
    body: null,
    handle: async () => {
      const { number, blockers, waivers, changes } = await candidateOf(services)
      const listed = waivers.map(({ subject: _subject, ...waiver }) => waiver)
      return { body: { next: number, blockers, waivers: listed, changes } }
    },
  })
  workspaceRoute(routing, {
    route: 'POST /publications',
    summary: 'Publish a release',
    parameters: noFields,
    query: noQuery,
    body: z.strictObject({ title: z.string().min(1).max(200).optional() }),
    handle: async ({ body: { title } }, { user }) => {
      const release = await publish(services, { actor: user.email, publishedBy: user.name, title: title ?? null })
      services.current.forget()
      // It is published, even where the replica that the public reads cannot be asked at this moment.
      await services.current.newest().catch(() => undefined)
      return { status: 201, body: release }
    },
  })
}
