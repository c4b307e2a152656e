import type { OpenAPIHono } from '@hono/zod-openapi'
import { apiBase } from '../../http/public-route.ts'
import { addExamples, readExamples } from '../../openapi/add-examples.ts'
import { docsPage } from '../../openapi/docs-page.ts'
import type { OpenApi } from '../../openapi/docs-page.ts'
import { namedSchemas } from '../../openapi/named-schemas.ts'
import { plainPatterns } from '../../openapi/plain-patterns.ts'
import { shareSchemas } from '../../openapi/share-schemas.ts'

const specification = `${apiBase}/openapi.json`

/** The description of every route, made from the schemas by which the routes read and answer. */
export function openapiRoutes(app: OpenAPIHono): void {
  for (const [name, schema] of Object.entries(namedSchemas)) {
    // A copy made here can carry a name; a schema that was made before the generator was loaded cannot.
    app.openAPIRegistry.register(name, schema.clone())
  }
  const describe = () =>
    addExamples(
      plainPatterns(
        shareSchemas(
          app.getOpenAPI31Document({
            openapi: '3.1.0',
            info: {
              title: 'JSNA API',
              version: '1',
              description:
                'Figures, texts and releases of a Joint Strategic Needs Assessment. Everything public is read with GET; answers carry a strong ETag by release, and “release” addresses an older one.',
              license: { name: 'MIT' },
            },
          }),
        ),
      ),
      readExamples(),
    )
  let made: ReturnType<typeof describe> | undefined
  const headers = { 'cache-control': 'public, no-cache' }
  app.get(specification, (context) => context.json((made ??= describe()), 200, headers))
  app.get(`${apiBase}/docs`, async (context) => {
    const page = await docsPage((made ??= describe()) as OpenApi, specification)
    return context.html(page, 200, headers)
  })
}
