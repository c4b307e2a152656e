import type { Context } from 'hono'
import type { Encoding } from '../http/answer-cache.ts'
import { dressed } from '../http/dress.ts'
import type { PublicRouting } from '../http/public-route.ts'
import { keepingCopy, sendPieces } from '../http/send-pieces.ts'
import type { FileOrder } from './large-file-thread.ts'

/** A file that is too large to be made between two answers. */
export interface LargeFile {
  fileName: string
  order: Omit<FileOrder, 'release' | 'encoding'>
}

interface Asked {
  /** By which the file is kept. */
  key: string
  tag: string
  encoding: Encoding
  release: number
}

/** A reader may take nothing for this long, in milliseconds. */
const readerPatience = 60_000

/** A compressed file of this size holds the whole profile of a city. */
const mostKeptBytes = 4 * 1024 * 1024

/** Sends a large file while a thread makes it, and keeps it where it is small enough once it is compressed. */
export async function sendLargeFile(
  context: Context,
  { cache, largeFiles, log }: Pick<PublicRouting, 'cache' | 'largeFiles' | 'log'>,
  { fileName, order }: LargeFile,
  { key, tag, encoding, release }: Asked,
): Promise<Response> {
  const kept = {
    ...fileHeaders(fileName),
    'cache-control': 'public, no-cache',
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
  }
  const etag = encoding === 'identity' ? `"${tag}"` : `"${tag}-${encoding}"`
  const headers = { ...kept, vary: 'accept-encoding', etag }
  if (context.req.method === 'HEAD') return new Response(null, { headers: dressed(context, headers) })
  const made = largeFiles.pieces({ ...order, release, encoding })
  const pieces = keepingCopy(made, mostKeptBytes, (body) =>
    cache.setEncoded(key, encoding, { status: 200, headers: kept, body }),
  )
  const onFailure = (error: unknown) => {
    const { method, path } = context.req
    log({ requestId: String(context.get('requestId')), method, path, error })
  }
  return sendPieces(context, { pieces, headers, patience: readerPatience, onFailure })
}

export const fileHeaders = (fileName: string) => ({
  'content-type': 'text/csv; charset=utf-8',
  'content-disposition': `attachment; filename="${fileName}"`,
})
