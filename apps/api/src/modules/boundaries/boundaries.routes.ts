import { z } from '@hono/zod-openapi'
import { notFound } from '../../errors.ts'
import { publicRoute } from '../../http/public-route.ts'
import type { PublicRouting } from '../../http/public-route.ts'
import { codeParameter, releaseParameter } from '../../http/query.ts'
import { boundariesGeoJson } from '../../downloads/area-shapes.ts'
import { boundariesOf } from '../../figures/boundaries.queries.ts'

const pair = z.tuple([z.number(), z.number()])

const topologySchema = z
  .object({
    type: z.literal('Topology'),
    objects: z.record(z.string(), z.unknown()),
    arcs: z.array(z.array(z.array(z.number()))),
    transform: z.object({ scale: pair, translate: pair }).optional(),
    bbox: z.array(z.number()).optional(),
  })
  .openapi({ description: 'A TopoJSON topology with one object “areas”, whose properties are code and name.' })

export function boundaryRoutes(routing: PublicRouting): void {
  publicRoute(routing, {
    path: '/boundaries/{scheme}',
    summary: 'Simplified boundaries of an area scheme, as TopoJSON',
    tag: 'Areas',
    parameters: z.object({ scheme: codeParameter }),
    query: z.strictObject({ release: releaseParameter }),
    answer: topologySchema,
    handle: async ({ scheme }, { published, release }) => {
      const found = await boundariesOf(published, release.number, scheme)
      if (!found) throw notFound(`There are no boundaries for an area scheme “${scheme}”.`)
      return found
    },
    files: { name: 'boundaries', geojson: boundariesGeoJson },
  })
}
