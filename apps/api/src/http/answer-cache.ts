import { brotliCompress, constants, gzip } from 'node:zlib'
import { promisify } from 'node:util'
import { formats } from '../downloads/formats.ts'

export type Encoding = 'br' | 'gzip' | 'identity'

export interface StoredAnswer {
  status: number
  headers: Record<string, string>
  body: Uint8Array
}

const brotliBytes = promisify(brotliCompress)
const gzipBytes = promisify(gzip)
const smallestCompressed = 1000

/**
 * Whole answers by release and canonical address, each compressed at most once for an encoding. The oldest unused answers
 * give way when the bytes exceed the bound.
 */
export class AnswerCache {
  readonly #most: number
  readonly #kept = new Map<string, StoredAnswer>()
  readonly #making = new Map<string, Promise<unknown>>()
  #bytes = 0

  constructor(mostBytes: number) {
    this.#most = mostBytes
  }

  get bytes(): number {
    return this.#bytes
  }

  get(key: string): StoredAnswer | undefined {
    const found = this.#kept.get(key)
    if (!found) return undefined
    // A map remembers the order of insertion: moving an answer to the end marks it as used.
    this.#kept.delete(key)
    this.#kept.set(key, found)
    return found
  }

  set(key: string, answer: StoredAnswer): void {
    if (answer.body.byteLength > this.#most / 4) return
    this.#remove(key)
    this.#kept.set(key, answer)
    this.#bytes += answer.body.byteLength
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#most) break
      this.#remove(oldest)
    }
  }

  /**
   * Makes an answer once, whoever else asks for it meanwhile: when a release comes out, everybody asks for the same at the same
   * moment. What is to be kept is for `make` to `set`.
   */
  once<Made>(key: string, make: () => Promise<Made>): Promise<Made> {
    const making = this.#making.get(key) as Promise<Made> | undefined
    if (making) return making
    const made = make().finally(() => this.#making.delete(key))
    this.#making.set(key, made)
    return made
  }

  /** An answer that is kept in an encoding that the reader takes, whether or not it is kept in any other. */
  getEncoded(key: string, encoding: Encoding): StoredAnswer | undefined {
    return this.get(encodedKey(key, encoding))
  }

  /** Keeps an answer that was compressed elsewhere. */
  setEncoded(key: string, encoding: Encoding, answer: StoredAnswer): void {
    this.set(encodedKey(key, encoding), answer)
  }

  /** The answer in an encoding that the reader takes, compressed now if it never was. */
  async encoded(key: string, answer: StoredAnswer, accepted: string | undefined): Promise<StoredAnswer> {
    const encoding = encodingFor(accepted, answer)
    if (encoding === 'identity') return answer
    const known = this.getEncoded(key, encoding)
    if (known) return known
    return this.once(encodedKey(key, encoding), async () => {
      const body = await compress(answer.body, encoding, isLasting(answer))
      const made = { ...answer, headers: { ...answer.headers, 'content-encoding': encoding }, body }
      this.setEncoded(key, encoding, made)
      return made
    })
  }

  #remove(key: string): void {
    const found = this.#kept.get(key)
    if (!found) return
    this.#kept.delete(key)
    this.#bytes -= found.body.byteLength
  }
}

const encodedKey = (key: string, encoding: Encoding) => (encoding === 'identity' ? key : `${encoding} ${key}`)

const compressedTypes = new Set<string>(['font/woff2', formats.xlsx.mediaType, formats.parquet.mediaType])

function encodingFor(accepted: string | undefined, answer: StoredAnswer): Encoding {
  const isCompressed =
    answer.headers['content-encoding'] !== undefined || compressedTypes.has(answer.headers['content-type'] ?? '')
  if (answer.body.byteLength < smallestCompressed || isCompressed) return 'identity'
  return acceptedEncoding(accepted)
}

/** The best encoding that a reader takes. */
export function acceptedEncoding(accepted: string | undefined): Encoding {
  const offers = (accepted ?? '')
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(?:\.0*)?$/.test(part))
    .map((part) => part.split(';')[0])
  if (offers.includes('br')) return 'br'
  return offers.includes('gzip') ? 'gzip' : 'identity'
}

/** Files whose name carries a hash of their content are compressed once for good, so that may take its time. */
const isLasting = ({ headers }: StoredAnswer): boolean => headers['cache-control']?.includes('immutable') ?? false

const compress = (body: Uint8Array, encoding: 'br' | 'gzip', lasting: boolean) =>
  encoding === 'br'
    ? brotliBytes(body, { params: { [constants.BROTLI_PARAM_QUALITY]: lasting ? 11 : 5 } })
    : gzipBytes(body)
