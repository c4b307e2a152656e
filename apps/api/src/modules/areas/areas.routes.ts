import { z } from '@hono/zod-openapi'
import { areaSchema, areaSchemeSchema } from '@jsna/core/schema'
import { areaTable, schemeTable } from '../../downloads/catalogue-tables.ts'
import { areaFeatures, shapesOfAreas } from '../../downloads/area-shapes.ts'
import { areaFrom, areasIn } from '../../figures/selection.ts'
import { totalSchema } from '../../http/listing.ts'
import { noParameters, publicRoute } from '../../http/public-route.ts'
import type { PublicRouting } from '../../http/public-route.ts'
import { codeParameter, releaseParameter } from '../../http/query.ts'

export function areaRoutes(routing: PublicRouting): void {
  publicRoute(routing, {
    path: '/area-schemes',
    summary: 'The kinds of area, each in its edition',
    tag: 'Areas',
    parameters: noParameters,
    query: z.strictObject({ release: releaseParameter }),
    answer: z.strictObject({ schemes: z.array(areaSchemeSchema) }),
    handle: async (_given, { evidence }) => ({ schemes: (await evidence.catalogue()).schemes }),
    files: { name: 'area-schemes', table: async ({ schemes }, { release }) => schemeTable(schemes, release) },
  })
  publicRoute(routing, {
    path: '/areas',
    summary: 'Areas, of one scheme or inside one area',
    tag: 'Areas',
    parameters: noParameters,
    query: z.strictObject({
      scheme: codeParameter.optional(),
      within: codeParameter.optional(),
      release: releaseParameter,
    }),
    answer: z.strictObject({ total: totalSchema, areas: z.array(areaSchema) }),
    list: { rows: 'areas', row: areaSchema },
    handle: async (given, { evidence }) => {
      const areas = areasIn(given, await evidence.catalogue())
      return { total: areas.length, areas }
    },
    files: {
      name: 'areas',
      table: async ({ areas }, { evidence, release }) =>
        areaTable(areas, (await evidence.catalogue()).schemes, release),
      geojson: async ({ areas }, at) => {
        const { schemes } = await at.evidence.catalogue()
        return areaFeatures(areas, schemes, at.release, await shapesOfAreas(at, areas))
      },
    },
  })
  publicRoute(routing, {
    path: '/areas/{code}',
    summary: 'One area',
    tag: 'Areas',
    parameters: z.object({ code: codeParameter }),
    query: z.strictObject({ release: releaseParameter }),
    answer: areaSchema,
    handle: async ({ code }, { evidence }) => areaFrom(code, await evidence.catalogue()),
  })
}
