import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleCalls } from './builders/example-calls.ts'
import { rareDisease } from './builders/figures.ts'
import { createInstallation } from './builders/installation.ts'
import type { Installation } from './builders/installation.ts'
import { neighbourhoodData } from './builders/neighbourhoods.ts'
import { areas, schemes } from './builders/places.ts'
import { raiseCatalogue } from './geography/catalogue-rows.ts'

// What is in the workspace and has never been published is answered like what has never been anywhere: the same status, headers
// and body but for the name that was asked for. Both names are as long, and both are asked for with the same address otherwise.

const draft = 'draft-thing'
const nothing = 'never-thing'

let jsna: Installation
let paths: [path: string, parameters: string[]][]
beforeAll(async () => {
  jsna = await createInstallation({ data: neighbourhoodData })
  const { db } = jsna.stores.workspace
  await db.transaction().execute(async (transaction) => {
    const body = (noun: object) => JSON.stringify(noun)
    const position = 1000
    const [area, scheme] = [areas[0], schemes[0]]
    const theme = rareDisease.theme
    const indicator = { ...rareDisease, slug: draft, topic: draft }
    await transaction
      .insertInto('indicator')
      .values({ id: draft, theme, position, body: body(indicator) })
      .execute()
    await transaction
      .insertInto('areaScheme')
      .values({ id: draft, body: body({ ...scheme, id: draft }) })
      .execute()
    const place = { ...area, code: draft, scheme: draft }
    await transaction
      .insertInto('area')
      .values({ id: draft, scheme: draft, position, body: body(place) })
      .execute()
    const shape = { type: 'Topology', objects: {}, arcs: [] }
    await transaction
      .insertInto('boundary')
      .values({ id: draft, body: body(shape) })
      .execute()
    for (const id of [draft, `pages/${draft}`, `citywide/${draft}`]) {
      const text = { id, body: body({ id }), revision: 1, updatedAt: '', updatedBy: '' }
      await transaction.insertInto('document').values(text).execute()
    }
    const begun = {
      number: 2,
      state: 'begun' as const,
      startedAt: '2026-11-23T09:00:00Z',
      startedBy: '',
      versions: '{}',
    }
    await transaction.insertInto('publication').values(begun).execute()
    await raiseCatalogue(transaction)
  })
  const description = (await (await jsna.get('/api/v1/openapi.json')).json()) as {
    paths: Record<string, { get?: { parameters?: { name: string; in: string }[] } }>
  }
  paths = Object.entries(description.paths)
    .filter(([path]) => path.startsWith('/api/v1') && !path.startsWith('/api/v1/workspace'))
    .map(([path, { get }]) => {
      const own = get?.parameters ?? []
      return [path, own.filter((each) => each.in === 'query').map(({ name }) => name)]
    })
})
afterAll(() => jsna.close())

async function answerOf(path: string, name: string) {
  const answer = await jsna.get(path)
  const { 'x-request-id': number = '', ...headers } = Object.fromEntries(answer.headers)
  const body = (await answer.text()).replaceAll(number, '').replaceAll(name, '…')
  return { status: answer.status, headers, body }
}

/** Asks for the draft and for nothing, and says how both were answered. */
async function compare(addressOf: (name: string) => string, names: readonly [string, string] = [draft, nothing]) {
  const [first, second] = [await answerOf(addressOf(names[0]), names[0]), await answerOf(addressOf(names[1]), names[1])]
  // The tag of an answer names the address that was asked for, and so the thing.
  const isFound = first.status === 200
  const without = ({ headers: { etag: _etag, link: _link, ...headers }, ...rest }: typeof first) => ({
    ...rest,
    headers,
  })
  expect(isFound ? without(first) : first, addressOf(names[0])).toEqual(isFound ? without(second) : second)
  return first
}

const base = '/api/v1'

describe('a draft is as unknown as what has never been', () => {
  it('on every public route that names a thing in its path', async () => {
    const named = paths.filter(([path]) => path.includes('{'))
    expect(named.length).toBeGreaterThan(10)
    for (const [path] of named) {
      // A release that is begun and one that is not.
      const isNumber = path.includes('{number}')
      const address = (name: string) => path.replace('{number}', isNumber ? name : '1').replaceAll(/\{\w+\}/g, name)
      const names = isNumber ? (['2', '7'] as const) : undefined
      const { status } = await compare(address, names)
      expect(status, path).toBe(path.includes('{postcode}') ? 400 : 404)
    }
  })

  it('on every public route and each of its parameters', async () => {
    const asked = ['indicator', 'area', 'scheme', 'within', 'benchmark', 'reference', 'topic', 'x', 'y', 'q', 'among']
    const further = ['comparators', 'comparator', 'deprivation', 'category', 'age', 'search']
    let compared = 0
    for (const [path, parameters] of paths) {
      const ending = /\.csv(-metadata\.json)?$/.exec(path)?.[0] ?? ''
      const call = exampleCalls[path.slice(base.length, path.length - ending.length)] ?? ''
      const [address = '', query = ''] = call.split('?')
      for (const parameter of parameters.filter((name) => [...asked, ...further].includes(name))) {
        await compare((name) => {
          const given = new URLSearchParams(query)
          given.set(parameter, name)
          return `${base}${address}${ending}?${given.toString()}`
        })
        compared += 1
      }
      if (!parameters.includes('release')) continue
      const { status } = await compare((name) => `${base}${address}${ending}?${query}&release=${name}`, ['2', '7'])
      expect(status, path).toBe(404)
      compared += 1
    }
    expect(compared).toBeGreaterThan(100)
  })

  it('on the routes that speak as Fingertips does', async () => {
    const routes = [
      'areas/by_parent_area_code?area_type_id=502&parent_area_code=',
      'area/parent_areas?child_area_code=',
    ]
    for (const route of routes) await compare((name) => `/fingertips/api/${route}${name}&parent_area_type_ids=15`)
  })
})
