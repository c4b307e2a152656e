import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from './app.ts'
import { createInstallation, origin } from './builders/installation.ts'
import type { Installation } from './builders/installation.ts'
import type { Role, WorkspaceRoutes } from './client.ts'
import { mayCall, permissions } from './permissions.ts'

let jsna: Installation
beforeAll(async () => {
  jsna = await createInstallation()
})
afterAll(() => jsna.close())

type Route = keyof WorkspaceRoutes
const routes = Object.keys(permissions) as Route[]
const roles: Role[] = ['author', 'analyst', 'administrator']
const pathOf = (route: Route) => route.replace('{id}', 'pages/about')

describe('the table of permissions', () => {
  it('names every route of the workspace that the application has, and no other', () => {
    const app = createApp(jsna.dependencies)
    const base = '/api/v1/workspace'
    const found = app.routes
      .filter(({ path, method }) => path.startsWith(base) && method !== 'ALL' && !path.endsWith('*'))
      .map(({ method, path }) => `${method} ${path.slice(base.length).replace(':id{.+}', '{id}')}`)
    expect([...new Set(found)].sort()).toEqual(routes.toSorted())
  })

  it.each(routes.filter((route) => permissions[route] !== 'not-signed-in'))(
    '%s is closed to whoever is not signed in',
    async (route) => {
      const [method, path] = pathOf(route).split(' ')
      const call = { method, headers: { origin, 'content-type': 'application/json' } }
      const answer = await createApp(jsna.dependencies).request(`${origin}/api/v1/workspace${path}`, call)
      expect(answer.status).toBe(401)
      expect(await answer.json()).toMatchObject({ code: 'not-signed-in' })
      expect(answer.headers.get('cache-control')).toBe('private, no-store')
    },
  )

  describe.each(roles)('for the role %s', (role) => {
    const refused = routes.filter((route) => !mayCall([role], route))
    const allowed = routes.filter((route) => mayCall([role], route) && !/^(POST|DELETE) \/sessions/.test(route))

    it.each(refused)('%s is refused before anything is read', async (route) => {
      const answer = await jsna.as(role, pathOf(route), route.startsWith('GET') ? undefined : { whatever: true })
      expect(answer.status).toBe(403)
      expect(await answer.json()).toMatchObject({ code: 'not-allowed' })
    })

    it.each(allowed)('%s is not refused for want of a role', async (route) => {
      const answer = await jsna.as(role, pathOf(route), route.startsWith('GET') ? undefined : { whatever: true })
      expect([401, 403]).not.toContain(answer.status)
      expect(answer.status).toBeLessThan(500)
    })
  })

  it('gives every role something to read and publishing to few', () => {
    expect(mayCall(['author'], 'POST /publications')).toBe(false)
    expect(mayCall(['analyst'], 'PUT /documents/{id}')).toBe(false)
    expect(mayCall(['author'], 'POST /imports')).toBe(false)
    expect(mayCall([], 'GET /documents')).toBe(false)
    for (const route of routes) expect(mayCall(['administrator'], route)).toBe(true)
  })
})

describe('a change', () => {
  const change = async (headers: Record<string, string>) =>
    jsna.as('author', 'POST /previews/claim', { assertion: {} }, headers)

  it.each(['https://elsewhere.example', 'null', 'http://localhost.elsewhere.example', 'http://localhost:8080'])(
    'asked for from %s is refused',
    async (foreign) => {
      const answer = await change({ origin: foreign })
      expect(answer.status).toBe(403)
      expect(await answer.json()).toMatchObject({ code: 'wrong-origin' })
    },
  )

  it('from the site itself is read', async () => {
    expect((await change({ origin })).status).toBe(422)
  })

  it('from the address behind the proxy is read', async () => {
    const app = createApp({ ...jsna.dependencies, publicAddress: 'https://jsna.example.org' })
    const call = { method: 'POST', headers: { origin: 'https://jsna.example.org', 'content-type': 'application/json' } }
    const answer = await app.request(`${origin}/api/v1/workspace/previews/claim`, { ...call, body: '{}' })
    expect(answer.status).toBe(401)
  })
})
