import { z } from '@hono/zod-openapi'
import { describe, expect, it } from 'vitest'
import type { ApiError } from '../errors.ts'
import { readBytes, readJson, requireContentType } from './body.ts'

const post = (
  body: string | Uint8Array<ArrayBuffer> | ReadableStream,
  headers: Record<string, string> = { 'content-type': 'application/json' },
) => new Request('http://localhost/', { method: 'POST', body, headers, duplex: 'half' })

async function refusal(reading: Promise<unknown>): Promise<ApiError> {
  return reading.then(
    () => {
      throw new Error('nothing was refused')
    },
    (error: unknown) => error as ApiError,
  )
}

const schema = z.strictObject({ title: z.string(), parts: z.array(z.strictObject({ count: z.int() })).optional() })
const limit = 1000

describe('readJson', () => {
  it('reads what fits', async () => {
    expect(await readJson(post('{"title":"Edition"}'), schema, limit)).toEqual({ title: 'Edition' })
  })

  it.each([
    ['{"title":"x","colour":"red"}', 'colour'],
    ['{"title":"x","parts":[{"count":1},{"count":"two"}]}', 'parts.1.count'],
    ['{"title":"x","parts":[{"count":1,"more":2}]}', 'parts.0.more'],
    ['{}', 'title'],
    ['{"title":null}', 'title'],
    ['{"title":"x","__proto__":{"admin":true}}', '__proto__'],
    ['{"title":"x","parts":[{"count":1,"__proto__":{}}]}', 'parts.0.__proto__'],
    [String.raw`{"title":"a\u0000b"}`, 'title'],
    [String.raw`{"title":"half \ud800"}`, 'title'],
    [String.raw`{"title":"x","parts":[{"count":1},{"count":"\u0000"}]}`, 'parts.1.count'],
    [String.raw`{"title":"x","co\u0000lour":"red"}`, 'colour'],
  ])('refuses %s and names %s', async (text, field) => {
    const error = await refusal(readJson(post(text), schema, limit))
    expect(error.code).toBe('invalid-body')
    expect(error.message).toContain(`“${field}”`)
  })

  it.each(['', '{', 'title=x', '{"title":"x"} trailing'])('refuses “%s”, which is no JSON', async (text) => {
    const error = await refusal(readJson(post(text), schema, limit))
    expect(error.code).toBe('invalid-body')
    expect(error.message).toContain('not valid JSON')
  })

  it('looks through whatever is nested, however deeply', async () => {
    const deep = '['.repeat(200_000) + String.raw`"\u0000"` + ']'.repeat(200_000)
    const error = await refusal(readJson(post(`{"title":${deep}}`), schema, 500_000))
    expect(error.message).toContain('“….0.0')
  })

  it('refuses bytes that are no UTF-8', async () => {
    const error = await refusal(readJson(post(new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])), schema, limit))
    expect(error.code).toBe('invalid-body')
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])(
    'does not understand %s',
    async (type) => {
      const request = post('{"title":"x"}', type ? { 'content-type': type } : { 'content-type': 'text/x-none' })
      expect((await refusal(readJson(request, schema, limit))).code).toBe('unsupported-media-type')
    },
  )
})

describe('readBytes', () => {
  it('refuses by the stated length before it reads', async () => {
    const request = new Request('http://localhost/', {
      method: 'POST',
      body: 'x',
      headers: { 'content-length': '5000000' },
    })
    const error = await refusal(readBytes(request, limit))
    expect(error.code).toBe('too-large')
    expect(error.message).toContain('1 kB')
  })

  it('refuses a body that grows beyond the limit without having said so', async () => {
    let sent = 0
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1
        controller.enqueue(new Uint8Array(400))
      },
    })
    expect((await refusal(readBytes(post(endless), limit))).code).toBe('too-large')
    expect(sent).toBeLessThan(10)
  })

  it('joins the pieces of a body', async () => {
    const pieces = new ReadableStream({
      start(controller) {
        for (const text of ['area,', 'value\n', 'a,1\n']) controller.enqueue(new TextEncoder().encode(text))
        controller.close()
      },
    })
    expect(Buffer.from(await readBytes(post(pieces), limit)).toString()).toBe('area,value\na,1\n')
  })

  it('reads nothing where nothing was sent', async () => {
    expect((await readBytes(new Request('http://localhost/'), limit)).byteLength).toBe(0)
  })
})

describe('requireContentType', () => {
  it('does not mind the character set or the case', () => {
    expect(() => requireContentType(post('', { 'content-type': 'Text/CSV; charset=utf-8' }), 'text/csv')).not.toThrow()
  })
})
