import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleCalls } from '../builders/example-calls.ts'
import { createInstallation, origin } from '../builders/installation.ts'
import type { Installation } from '../builders/installation.ts'
import { neighbourhoodData } from '../builders/neighbourhoods.ts'
import { apiBase } from '../http/public-route.ts'

// Questions that nobody thought of: every public route with parameters that exist and that do not, that are empty, twice there,
// enormous or nonsense. Whatever is answered must be what the description of the API promises.

interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  schema: { enum?: string[]; items?: { enum?: string[] } }
}

interface Operation {
  parameters?: Parameter[]
  responses: Record<string, { content?: Record<string, object> }>
}

type Paths = Record<string, { get?: Operation }>

let jsna: Installation
let paths: Paths
let validate: Ajv2020
beforeAll(async () => {
  jsna = await createInstallation({ data: neighbourhoodData, rates: { perSecond: 1e9, burst: 1e9 } })
  const description = (await (await jsna.get(`${apiBase}/openapi.json`)).json()) as { paths: Paths }
  paths = description.paths
  validate = new Ajv2020({ strict: false, validateFormats: false })
  validate.addSchema(description, 'api')
})
afterAll(() => jsna.close())

const odd = [
  '',
  ' ',
  '0',
  '-1',
  '1e9',
  '99999999999999999999',
  '1e309',
  'latest',
  '*',
  '%',
  "' or 1=1 --",
  '../../etc/passwd',
  '__proto__',
  'a\u0000b',
  '😀',
  'ﬀ',
  '\u202e',
  'x'.repeat(3000),
]

/** Values that a parameter of this name has somewhere. */
function knownValues(): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>()
  const note = (name: string, value: string) => known.set(name, (known.get(name) ?? new Set()).add(value))
  for (const [path, call] of Object.entries(exampleCalls)) {
    const [address = '', query] = call.split('?')
    const pattern = new RegExp(`^${path.replaceAll(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>.+)`)}$`)
    for (const [name, value] of Object.entries(pattern.exec(address)?.groups ?? {})) note(name, value)
    for (const [name, value] of new URLSearchParams(query)) note(name, value)
  }
  const more: Record<string, string[]> = {
    indicator: ['healthy-life-expectancy', 'smoking', 'asthma', 'deprivation-score', 'population-by-age'],
    area: ['E08000026', 'E92000001', 'E01009500', 'reach-mosaic', 'E06000015'],
    period: ['latest', '2021-03-21', '2020-01-01/P3Y', '2011-01-01/P1Y'],
    sex: ['persons', 'female', 'male'],
    limit: ['1', '3', '1000'],
    offset: ['0', '2', '100000'],
    fields: ['area', 'value,area', 'nothing'],
    sort: ['area', '-value', 'nothing', 'area,area'],
    benchmark: ['E92000001', 'E08000026', 'goal'],
    release: ['1', '2'],
    scheme: ['lsoa-2021', 'upper-tier-authority-2025', 'country-2025'],
    within: ['E08000026', 'E92000001'],
  }
  for (const [name, values] of Object.entries(more)) for (const value of values) note(name, value)
  return known
}

const known = knownValues()

function valueOf({ name, schema }: Parameter): fc.Arbitrary<string> {
  const likely = [...(known.get(name) ?? []), ...(schema.enum ?? []), ...(schema.items?.enum ?? [])]
  const anything = fc.oneof(fc.constantFrom(...odd), fc.string({ maxLength: 20, unit: 'grapheme' }))
  if (likely.length === 0) return anything
  return fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...likely) }, { weight: 1, arbitrary: anything })
}

/** Mostly what the example asks, with some parameters left out, some said twice and some made up. */
function questionsFor(path: string, { parameters = [] }: Operation): fc.Arbitrary<string> {
  const inPath = parameters.filter((each) => each.in === 'path')
  const inQuery = parameters.filter((each) => each.in === 'query')
  const [, exampleQuery = ''] = (exampleCalls[path.replace(/\.csv(?:-metadata\.json)?$/, '')] ?? '').split('?')
  const asInExample = [...new URLSearchParams(exampleQuery)]
  const query = fc.tuple(
    fc.subarray(asInExample, { minLength: Math.max(0, asInExample.length - 1) }),
    fc.array(
      fc
        .constantFrom(...inQuery, ...(inQuery.length === 0 ? [unknownParameter] : []))
        .chain((parameter) => valueOf(parameter).map((value) => [parameter.name, value] as [string, string])),
      { maxLength: 3 },
    ),
    fc.oneof({ weight: 19, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.constant([nonsense]) }),
  )
  return fc
    .tuple(fc.tuple(...inPath.map((parameter) => valueOf(parameter))), query)
    .map(([values, [some, more, unknown]]) => {
      const address = inPath.reduce(
        (whole, { name }, index) => whole.replace(`{${name}}`, encodeURIComponent(values[index] ?? '')),
        path,
      )
      return `${apiBase}${address}?${new URLSearchParams([...some, ...more, ...unknown]).toString()}`
    })
}

const nonsense: [string, string] = ['nosuchparameter', 'x']
const unknownParameter: Parameter = { name: 'anything', in: 'query', schema: {} }

const statuses = new Map<number, number>()
const textual = /json|text|csv|xml/

/** What is wrong with an answer; nothing for one that keeps to the description. */
async function faultsOf(path: string, operation: Operation, address: string): Promise<string[]> {
  const answer = await jsna.get(address)
  statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
  const type = answer.headers.get('content-type') ?? ''
  const text = textual.test(type) ? await answer.text() : ''
  const faults: string[] = []
  if (jsna.logged.length > 0) faults.push(`an error that nobody expected: ${String(jsna.logged.splice(0)[0])}`)
  const described = operation.responses[answer.status]
  if (!described && answer.status !== 404) faults.push(`status ${answer.status} is not described`)
  if (/[:,[]\s*-?(?:NaN|Infinity|undefined)\b/.test(text)) faults.push('a number that is none')
  if (answer.status >= 400) return [...faults, ...problemFaults(answer.status, type, text)]
  if (answer.status !== 200) return faults
  if (!described?.content?.[type]) return [...faults, `the type ${type} is not described`]
  // Rows of which some fields were asked for have these alone.
  if (type === 'application/json' && !new URL(address, origin).searchParams.has('fields')) {
    const pointer = `api#/paths/${pathPointer(path)}/get/responses/200/content/application~1json/schema`
    const check = validate.getSchema(pointer)
    if (!check?.(JSON.parse(text))) faults.push(check ? validate.errorsText(check.errors) : 'its schema is not there')
  }
  return faults
}

