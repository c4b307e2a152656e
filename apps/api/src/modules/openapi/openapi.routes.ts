import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { AnswerCache } from '../../http/answer-cache.ts'
import type { StoredAnswer } from '../../http/answer-cache.ts'
import { apiBase } from '../../http/public-route.ts'
import { sendStored } from '../../http/send.ts'
import { sha256 } from '../../hash.ts'
import { addExamples, readExamples } from '../../openapi/add-examples.ts'
import { describeParameters } from '../../openapi/describe-parameters.ts'
import { docsPage } from '../../openapi/docs-page.ts'
import type { OpenApi } from '../../openapi/docs-page.ts'
import { namedSchemas } from '../../openapi/named-schemas.ts'
import { plainPatterns } from '../../openapi/plain-patterns.ts'
import { shareSchemas } from '../../openapi/share-schemas.ts'

const specification = `${apiBase}/openapi.json`
const documentation = `${apiBase}/docs`

/** Enough for the three answers, in every encoding. */
const cacheBytes = 16_000_000

/** Where a program or a person begins. */
const entrance = {
  title: 'JSNA API',
  documentation,
  description: specification,
  indicators: `${apiBase}/indicators`,
  areas: `${apiBase}/areas`,
  releases: `${apiBase}/releases`,
  changes: `${apiBase}/changes?since=1`,
  fingertips: '/fingertips',
}

/** The description of every route, made from the schemas by which the routes read and answer. */
export function openapiRoutes(app: OpenAPIHono): void {
  for (const [name, schema] of Object.entries(namedSchemas)) {
    // A copy made here can carry a name; a schema that was made before the generator was loaded cannot.
    app.openAPIRegistry.register(name, schema.clone())
  }
  const describe = () =>
    addExamples(
      describeParameters(
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
      ),
      readExamples(),
    )
  let made: ReturnType<typeof describe> | undefined
  const description = () => (made ??= describe())
  const send = sender()
  app.get(specification, (context) => send(context, 'application/json', () => JSON.stringify(description())))
  app.get(documentation, (context) =>
    send(context, 'text/html; charset=UTF-8', async () => `${await docsPage(description() as OpenApi, specification)}`),
  )
  for (const address of [apiBase, `${apiBase}/`]) {
    app.get(address, (context) => send(context, 'application/json', () => JSON.stringify(entrance)))
  }
}

/** Sends what is the same as long as the program runs: made once, compressed, and not sent again to whoever has it. */
function sender() {
  const cache = new AnswerCache(cacheBytes)
  const made = new Map<string, Promise<{ answer: StoredAnswer; tag: string }>>()
  return async (context: Context, type: string, make: () => string | Promise<string>): Promise<Response> => {
    const { path } = context.req
    const kept = made.get(path) ?? storedAnswer(type, make)
    made.set(path, kept)
    const { answer, tag } = await kept
    return sendStored(context, cache, path, answer, tag)
  }
}

async function storedAnswer(type: string, make: () => string | Promise<string>) {
  const text = await make()
  const link = `<${specification}>; rel="service-desc", <${documentation}>; rel="service-doc"`
  const headers = { 'content-type': type, 'cache-control': 'public, no-cache', link }
  const answer: StoredAnswer = { status: 200, headers, body: new TextEncoder().encode(text) }
  return { answer, tag: sha256(text).slice(0, 27) }
}
