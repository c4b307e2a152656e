import { setPriority } from 'node:os'
import { pipeline } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'
import { openPublished } from '../database/open.ts'
import type { StoreLocation } from '../database/open.ts'
import { createPublishedEvidence } from '../evidence/published-evidence.ts'
import { releaseFor } from '../http/public-route.ts'
import type { Encoding } from '../http/answer-cache.ts'
import { failureOf } from '../thread-failure.ts'
import type { ThreadFailure } from '../thread-failure.ts'
import { planFile, textsOf } from './data-file.ts'
import { createViews } from './view.queries.ts'

/** A data file by numbers, as a thread can be told of it. */
export interface FileOrder {
  release: number
  indicators: readonly number[]
  child: number | null
  parent: number | null
  encoding: Encoding
}

/** A file that is wanted, and the way on which its pieces go. Each message that comes on it asks for one piece. */
export interface OrderMessage {
  order: FileOrder
  port: MessagePort
}

/** What the thread answers whenever a piece is asked for. */
export type PieceMessage = { piece: Uint8Array } | { end: true } | { failure: ThreadFailure }

const pieceBytes = 64 * 1024

// Runs in a thread of its own: readers are answered meanwhile, and go first. On Linux the priority is the thread's.
setPriority(5)
const { location } = workerData as { location: StoreLocation }
const { db: published } = openPublished(location)
const evidenceOf = createPublishedEvidence(published)
const viewOf = createViews()
parentPort?.on('message', ({ order, port }: OrderMessage) => void answer(order, port))

async function answer(order: FileOrder, port: MessagePort): Promise<void> {
  const asked = questionsOf(port)
  const pieces = inPieces(textsOfOrder(order), order.encoding)
  try {
    for await (const piece of pieces) {
      if (!(await asked())) return
      // A part of a longer text would take all of it along.
      const own = new Uint8Array(piece)
      port.postMessage({ piece: own } satisfies PieceMessage, [own.buffer])
    }
    if (await asked()) port.postMessage({ end: true } satisfies PieceMessage)
  } catch (error) {
    if (await asked()) port.postMessage({ failure: failureOf(error) } satisfies PieceMessage)
  }
}

/** Resolves whenever a piece is asked for, to `false` when nobody will ask any more. */
function questionsOf(port: MessagePort): () => Promise<boolean> {
  let open = 0
  let isOver = false
  let wake = () => {}
  port.on('message', () => {
    open += 1
    wake()
  })
  port.on('close', () => {
    isOver = true
    wake()
  })
  return async () => {
    while (open === 0 && !isOver) await new Promise<void>((resolve) => (wake = resolve))
    open -= 1
    return !isOver
  }
}

async function* textsOfOrder(order: FileOrder): AsyncGenerator<string> {
  const release = await releaseFor(published, order.release)
  const at = { published, release, evidence: evidenceOf(release.number) }
  const view = await viewOf(at)
  const typeOf = (id: number | null) => (id === null ? null : view.areaTypeById(id))
  const [child, parent] = [typeOf(order.child), typeOf(order.parent)]
  const wanted = { indicators: view.indicatorsById(order.indicators), child, parent }
  const texts = textsOf(planFile(wanted, view), { ...at, view })
  for (let next = await inTurn(() => texts.next()); !next.done; next = await inTurn(() => texts.next())) {
    yield next.value
  }
}

let last: Promise<unknown> = Promise.resolve()

/** The figures of an indicator need twenty times the memory of its lines, so no two files read theirs at the same moment. */
function inTurn<Made>(make: () => Promise<Made>): Promise<Made> {
  const turn = last.then(make, make)
  last = turn.catch(() => undefined)
  return turn
}

/** The texts as bytes, compressed as the reader takes them, no piece much larger than another. */
function inPieces(texts: AsyncIterable<string>, encoding: Encoding): AsyncIterable<Uint8Array> {
  const bytes = bytesOf(texts)
  if (encoding === 'identity') return bytes
  const compressor =
    encoding === 'br'
      ? createBrotliCompress({ chunkSize: pieceBytes, params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
      : createGzip({ chunkSize: pieceBytes })
  // A failure arrives at whoever reads the compressor.
  pipeline(
    afterFirst(bytes, () => new Promise((resolve) => compressor.flush(resolve))),
    compressor,
    () => undefined,
  )
  return compressor
}

/** Does something when the first of many has been taken: the reader has the header while the first figures are being read. */
async function* afterFirst<Item>(items: AsyncIterable<Item>, then: () => Promise<void>): AsyncGenerator<Item> {
  let isFirst = true
  for await (const item of items) {
    yield item
    if (isFirst) {
      await then()
      // Once the figures are being read nothing else is done until an indicator is complete.
      await setImmediate()
    }
    isFirst = false
  }
}

async function* bytesOf(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const text of texts) {
    const whole = Buffer.from(text)
    for (let from = 0; from < whole.length; from += pieceBytes) yield whole.subarray(from, from + pieceBytes)
  }
}
