import { z } from '@hono/zod-openapi'
import { areaSchema } from '@jsna/core/schema'
import { postcodeFrom } from '@jsna/importers'
import { ApiError, notFound } from '../../errors.ts'
import { areaFrom } from '../../figures/selection.ts'
import { publicRoute } from '../../http/public-route.ts'
import type { PublicRouting } from '../../http/public-route.ts'
import { releaseParameter } from '../../http/query.ts'
import { placeOfPostcode } from './postcodes.queries.ts'

export function postcodeRoutes(routing: PublicRouting): void {
  publicRoute(routing, {
    path: '/postcodes/{postcode}',
    summary: 'The small area in which a postcode lies, and the areas that contain it',
    tag: 'Areas',
    parameters: z.object({ postcode: z.string().max(12) }),
    query: z.strictObject({ release: releaseParameter }),
    answer: z.strictObject({ postcode: z.string(), area: areaSchema, within: z.array(areaSchema) }),
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
}
