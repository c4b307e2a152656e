import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import { createInstallation } from '../builders/installation.ts'
import type { Installation } from '../builders/installation.ts'
import { fingertipsBase } from '../fingertips/fingertips-route.ts'
import { fingertipsCost, fingertipsCosts, viewCost, viewCosts } from './costs.ts'
import { apiBase } from './public-route.ts'

let jsna: Installation
beforeAll(async () => {
  jsna = await createInstallation()
})
afterAll(() => jsna.close())

// The description of the API itself, made once.
const descriptions = ['/openapi.json', '/docs']

const pathsBelow = (base: string): string[] => {
  const app = createApp(jsna.dependencies)
  const patterns = app.routes.filter(
    ({ method, path }) => method === 'GET' && path.startsWith(`${base}/`) && path !== `${base}/`,
  )
  const named = patterns.map(({ path }) => path.slice(base.length).replaceAll(/:(\w+)(?:\{[^}]*\})?/g, '{$1}'))
  // A view as a file costs what the view costs.
  const views = named.map((path) => path.replace(/\.csv(?:-metadata\.json)?$/, ''))
  return [...new Set(views)].filter((path) => !path.startsWith('/workspace/') && !descriptions.includes(path))
}

it('every public view states what it costs, and nothing else does', () => {
  expect(pathsBelow(apiBase).sort()).toEqual(Object.keys(viewCosts).sort())
})

it('so does every address of Fingertips', () => {
  const found = pathsBelow(`${fingertipsBase}/api`).map((path) => path.slice(1))
  expect(found.sort()).toEqual(Object.keys(fingertipsCosts).sort())
})

it('a cost is more than nothing and says what bounds it', () => {
  for (const { units, bound } of [...Object.values(viewCosts), ...Object.values(fingertipsCosts)]) {
    expect(units).toBeGreaterThan(0)
    expect(bound).toMatch(/^[A-Z].*\.$/)
  }
})

it('a route without a cost cannot be added', () => {
  expect(() => viewCost('/everything')).toThrow('the route /everything does not state what it costs')
  expect(() => fingertipsCost('everything')).toThrow('does not state')
})
