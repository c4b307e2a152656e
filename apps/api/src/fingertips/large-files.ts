import { MessageChannel, Worker } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'
import type { StoreLocation } from '../database/open.ts'
import { ApiError } from '../errors.ts'
import { errorOf } from '../thread-failure.ts'
import type { FileOrder, OrderMessage, PieceMessage } from './large-file-thread.ts'
import { Places } from './places.ts'

interface Options {
  location: StoreLocation
  /** Files that can have more rows than this are large. */
  rows: number
  /** How many are made at a time. Each that waits for its reader holds the lines of one indicator in memory. */
  most: number
  /** How long a reader waits for one of the files before, in milliseconds. */
  patience: number
}

/** In megabytes. An indicator of 300,000 rows, the most that are allowed, needs three quarters of it; others a twentieth. */
const memory = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 32 }

/**
 * Makes large data files in a thread beside the server, which can read the published database and nothing else. The thread is
 * started for the first of them and kept, and works for all who are waiting in turn.
 */
export class LargeFiles {
  readonly #options: Options
  readonly #places: Places
  readonly #open = new Set<Conversation>()
  #thread: Worker | null = null
  #isClosed = false

  constructor(options: Options) {
    this.#options = options
    this.#places = new Places(options)
  }

  isLarge(rows: number): boolean {
    return rows > this.#options.rows
  }

  /** How many files are being made. */
  get open(): number {
    return this.#open.size
  }

  /** Starts the thread, so that the first reader does not wait for it. */
  prepare(): void {
    this.#started()
  }

  /**
   * The file piece by piece, each made when it is asked for. Whoever wants no more ends the work with `return`. Throws where the
   * file cannot be made, or not be made to its end.
   */
  async *pieces(order: FileOrder): AsyncGenerator<Uint8Array, void> {
    const leave = await this.#places.take()
    const { port1, port2 } = new MessageChannel()
    const conversation = new Conversation(port1)
    this.#open.add(conversation)
    try {
      this.#started().postMessage({ order, port: port2 } satisfies OrderMessage, [port2])
      for (;;) {
        const message = await conversation.ask()
        if ('end' in message) return
        if ('failure' in message) throw errorOf(message.failure)
        yield message.piece
      }
    } finally {
      this.#open.delete(conversation)
      conversation.end()
      leave()
    }
  }

  /** Ends the thread and whatever is being made. */
  async close(): Promise<void> {
    this.#isClosed = true
    await this.#thread?.terminate()
  }

  #started(): Worker {
    if (this.#isClosed) throw new ApiError('shutting-down', 'The server is being restarted. Try again in a moment.')
    if (this.#thread) return this.#thread
    const { location } = this.#options
    const thread = new Worker(new URL('large-file-thread.ts', import.meta.url), {
      workerData: { location },
      resourceLimits: memory,
    })
    // Whoever waits for a file hears why it ended; nobody else needs to.
    let reason: Error | undefined
    thread.once('error', (error) => (reason = error instanceof Error ? error : new Error(String(error))))
    thread.once('exit', () => {
      this.#thread = null
      for (const conversation of this.#open) conversation.end(reason)
    })
    // A program that has nothing else to do may end.
    thread.unref()
    this.#thread = thread
    return thread
  }
}

/** The server's side of the way on which the pieces of one file come. */
class Conversation {
  readonly #port: MessagePort
  #settle: { resolve: (message: PieceMessage) => void; reject: (reason: Error) => void } | null = null
  #end: Error | null = null

  constructor(port: MessagePort) {
    this.#port = port
    port.on('message', (message: PieceMessage) => this.#settle?.resolve(message))
  }

  /** Asks for the next piece and answers what comes. */
  ask(): Promise<PieceMessage> {
    return new Promise((resolve, reject) => {
      if (this.#end) return reject(this.#end)
      this.#settle = { resolve, reject }
      this.#port.postMessage('more')
    })
  }

  end(reason = new Error('The thread that made the file ended before its work was done.')): void {
    this.#end ??= reason
    this.#port.close()
    this.#settle?.reject(this.#end)
  }
}
