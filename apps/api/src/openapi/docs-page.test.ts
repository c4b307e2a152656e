import { describe, expect, it } from 'vitest'
import { errorTable } from '../errors.ts'
import { docsPage, schemaWords } from './docs-page.ts'

const page = async () =>
  String(
    await docsPage(
      {
        info: { title: 'An API', version: '1', description: 'What it <is>' },
        paths: {
          '/api/v1/areas/{code}': {
            get: {
              summary: 'One area',
              tags: ['Areas'],
              parameters: [
                { name: 'code', in: 'path', required: true, schema: { type: 'string' }, description: 'Its code' },
              ],
              responses: {
                200: {
                  description: 'The area',
                  content: {
                    'application/json': { schema: { $ref: '#/components/schemas/Area' } },
                    'text/csv': { schema: { type: 'string' } },
                  },
                },
              },
            },
          },
        },
      },
      '/api/v1/openapi.json',
    ),
  )

describe('the page about the API', () => {
  it('tells every address with its parameters and answers', async () => {
    const text = await page()
    expect(text).toContain('id="get-api-v1-areas-code"')
    expect(text).toContain('<code>code</code> (needed)')
    expect(text).toContain('<code>application/json</code> Area')
    expect(text).toContain('<code>text/csv</code> string')
    expect(text).toContain('href="/api/v1/openapi.json"')
  })

  it('has an anchor for every error, because problem documents point to it', async () => {
    const text = await page()
    for (const code of Object.keys(errorTable)) expect(text).toContain(`id="${code}"`)
  })

  it('writes text as text', async () => {
    expect(await page()).toContain('What it &lt;is&gt;')
  })

  it.each([
    [{ type: 'string' }, 'string'],
    [{ enum: ['female', 'male'] }, 'female | male'],
    [{ type: 'array', items: { $ref: '#/components/schemas/Estimate' } }, 'list of Estimate'],
    [{ anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] }, 'string or list of string'],
    [undefined, ''],
  ])('says a schema in words', (schema, words) => {
    expect(schemaWords(schema)).toBe(words)
  })
})
