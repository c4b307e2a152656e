import { z } from '@hono/zod-openapi'
import type { DownloadsAnswer } from '../../client.ts'
import { ApiError, notFound } from '../../errors.ts'
import type { ReleaseRow } from '../../database/rows.ts'
import { newestRelease, releaseByNumber } from '../../evidence/published.queries.ts'
import { apiBase, problemContent } from '../../http/public-route.ts'
import type { PublicRouting } from '../../http/public-route.ts'
import { readParameters, parametersOf } from '../../http/query.ts'
import { sendFile } from '../../http/send-file.ts'
import { fileKindNames, fileKinds, fileName } from '../../release-files/file-kinds.ts'
import type { ReleaseFiles } from '../../release-files/release-files.ts'

const path = '/releases/{number}/downloads'
const immutable = 'public, max-age=31536000, immutable'

const numberSchema = z.string().regex(/^[1-9]\d{0,8}$/, 'Write the number of a release.')
const fileSchema = z.string().max(100)

const answerSchema = z.strictObject({
  downloads: z.array(
    z.strictObject({
      name: z.string(),
      title: z.string(),
      mediaType: z.string(),
      path: z.string(),
      bytes: z.int().nullable().openapi({ description: 'null until the file has been made' }),
      sha256: z.string().nullable(),
    }),
  ),
}) satisfies z.ZodType<DownloadsAnswer>

/** The files of a whole release: which there are, and each of them. They are made when a release comes out, or at the first download, and kept. */
export function downloadRoutes({ app, published, releaseFiles }: PublicRouting): void {
  describe(app)
  const releaseOf = async (given: Record<string, string>): Promise<ReleaseRow> => {
    const { number } = readParameters(z.object({ number: numberSchema }), given)
    const found = await releaseByNumber(published, Number(number))
    if (!found) throw notFound(`There is no release ${number}.`)
    return found
  }

  app.get(`${apiBase}/releases/:number/downloads`, async (context) => {
    readParameters(z.strictObject({}), parametersOf(new URL(context.req.url)))
    const release = await releaseOf(context.req.param())
    // Whoever looks at the newest release is about to take a file; older ones are made when one is really taken.
    if ((await newestRelease(published))?.number === release.number) releaseFiles.prepare(release)
    // Sizes appear once the files have been made, so nobody keeps the list.
    return context.json(listOf(releaseFiles, release), 200, { 'cache-control': 'public, no-cache' })
  })

  app.get(`${apiBase}/releases/:number/downloads/:file`, async (context) => {
    readParameters(z.strictObject({}), parametersOf(new URL(context.req.url)))
    const release = await releaseOf(context.req.param())
    const file = context.req.param('file')
    const kind = fileKindNames.find((each) => fileName(each, release.number) === file)
    if (!kind) {
      const names = fileKindNames.map((each) => fileName(each, release.number)).join(', ')
      throw notFound(`Release ${release.number} has no file of that name. It has ${names}.`)
    }
    const { path: place, bytes, sha256 } = await releaseFiles.find(release, kind)
    const headers = {
      'content-type': fileKinds[kind].mediaType,
      'content-disposition': `attachment; filename="${file}"`,
      'cache-control': immutable,
    }
    return sendFile(context, { path: place, bytes, tag: sha256, headers })
  })

  for (const pattern of [`${apiBase}/releases/:number/downloads`, `${apiBase}/releases/:number/downloads/:file`]) {
    app.all(pattern, () => {
      throw new ApiError('method-not-allowed', 'This address can only be read.', {}, { allow: 'GET, HEAD' })
    })
  }
}

function listOf(files: ReleaseFiles, release: ReleaseRow): DownloadsAnswer {
  return {
    downloads: fileKindNames.map((kind) => {
      const made = files.known(release, kind)
      const name = fileName(kind, release.number)
      const { title, mediaType } = fileKinds[kind]
      const address = `${apiBase}/releases/${release.number}/downloads/${name}`
      return { name, title, mediaType, path: address, bytes: made?.bytes ?? null, sha256: made?.sha256 ?? null }
    }),
  }
}

function describe(app: PublicRouting['app']): void {
  const problems = {
    400: { description: 'A parameter is unknown or malformed; the answer names it.', content: problemContent },
    404: { description: 'There is no such release, or it has no such file.', content: problemContent },
  }
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: apiBase + path,
    summary: 'The files of a whole release, with their sizes and checksums',
    tags: ['Releases'],
    request: { params: z.object({ number: numberSchema }) },
    responses: {
      200: { description: 'The files.', content: { 'application/json': { schema: answerSchema } } },
      ...problems,
    },
  })
  const binary = z.string().openapi({ format: 'binary' })
  const types = new Set<string>(Object.values(fileKinds).map(({ mediaType }) => mediaType))
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: `${apiBase}${path}/{file}`,
    summary: 'A whole release as a file: zip, SQLite, Parquet or JSON-stat',
    description: 'The file never changes. Its tag is its SHA-256 checksum, and parts of it may be asked for by Range.',
    tags: ['Releases'],
    request: { params: z.object({ number: numberSchema, file: fileSchema }) },
    responses: {
      200: {
        description: 'The file.',
        content: Object.fromEntries([...types].map((type) => [type, { schema: binary }])),
      },
      206: { description: 'The part that was asked for.' },
      416: { description: 'The part that was asked for lies outside the file.' },
      503: { description: 'The file is being made; come back after Retry-After.', content: problemContent },
      ...problems,
    },
  })
}
