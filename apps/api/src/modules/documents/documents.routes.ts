import { z } from '@hono/zod-openapi'
import { documentFrameSchema, publishedDocumentSchema } from '@jsna/core/schema'
import { publishedDocument } from '../../documents/published-document.ts'
import { documentList } from '../../documents/published.queries.ts'
import { notFound } from '../../errors.ts'
import { noParameters, publicRoute } from '../../http/public-route.ts'
import type { PublicRouting } from '../../http/public-route.ts'
import { codeParameter, releaseParameter } from '../../http/query.ts'

const { id, kind, theme, title, order } = documentFrameSchema.shape

export function documentRoutes(routing: PublicRouting): void {
  publicRoute(routing, {
    path: '/documents',
    summary: 'Every text of a release',
    tag: 'Texts',
    parameters: noParameters,
    query: z.strictObject({ release: releaseParameter }),
    answer: z.strictObject({ documents: z.array(z.strictObject({ id, kind, theme, title, order })) }),
    handle: async (_given, { published, release }) => ({ documents: await documentList(published, release.number) }),
  })
  publicRoute(routing, {
    path: '/documents/{id}',
    summary: 'One text with everything that its figures, claims and charts say',
    tag: 'Texts',
    parameters: z.object({ id: z.string().max(200) }),
    query: z.strictObject({
      area: codeParameter
        .optional()
        .openapi({ description: 'The place, for the text that exists once for each place.' }),
      release: releaseParameter,
    }),
    answer: publishedDocumentSchema,
    handle: async (given, { published, release, evidence }) => {
      const found = await publishedDocument(published, release, evidence, given)
      if (found) return found
      const where = given.area === undefined ? '' : ` for the area “${given.area}”`
      throw notFound(`There is no text “${given.id}”${where}.`)
    },
  })
}
