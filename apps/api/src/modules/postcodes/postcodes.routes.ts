import { z } from '@hono/zod-openapi'
import { postcodeFrom } from '@jsna/core'
import { areaSchema } from '@jsna/core/schema'
import { ApiError, notFound } from '../../errors.ts'
import { Kept } from '../../evidence/kept.ts'
import { areaFrom } from '../../figures/selection.ts'
import { noParameters, publicRoute } from '../../http/public-route.ts'
import type { PublicRouting } from '../../http/public-route.ts'
import { releaseParameter } from '../../http/query.ts'
import { lookUpAreas, namesOf } from './area-lookup.ts'
import type { FindAreas } from './area-lookup.ts'
import { placeOfPostcode } from './postcodes.queries.ts'

const foundSchema = z.strictObject({ area: areaSchema, within: z.array(areaSchema) })

export function postcodeRoutes(routing: PublicRouting): void {
  const names = new Kept<FindAreas>(2, () => 1)
  publicRoute(routing, {
    path: '/postcodes/{postcode}',
    summary: 'The small area in which a postcode lies, and the areas that contain it',
    tag: 'Areas',
    parameters: z.object({ postcode: z.string().max(12) }),
    query: z.strictObject({ release: releaseParameter }),
    answer: z.strictObject({ postcode: z.string(), area: areaSchema, within: z.array(areaSchema) }),
    isPersonal: true,
    handle: async (given, { published, evidence }) => {
      const postcode = postcodeFrom(given.postcode)
      if (postcode === null) {
        throw new ApiError('invalid-parameter', 'Write a postcode such as CV4 9PL.', { parameters: ['postcode'] })
      }
      const code = await placeOfPostcode(published, postcode)
      if (code === undefined) {
        throw notFound(`${postcode} is not in the list of postcodes of this area. It may be new, or lie elsewhere.`)
      }
      const catalogue = await evidence.catalogue()
      const area = areaFrom(code, catalogue)
      const within = area.parents.flatMap((parent) => catalogue.areas.find((each) => each.code === parent) ?? [])
      return { postcode, area, within }
    },
  })
  publicRoute(routing, {
    path: '/area-lookup',
    summary: 'The areas that answer a postcode, the beginning of one, or a name, each with those that contain it',
    tag: 'Areas',
    parameters: noParameters,
    query: z.strictObject({
      q: z.string().max(100).optional().openapi({
        description: 'Such as CV4 9PL, CV4, Tile Hill or Holbrook; without it, only whether postcodes are known.',
      }),
      release: releaseParameter,
    }),
    answer: z.strictObject({
      reading: z.enum(['postcode', 'beginning', 'name']),
      text: z.string(),
      hasPostcodes: z.boolean(),
      found: z.array(foundSchema),
    }),
    isPersonal: true,
    handle: async ({ q = '' }, { published, evidence, release }) => {
      const catalogue = await evidence.catalogue()
      const stamp = `${release.number} ${release.contentHash}`
      const byName = await names.get(String(release.number), stamp, async () => namesOf(catalogue))
      return lookUpAreas(q, { published, catalogue, byName })
    },
  })
}
