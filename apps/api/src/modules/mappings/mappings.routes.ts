import { z } from '@hono/zod-openapi'
import { COLUMN_ROLES, ROLE_LABELS, SPREAD_FIELDS, writeTemplate } from '@jsna/importers'
import { city } from '../../city.ts'
import { notFound } from '../../errors.ts'
import { noFields, noQuery, workspaceRoute } from '../../http/workspace-route.ts'
import { savedMappings } from '../../importing/mappings.queries.ts'
import type { WorkspaceServices } from '../../workspace-services.ts'
import { mappingSchema } from './mapping-schema.ts'
import { removeMapping, saveMapping } from './save-mapping.ts'

const named = z.object({
  id: z
    .string()
    .max(100)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Write the id in small letters, digits and hyphens.'),
})

export function mappingRoutes(services: WorkspaceServices): void {
  const { routing, workspace, evidence } = services
  workspaceRoute(routing, {
    route: 'GET /import-mappings',
    summary: 'How the council’s own files are read, and what a mapping can say',
    parameters: noFields,
    query: noQuery,
    body: null,
    handle: async () => {
      const { indicators } = await evidence.catalogue()
      const choices = indicators.map(({ slug, name, sexes, ages, categories }) => ({
        slug,
        name,
        sexes,
        ages,
        categories,
      }))
      return {
        body: {
          mappings: await savedMappings(workspace.db),
          roles: COLUMN_ROLES.map((id) => ({ id, label: ROLE_LABELS[id] })),
          spreadFields: SPREAD_FIELDS.map((id) => ({ id, label: ROLE_LABELS[id] })),
          indicators: choices.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')),
        },
      }
    },
  })
  workspaceRoute(routing, {
    route: 'PUT /import-mappings/{id}',
    summary: 'Save how a kind of file is read',
    parameters: named,
    query: noQuery,
    body: mappingSchema,
    handle: async ({ parameters: { id }, body }, { user }) => ({ body: await saveMapping(services, id, body, user) }),
  })
  workspaceRoute(routing, {
    route: 'DELETE /import-mappings/{id}',
    summary: 'Forget how a kind of file is read',
    parameters: named,
    query: noQuery,
    body: null,
    handle: async ({ parameters: { id } }, { user }) => {
      await removeMapping(services, id, user)
      return { body: null }
    },
  })
  workspaceRoute(routing, {
    route: 'GET /import-templates/{id}',
    summary: 'A table to fill in with figures of an indicator',
    parameters: z.object({ id: z.string().max(200) }),
    query: noQuery,
    body: null,
    handle: async ({ parameters: { id } }) => {
      const { indicators, areas } = await evidence.catalogue()
      const indicator = indicators.find(({ slug }) => slug === id)
      if (!indicator) throw notFound(`The catalogue has no indicator “${id}”.`)
      const area = areas.find(({ code }) => code === city.area)
      const { csv, workbook } = writeTemplate(indicator, { code: city.area, name: area?.name ?? '' })
      return { body: { fileName: id, csv, workbook: Buffer.from(workbook).toString('base64') } }
    },
  })
}
