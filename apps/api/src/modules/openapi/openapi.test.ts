import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createInstallation } from '../../builders/installation.ts'
import type { Installation } from '../../builders/installation.ts'

interface Operation {
  parameters?: { name: string; description?: string; example?: unknown; schema: { type?: string } }[]
  responses: Record<string, unknown>
}

let jsna: Installation
beforeAll(async () => {
  jsna = await createInstallation()
})
afterAll(() => jsna.close())

describe('the way into the API', () => {
  it.each(['/api/v1', '/api/v1/'])('is %s, which names what there is', async (address) => {
    const answer = await jsna.get(address)
    const names = (await answer.json()) as Record<string, string>
    expect(answer.headers.get('link')).toContain('</api/v1/openapi.json>; rel="service-desc"')
    const { title, ...addresses } = names
    expect(title).toBe('JSNA API')
    for (const each of Object.values(addresses)) expect((await jsna.get(each)).status).toBe(200)
  })

  it.each(['/api/v1', '/api/v1/openapi.json', '/api/v1/docs'])(
    '%s is sent once to whoever keeps it',
    async (address) => {
      const first = await jsna.get(address)
      const tag = first.headers.get('etag') ?? ''
      expect(tag).toMatch(/^"[^"]+"$/)
      for (const known of [tag, `W/"x", ${tag}`, '*']) {
        expect((await jsna.get(address, { 'if-none-match': known })).status).toBe(304)
      }
      expect((await jsna.get(address, { 'if-none-match': '"x"' })).status).toBe(200)
    },
  )

  it.each(['br', 'gzip'])('is compressed: %s', async (encoding) => {
    const answer = await jsna.get('/api/v1/openapi.json', { 'accept-encoding': encoding })
    expect(answer.headers.get('content-encoding')).toBe(encoding)
    expect(answer.headers.get('vary')).toContain('accept-encoding')
  })
})

describe('the description of the public routes', () => {
  const operations = async () => {
    const { paths } = (await (await jsna.get('/api/v1/openapi.json')).json()) as {
      paths: Record<string, { get?: Operation }>
    }
    return Object.entries(paths).flatMap(([path, { get }]) =>
      path.includes('/workspace') || !get ? [] : [{ path, ...get }],
    )
  }

  it('says of each parameter what it asks for, and shows values of its type', async () => {
    for (const { path, parameters = [] } of await operations()) {
      for (const { name, description, example, schema } of parameters) {
        expect(description, `${path} ${name}`).toMatch(/\S/)
        if (example === undefined) continue
        const type = Array.isArray(example) ? 'array' : Number.isInteger(example) ? 'integer' : 'string'
        expect(type, `${path} ${name}`).toBe(schema.type ?? 'string')
      }
    }
  })

  it('has patterns that every language reads', async () => {
    const text = await (await jsna.get('/api/v1/openapi.json')).text()
    expect(text).not.toContain(String.raw`\\p{`)
    expect(text).toContain(String.raw`^[^\\u0000-\\u001f\\u007f-\\u009f]*$`)
  })
})
