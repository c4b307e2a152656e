import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, describe, expect, it } from 'vitest'
import { sendFile } from './send-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'jsna-send-'))
const path = join(folder, 'file')
writeFileSync(path, '0123456789')
afterAll(() => rmSync(folder, { recursive: true }))

const app = new Hono().get('/', (context) =>
  sendFile(context, { path, bytes: 10, tag: 'abc', headers: { 'content-type': 'text/plain' } }),
)
const get = (headers: Record<string, string> = {}, method = 'GET') => app.request('/', { headers, method })

describe('a file', () => {
  it('is sent whole, with its length and its tag', async () => {
    const answer = await get()
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'accept-ranges': 'bytes',
      'content-length': '10',
      'content-type': 'text/plain',
      etag: '"abc"',
    })
    expect(await answer.text()).toBe('0123456789')
  })

  it.each([
    ['bytes=0-0', '0', 'bytes 0-0/10'],
    ['bytes=2-4', '234', 'bytes 2-4/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=-30', '0123456789', 'bytes 0-9/10'],
    ['bytes=8-100', '89', 'bytes 8-9/10'],
  ])('is sent in the part %s', async (range, text, named) => {
    const answer = await get({ range })
    expect([answer.status, answer.headers.get('content-range')]).toEqual([206, named])
    expect(answer.headers.get('content-length')).toBe(String(text.length))
    expect(await answer.text()).toBe(text)
  })

  it.each(['bytes=10-', 'bytes=99-100', 'bytes=-0'])('has no part %s', async (range) => {
    const answer = await get({ range })
    expect([answer.status, answer.headers.get('content-range')]).toEqual([416, 'bytes */10'])
  })

  it.each(['bytes=4-2', 'bytes=a-b', 'bytes=0-1,3-4', 'pages=1-2', 'bytes=-', ''])(
    'is sent whole where “%s” cannot be understood',
    async (range) => {
      expect(await (await get({ range })).text()).toBe('0123456789')
    },
  )

  it('is sent in part only to whoever has the same file', async () => {
    expect((await get({ range: 'bytes=0-1', 'if-range': '"abc"' })).status).toBe(206)
    expect((await get({ range: 'bytes=0-1', 'if-range': '"old"' })).status).toBe(200)
    expect((await get({ range: 'bytes=0-1', 'if-range': 'Mon, 23 Nov 2026 09:00:00 GMT' })).status).toBe(200)
  })

  it.each(['"abc"', 'W/"abc"', '"other", "abc"', '*'])('is not sent to whoever has %s', async (known) => {
    const answer = await get({ 'if-none-match': known })
    expect(answer.status).toBe(304)
    expect(await answer.text()).toBe('')
  })

  it('is described without being read', async () => {
    const answer = await get({}, 'HEAD')
    expect([answer.status, answer.headers.get('content-length')]).toEqual([200, '10'])
    expect(await answer.text()).toBe('')
  })
})
