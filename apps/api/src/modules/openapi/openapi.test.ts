import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodyOf, createInstallation } from '../../builders/installation.ts'
import type { Installation } from '../../builders/installation.ts'
import { errorTable } from '../../errors.ts'
import { permissions } from '../../permissions.ts'

interface Description {
  openapi: string
  paths: Record<string, Record<string, { summary?: string; parameters?: { name: string }[]; responses: object }>>
  components: { schemas: Record<string, unknown> }
}

let jsna: Installation
let description: Description
beforeAll(async () => {
  jsna = await createInstallation()
  description = await bodyOf<Description>(await jsna.get('/api/v1/openapi.json'))
})
afterAll(() => jsna.close())

describe('the description of the API', () => {
  it('is OpenAPI 3.1', () => {
    expect(description.openapi).toBe('3.1.0')
  })

  it('names every route of the workspace', () => {
    const described = Object.entries(description.paths)
      .filter(([path]) => path.startsWith('/api/v1/workspace'))
      .flatMap(([path, methods]) =>
        Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.slice('/api/v1/workspace'.length)}`),
      )
    expect(described.sort()).toEqual(Object.keys(permissions).sort())
  })

  it('says what every route is for', () => {
    for (const [path, methods] of Object.entries(description.paths)) {
      for (const operation of Object.values(methods)) {
        expect(operation.summary, path).toMatch(/\w/)
        expect(Object.keys(operation.responses), path).toContain('200')
      }
    }
  })

  it('names the parameters of estimates', () => {
    const names = description.paths['/api/v1/estimates']?.get?.parameters?.map(({ name }) => name)
    const asked = ['indicator', 'area', 'scheme', 'within', 'sex', 'age', 'category', 'release', 'period']
    expect(names).toEqual([...asked, 'sort', 'page', 'limit', 'fields', 'format'])
  })

  it('writes the nouns of core once and refers to them', () => {
    expect(Object.keys(description.components.schemas)).toEqual(
      expect.arrayContaining(['Estimate', 'Document', 'Problem']),
    )
    // The examples are answers, which name no schema.
    const text = JSON.stringify(description, (name, value: unknown) => (name === 'example' ? undefined : value))
    expect(text.length).toBeLessThan(300_000)
    const references = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name)
    expect(references.length).toBeGreaterThan(40)
    for (const name of references) expect(description.components.schemas).toHaveProperty(name ?? '')
  })
})

describe('its page', () => {
  it('can be read without a script and names every address and every error', async () => {
    const answer = await jsna.get('/api/v1/docs')
    expect(answer.headers.get('content-type')).toContain('text/html')
    const page = await answer.text()
    expect(page).not.toContain('<script')
    for (const path of Object.keys(description.paths)) expect(page).toContain(path)
    for (const code of Object.keys(errorTable)) expect(page).toContain(`id="${code}"`)
  })
})

describe('health', () => {
  it('is told to whoever watches', async () => {
    expect((await jsna.get('/healthz')).status).toBe(200)
    const ready = await jsna.get('/readyz')
    expect(await ready.json()).toEqual({ status: 'ready' })
    expect(ready.headers.get('cache-control')).toBe('no-store')
  })
})
