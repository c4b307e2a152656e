import { z } from '@hono/zod-openapi'
import { toDisclosure } from '../../disclosure/disclosure-entry.ts'
import { disclosuresOf } from '../../disclosure/disclosure.queries.ts'
import { newestRelease, releaseByNumber } from '../../evidence/published.queries.ts'
import { notFound } from '../../errors.ts'
import { releaseParameter } from '../../http/query.ts'
import { noFields, workspaceRoute } from '../../http/workspace-route.ts'
import type { WorkspaceServices } from '../../workspace-services.ts'

export function disclosureRoutes({ routing, workspace, published }: WorkspaceServices): void {
  workspaceRoute(routing, {
    route: 'GET /disclosures',
    summary: 'What a release hides to protect people, and why; the newest one if none is named',
    parameters: noFields,
    query: z.strictObject({ release: releaseParameter }),
    body: null,
    handle: async ({ query }) => {
      const asked = query.release
      const release =
        asked === undefined ? await newestRelease(published.db) : await releaseByNumber(published.db, asked)
      if (!release && asked !== undefined) throw notFound(`There is no release ${asked}.`)
      if (!release) return { body: { release: null, disclosures: [] } }
      const entries = await disclosuresOf(workspace.db, release.number)
      return { body: { release: release.number, disclosures: entries.map(toDisclosure) } }
    },
  })
}
