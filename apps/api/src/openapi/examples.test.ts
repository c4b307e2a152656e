import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleCalls } from '../builders/example-calls.ts'
import { createInstallation, origin } from '../builders/installation.ts'
import type { Installation } from '../builders/installation.ts'
import { neighbourhoodData } from '../builders/neighbourhoods.ts'
import { shorten } from '../builders/shorten.ts'
import { formats } from '../downloads/formats.ts'
import { apiBase } from '../http/public-route.ts'
import { parametersOf } from '../http/query.ts'
import { addExamples, examplesFile, readExamples } from './add-examples.ts'
import type { Example } from './add-examples.ts'

interface Operation {
  responses: { 200: { content: Record<string, { example?: unknown; schema: { format?: string } }> } }
}

let jsna: Installation
let paths: Record<string, { get?: Operation }>
beforeAll(async () => {
  jsna = await createInstallation({ data: neighbourhoodData })
  await jsna.stores.publisher.db.insertInto('postcode').values({ postcode: 'CV4 9PM', area: 'E01009500' }).execute()
  paths = ((await (await jsna.get(`${apiBase}/openapi.json`)).json()) as { paths: typeof paths }).paths
})
afterAll(() => jsna.close())

const publicPaths = () =>
  Object.keys(paths)
    .filter((path) => path.startsWith(apiBase) && !path.startsWith(`${apiBase}/workspace`))
    .map((path) => path.slice(apiBase.length))

const endings = [`.${formats['csv-metadata'].ending}`, `.${formats.csv.ending}`]

/** An answer of which less is enough. Parts of a cube or of a boundary would be none. */
function shownOf(type: string, text: string): unknown {
  if (type === formats.csv.mediaType) return text.split('\r\n').slice(0, 2).join('\r\n')
  const read: unknown = JSON.parse(text)
  if (type === formats['json-stat'].mediaType) return read
  if (type !== formats.geojson.mediaType) return shorten(read)
  const map = read as { features: object[] }
  return { ...map, features: map.features.slice(0, 1) }
}

function namedParameters(path: string, address: string): Record<string, string> {
  const pattern = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>.+)`)
  return { ...new RegExp(`^${pattern}$`).exec(address)?.groups }
}

async function exampleOf(path: string): Promise<Example> {
  const ending = endings.find((each) => path.endsWith(each)) ?? ''
  const call = exampleCalls[path.slice(0, path.length - ending.length)]
  if (call === undefined) throw new Error(`${path} has no call in builders/example-calls.ts; add one.`)
  const [address = '', query = ''] = call.split('?')
  const answers: Record<string, unknown> = {}
  for (const [type, { schema }] of Object.entries(paths[apiBase + path]?.get?.responses[200].content ?? {})) {
    if (schema.format === 'binary') continue
    const accept = ending === '' ? { accept: type.split(';')[0] ?? '' } : undefined
    const answer = await jsna.get(`${apiBase}${address}${ending}?${query}`, accept)
    expect(answer.headers.get('content-type'), `${path} as ${type}`).toBe(type)
    answers[type] = shownOf(type, await answer.text())
  }
  const parameters = { ...namedParameters(path, address + ending), ...parametersOf(new URL(`?${query}`, origin)) }
  return { parameters, answers }
}

describe('the examples of the description', () => {
  it('are answers of the application to a call of every public route (renew them with -u)', async () => {
    const examples: Record<string, Example> = {}
    for (const path of publicPaths()) examples[`GET ${apiBase}${path}`] = await exampleOf(path)
    await expect(`${JSON.stringify(examples, null, 2)}\n`).toMatchFileSnapshot(fileURLToPath(examplesFile))
  })

  it('stand beside every answer that is text', () => {
    for (const path of publicPaths()) {
      const content = paths[apiBase + path]?.get?.responses[200].content ?? {}
      for (const [type, { example, schema }] of Object.entries(content)) {
        if (schema.format !== 'binary') expect(example, `${path} as ${type}`).toBeDefined()
      }
    }
  })

  it('carry no address of a machine', () => {
    expect(readFileSync(examplesFile, 'utf8')).not.toMatch(/localhost|\/home|\/tmp/)
  })
})

describe('addExamples', () => {
  it('leaves alone what it has no example for', () => {
    const description = { paths: { '/x': { get: { responses: { 200: { content: { 'text/csv': {} } } } } } } }
    expect(addExamples(description, {})).toEqual(description)
    expect(addExamples(description, { 'GET /x': { parameters: {}, answers: { 'text/csv': 'a' } } })).toMatchObject({
      paths: { '/x': { get: { responses: { 200: { content: { 'text/csv': { example: 'a' } } } } } } },
    })
  })

  it('reads the examples that are kept', () => {
    expect(Object.keys(readExamples())).toContain('GET /api/v1/estimates.csv')
  })
})
