import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inPlainWords, isRefused } from './problem.ts'
import { createSend } from './send.ts'
import type { Send } from './send.ts'

let server: Server
let send: Send
let received: { method?: string; url?: string; headers: Record<string, unknown>; body: string }

beforeEach(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => (body += String(part)))
    request.on('end', () => {
      received = { method: request.method, url: request.url, headers: request.headers, body }
      const status = Number(/status=(\d+)/.exec(request.url ?? '')?.[1] ?? 200)
      const said = {
        title: 'Rows refused',
        status,
        code: 'rows-refused',
        detail: 'Row 3.',
        requestId: 'r7',
        issues: [1],
      }
      response.writeHead(status, { 'content-type': 'application/json', etag: '"9"' })
      response.end(status === 204 ? undefined : request.url?.includes('html') ? '<h1>' : JSON.stringify(said))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  send = createSend(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`, fetch)
})
afterEach(() => new Promise((resolve) => server.close(resolve)))

describe('createSend', () => {
  it('sends JSON with If-Match and gives back body and ETag', async () => {
    const reply = await send<{ detail: string }>('/x', { method: 'PUT', json: { a: 1 }, ifMatch: '"8"' })
    expect(received).toMatchObject({ method: 'PUT', url: '/api/v1/x', body: '{"a":1}' })
    expect(received.headers).toMatchObject({ 'if-match': '"8"', 'content-type': 'application/json' })
    expect(reply).toMatchObject({ status: 200, etag: '"9"', body: { detail: 'Row 3.' } })
  })

  it('sends a file as it is', async () => {
    await send('/x', { method: 'POST', text: { content: 'area,value\n', type: 'text/csv' } })
    expect(received).toMatchObject({ body: 'area,value\n' })
    expect(received.headers['content-type']).toBe('text/csv')
  })

  it('throws a refusal with its problem and everything that came with it', async () => {
    const error: unknown = await send('/x?status=422').catch((thrown: unknown) => thrown)
    expect(isRefused(error, 422)).toBe(true)
    expect(error).toMatchObject({ problem: { code: 'rows-refused', requestId: 'r7' }, body: { issues: [1] } })
    expect(inPlainWords(error)).toEqual({ title: 'Rows refused', advice: 'Row 3.', requestId: 'r7' })
  })

  it('reads an answer without a body, and a refusal that is no JSON', async () => {
    expect((await send('/x?status=204')).body).toBeNull()
    const error: unknown = await send('/html?status=502').catch((thrown: unknown) => thrown)
    expect(inPlainWords(error).title).toBe('The server could not do this')
  })
})

it('says that anything else went wrong on the page itself', () => {
  expect(inPlainWords(new TypeError('x')).title).toBe('Something went wrong on this page')
})
