import { z } from '@hono/zod-openapi'
import { ApiError } from '../../errors.ts'
import { lookAtScheme, refuseObstacles } from '../../geography/look-at-scheme.ts'
import { drawnCodes } from '../../geography/scheme-change.ts'
import { schemeForm } from '../../geography/scheme-form.ts'
import { replaceScheme } from '../../geography/schemes.actions.ts'
import { schemeReplacements } from '../../geography/schemes.queries.ts'
import { takeBackScheme } from '../../geography/take-back-scheme.ts'
import { storedBoundaries } from '../../geography/outlines.ts'
import type { FormFields } from '../../http/body.ts'
import { noFields, noQuery, workspaceRoute } from '../../http/workspace-route.ts'
import type { WorkspaceServices } from '../../workspace-services.ts'

export function areaSchemeRoutes({ routing, workspace, evidence, clock }: WorkspaceServices): void {
  const { db } = workspace
  const look = async (form: FormFields) => {
    const files = schemeForm(form, (await evidence.catalogue()).areas)
    return { files, ...(await lookAtScheme(db, files)) }
  }
  workspaceRoute(routing, {
    route: 'GET /area-schemes',
    summary: 'The area schemes of the workspace',
    parameters: noFields,
    query: noQuery,
    body: null,
    handle: async () => {
      const { schemes, areas } = await evidence.catalogue()
      const replacements = await schemeReplacements(db)
      const heads = schemes.map(async (scheme) => {
        const replacement = replacements.get(scheme.id)
        return {
          scheme,
          areas: areas.filter((area) => area.scheme === scheme.id).length,
          drawn: drawnCodes(await storedBoundaries(db, scheme.id)).size,
          replaced: replacement ? { at: replacement.at, by: replacement.by } : null,
        }
      })
      return { body: { schemes: await Promise.all(heads) } }
    },
  })
  workspaceRoute(routing, {
    route: 'POST /scheme-previews',
    summary: 'What an area scheme with its list and boundaries would change',
    parameters: noFields,
    query: noQuery,
    body: 'form',
    handle: async ({ body }: { body: FormFields }) => ({ body: (await look(body)).change }),
  })
  workspaceRoute(routing, {
    route: 'PUT /area-schemes/{id}',
    summary: 'Store an area scheme with its list and boundaries, whole or not at all',
    parameters: z.object({ id: z.string() }),
    query: noQuery,
    body: 'form',
    handle: async ({ parameters: { id }, body }: { parameters: { id: string }; body: FormFields }, { user }) => {
      const { files, read, change } = await look(body)
      if (files.scheme.id !== id) {
        const message = `The address says “${id}” and the form “${files.scheme.id}”. Name the same scheme in both.`
        throw new ApiError('invalid-body', message, { faults: [{ field: 'scheme.id', message }] })
      }
      refuseObstacles(change.obstacles)
      await replaceScheme({ workspace, clock, actor: user.email }, files.scheme, read)
      return { status: change.isNew ? 201 : 200, body: change }
    },
  })
  workspaceRoute(routing, {
    route: 'DELETE /scheme-replacements/{id}',
    summary: 'Give an area scheme back what it had before it was handed in last',
    parameters: z.object({ id: z.string() }),
    query: noQuery,
    body: null,
    handle: async ({ parameters: { id } }, { user }) => {
      await takeBackScheme({ workspace, clock, actor: user.email }, id)
      return { body: null }
    },
  })
}
