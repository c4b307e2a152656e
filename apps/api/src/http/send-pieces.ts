import type { Context } from 'hono'
import { dressed } from './dress.ts'
import type { Bindings } from './request-header.ts'

export interface SentPieces {
  pieces: AsyncGenerator<Uint8Array, void>
  headers: Readonly<Record<string, string>>
  /** How long a reader may take nothing before the work is ended, in milliseconds. */
  patience: number
  /** Is told why an answer that had begun could not be finished. */
  onFailure: (error: unknown) => void
}

/**
 * Sends what is being made piece by piece, each made when the reader takes it. What fails before the first piece is thrown, for
 * the usual answer. What fails later breaks the connection, so that nobody takes a half answer for a whole one.
 */
export async function sendPieces(context: Context, { headers, ...sent }: SentPieces): Promise<Response> {
  const first = await sent.pieces.next()
  return new Response(streamOf(context.env as Bindings, first, sent), { headers: dressed(context, headers) })
}

function streamOf(
  bindings: Bindings,
  first: IteratorResult<Uint8Array, void>,
  { pieces, patience, onFailure }: Omit<SentPieces, 'headers'>,
): ReadableStream<Uint8Array> {
  let next: IteratorResult<Uint8Array, void> | null = first
  let timer: NodeJS.Timeout | undefined
  const breakOff = (controller: ReadableStreamDefaultController, error: unknown) => {
    // The server would end an answer that fails as if it were whole. When its connection is gone it gives it up by itself. It
    // is reset, because to a proxy that speaks HTTP/1.0 a connection that is closed is an answer that is over.
    const socket = bindings?.outgoing?.socket
    if (socket) socket.resetAndDestroy()
    else controller.error(error)
  }
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        clearTimeout(timer)
        try {
          const { done, value } = next ?? (await pieces.next())
          next = null
          if (done) return controller.close()
          controller.enqueue(value)
        } catch (error) {
          onFailure(error)
          return breakOff(controller, error)
        }
        timer = setTimeout(() => {
          breakOff(controller, new Error('The reader of a long answer took nothing more.'))
          void pieces.return()
        }, patience)
      },
      async cancel() {
        clearTimeout(timer)
        await pieces.return()
      },
    },
    { highWaterMark: 0 },
  )
}

/** Passes pieces on and keeps a copy of all of them, unless they are more bytes than are worth keeping. */
export async function* keepingCopy(
  pieces: AsyncGenerator<Uint8Array, void>,
  mostBytes: number,
  keep: (whole: Uint8Array) => void,
): AsyncGenerator<Uint8Array, void> {
  let copy: Uint8Array[] = []
  let bytes = 0
  for await (const piece of pieces) {
    bytes += piece.byteLength
    if (bytes <= mostBytes) copy.push(piece)
    else copy = []
    yield piece
  }
  if (bytes <= mostBytes) keep(Buffer.concat(copy))
}
