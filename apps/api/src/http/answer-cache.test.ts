import { readFileSync } from 'node:fs'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { AnswerCache } from './answer-cache.ts'
import type { StoredAnswer } from './answer-cache.ts'

const answer = (text: string, headers: Record<string, string> = {}): StoredAnswer => ({
  status: 200,
  headers: { 'content-type': 'text/plain', ...headers },
  body: new TextEncoder().encode(text),
})
const long = answer('healthy life expectancy '.repeat(200))

describe('the cache of answers', () => {
  it('gives back what it was given', () => {
    const cache = new AnswerCache(10_000)
    cache.set('a', answer('x'))
    expect(cache.get('a')?.body).toEqual(new TextEncoder().encode('x'))
    expect(cache.get('b')).toBeUndefined()
  })

  it('lets the answer go that was used longest ago', () => {
    const cache = new AnswerCache(400)
    for (const key of ['a', 'b', 'c', 'd']) cache.set(key, answer('x'.repeat(100)))
    cache.get('a')
    cache.set('e', answer('x'.repeat(100)))
    expect(['a', 'b', 'c', 'd', 'e'].filter((key) => cache.get(key))).toEqual(['a', 'c', 'd', 'e'])
    expect(cache.bytes).toBe(400)
  })

  it('never keeps more than its bound, and nothing that would push out most of the rest', () => {
    const cache = new AnswerCache(1000)
    for (let index = 0; index < 50; index += 1) cache.set(String(index), answer('x'.repeat(90)))
    expect(cache.bytes).toBeLessThanOrEqual(1000)
    cache.set('large', answer('x'.repeat(300)))
    expect(cache.get('large')).toBeUndefined()
  })

  it('counts an answer that is replaced once', () => {
    const cache = new AnswerCache(1000)
    cache.set('a', answer('x'.repeat(100)))
    cache.set('a', answer('x'.repeat(50)))
    expect(cache.bytes).toBe(50)
  })

  it.each([
    ['br, gzip', 'br'],
    ['gzip, deflate', 'gzip'],
    ['BR', 'br'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['br;q=0.0', undefined],
    ['deflate', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('answers “%s” with %s', async (accepted, encoding) => {
    const encoded = await new AnswerCache(100_000).encoded('a', long, accepted)
    expect(encoded.headers['content-encoding']).toBe(encoding)
    const { body } = encoded
    const plain = encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body
    expect(Buffer.from(plain).equals(Buffer.from(long.body))).toBe(true)
  })

  it('compresses an answer once', async () => {
    const cache = new AnswerCache(100_000)
    const first = await cache.encoded('a', long, 'br')
    expect((await cache.encoded('a', long, 'br')).body).toBe(first.body)
  })

  it('compresses it once for all who ask at the same moment', async () => {
    const cache = new AnswerCache(100_000)
    const [first, ...others] = await Promise.all(Array.from({ length: 5 }, () => cache.encoded('a', long, 'br')))
    for (const other of others) expect(other).toBe(first)
  })

  it('leaves short answers and those that are compressed already', async () => {
    const cache = new AnswerCache(100_000)
    expect((await cache.encoded('short', answer('x'), 'br')).headers['content-encoding']).toBeUndefined()
    const packed = answer('x'.repeat(2000), { 'content-encoding': 'gzip' })
    expect(await cache.encoded('packed', packed, 'br')).toBe(packed)
  })

  it('takes its time over files that are kept for good', async () => {
    const text = readFileSync(new URL(import.meta.url), 'utf8')
    const cache = new AnswerCache(1_000_000)
    const page = await cache.encoded('page', answer(text), 'br')
    const file = await cache.encoded('file', answer(text, { 'cache-control': 'public, immutable' }), 'br')
    expect(file.body.byteLength).toBeLessThan(page.body.byteLength)
    expect(brotliDecompressSync(file.body).toString()).toBe(text)
  })

  it('leaves letters as they are: they are compressed already', async () => {
    const letters = answer(text(), { 'content-type': 'font/woff2' })
    expect(await new AnswerCache(10_000).encoded('font', letters, 'br')).toBe(letters)
  })
})

const text = (): string => 'letters '.repeat(500)

describe('an answer that is being made', () => {
  it('is made once for all who ask meanwhile, and again for those who come later', async () => {
    const cache = new AnswerCache(100_000)
    let made = 0
    const make = async () => {
      await new Promise((resolve) => setImmediate(resolve))
      return (made += 1)
    }
    expect(await Promise.all([1, 2, 3].map(() => cache.once('a', make)))).toEqual([1, 1, 1])
    expect(await Promise.all([cache.once('a', make), cache.once('b', make)])).toEqual([2, 3])
  })

  it('that cannot be made is tried again by the next who asks', async () => {
    const cache = new AnswerCache(100_000)
    const refuse = () => Promise.reject(new Error('not now'))
    const both = await Promise.allSettled([cache.once('a', refuse), cache.once('a', refuse)])
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await cache.once('a', () => Promise.resolve('there'))).toBe('there')
  })
})