const pathPointer = (path: string) =>
  encodeURIComponent(`${apiBase}${path}`.replaceAll('~', '~0').replaceAll('/', '~1'))

function problemFaults(status: number, type: string, text: string): string[] {
  if (type !== 'application/problem+json') return [`an error of the type ${type}`]
  const problem = JSON.parse(text) as Record<string, unknown>
  const missing = ['type', 'title', 'detail', 'code', 'requestId'].filter(
    (field) => typeof problem[field] !== 'string' || problem[field] === '',
  )
  const faults = missing.map((field) => `an error without ${field}`)
  if (problem.status !== status) faults.push('an error that names another status')
  if (/\bat \S+:\d+|node_modules|SQLITE|select |\.ts\b/i.test(text)) faults.push('an error that tells how it is made')
  return faults
}

const asked = 60

describe('a question that nobody thought of', () => {
  it('has something to ask', () => {
    expect(Object.keys(paths).length).toBeGreaterThan(40)
  })

  it('is answered as the description of the API says, by every public route', { timeout: 300_000 }, async () => {
    for (const [whole, { get: operation }] of Object.entries(paths)) {
      if (!operation || !whole.startsWith(apiBase) || whole.startsWith(`${apiBase}/workspace`)) continue
      const path = whole.slice(apiBase.length)
      if (path.endsWith('/downloads/{file}')) continue
      await fc.assert(
        fc.asyncProperty(questionsFor(path, operation), async (address) => {
          expect(await faultsOf(path, operation, address), `${origin}${address}`).toEqual([])
        }),
        { numRuns: asked, seed: 26, endOnFailure: true },
      )
    }
    for (const status of [200, 400, 404]) expect(statuses.get(status) ?? 0, `${status}`).toBeGreaterThan(asked)
  })
})
