import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from './app.ts'
import { brokenAudit } from './audit/audit.ts'
import { firstPublished, onsFile } from './builders/figures.ts'
import { bodyOf, createInstallation, origin } from './builders/installation.ts'
import type { Installation } from './builders/installation.ts'
import { postgresAddress, temporarySchemas } from './builders/postgres.ts'
import type { EstimatesAnswer, ReleasesAnswer } from './client.ts'
import { openStores } from './database/open.ts'
import { readEnvironment } from './environment.ts'
import type { Stores } from './database/handle.ts'
import { ImportDesk } from './importing/import-desk.ts'
import { inThisThread } from './importing/task-runner.ts'

// Two servers, each with connections, caches and an import desk of its own, on one database.
describe.skipIf(postgresAddress === null)('two servers on one PostgreSQL database', () => {
  let one: Installation
  let stores: Stores
  let remove: () => Promise<void>
  let two: ReturnType<typeof createApp>
  let cookie: Record<'analyst' | 'publisher', string>
  beforeEach(async () => {
    const schemas = await temporarySchemas()
    remove = schemas.remove
    one = await createInstallation({ location: schemas.location })
    stores = await openStores(schemas.location)
    const { clock, random } = one.dependencies
    const runner = inThisThread(stores, clock)
    const desk = new ImportDesk({ workspace: stores.workspace, clock, random, runner })
    two = createApp({ ...one.dependencies, ...stores, desk })
    cookie = { analyst: await signIn('analyst'), publisher: await signIn('publisher') }
  })
  afterEach(async () => {
    await stores.close()
    await one.close()
    await remove()
  })

  async function signIn(role: 'analyst' | 'publisher'): Promise<string> {
    const account = one.accounts.find(({ roles }) => roles.includes(role))
    const answer = await two.request(`${origin}/api/v1/workspace/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ email: account?.email, password: account?.password }),
    })
    return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  }
  const send = async (role: 'analyst' | 'publisher', path: string, body: string, type = 'application/json') =>
    two.request(`${origin}/api/v1/workspace${path}`, {
      method: 'POST',
      headers: { cookie: cookie[role], origin, 'content-type': type },
      body,
    })
  const newest = async (get: (path: string) => Response | Promise<Response>) =>
    (await bodyOf<ReleasesAnswer>(await get('/api/v1/releases'))).releases[0]?.number
  const fromTwo = (path: string) => two.request(origin + path)

  it('see what the other one has imported, and publish it', async () => {
    expect((await send('analyst', '/imports', firstPublished, 'text/csv')).status).toBe(201)
    const { changes } = await bodyOf<{ changes: unknown[] }>(await one.as('author', 'GET /changes'))
    expect(changes).toHaveLength(3)
    expect((await one.as('analyst', 'POST /imports', onsFile([['E08000026', 'Female', 61.5, 60, 63]]))).status).toBe(
      201,
    )
    const wrong = await send('publisher', '/publications', '{}')
    // The claims of the text fail on these figures, whichever server is asked.
    expect([wrong.status, (await one.as('publisher', 'POST /publications', {})).status]).toEqual([409, 409])
  })

  it('make one release when both publish at once, and show the same one', async () => {
    const file = onsFile([['E06000015', 'Female', 57.9, 56, 60]]).replaceAll('2018-01-01', '2022-01-01')
    expect((await one.as('analyst', 'POST /imports', file)).status).toBe(201)
    const read = async (get: (path: string) => Response | Promise<Response>) => {
      const path = '/api/v1/estimates?indicator=healthy-life-expectancy&area=E06000015&period=2022-01-01/P3Y&sex=female'
      const { release, estimates } = await bodyOf<EstimatesAnswer>(await get(path))
      const [estimate] = estimates
      return `${release.number}: ${estimate?.kind === 'estimate' ? estimate.value : 'none'}`
    }
    const seen = new Set<string>()
    let isDone = false
    const reading = (async () => {
      while (!isDone) {
        for (const get of [one.get, fromTwo]) seen.add(await read(get))
        // Answers that are kept take no turn of their own, and whoever publishes needs some.
        await new Promise((resolve) => setImmediate(resolve))
      }
    })()
    const answers = await Promise.all([
      one.as('publisher', 'POST /publications', {}),
      send('publisher', '/publications', '{}'),
    ])
    // A server that has not published itself looks once a second.
    while ((await newest(one.get)) !== 2 || (await newest(fromTwo)) !== 2) {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    isDone = true
    await reading
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    // Never the figure of one release under the number of the other.
    expect([...seen].filter((each) => !['1: 57.4', '2: 57.9'].includes(each))).toEqual([])
    expect(await read(one.get)).toBe(await read(fromTwo))
    expect(await brokenAudit(stores.workspace.db)).toBeNull()
  })

  it('let somebody guess no more often than one does, in turn, at once and after a restart', async () => {
    const [account] = one.accounts
    const another = async () => {
      const { clock, random } = one.dependencies
      const runner = inThisThread(stores, clock)
      return createApp({ ...one.dependencies, ...stores, desk: new ImportDesk({ ...stores, clock, random, runner }) })
    }
    const servers = [createApp(one.dependencies), two, await another()]
    const guess = async (turn: number, email = account?.email, password = 'wrong') => {
      const answer = await servers[turn % servers.length]?.request(`${origin}/api/v1/workspace/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body: JSON.stringify({ email, password }),
      })
      return answer?.status
    }
    const inTurn: (number | undefined)[] = []
    for (let turn = 0; turn < 7; turn += 1) inTurn.push(await guess(turn))
    expect(inTurn).toEqual([401, 401, 401, 401, 401, 429, 429])
    // The right password does not help either, also on a server that has only just been started.
    expect(await guess(2, account?.email, account?.password)).toBe(429)
    const atOnce = await Promise.all(Array.from({ length: 12 }, (_, turn) => guess(turn, one.accounts[1]?.email)))
    expect(atOnce.filter((status) => status === 401).length).toBeLessThanOrEqual(5)
    // Twenty from one address, over all accounts and servers.
    const overAll: (number | undefined)[] = []
    for (let turn = 0; turn < 20; turn += 1) overAll.push(await guess(turn, `nobody${turn}@jsna.example`))
    expect(overAll.filter((status) => status === 401).length).toBeLessThanOrEqual(15)
    expect(overAll.at(-1)).toBe(429)
  })

  it('give an address one share between them, when each knows how many they are', async () => {
    const rates = readEnvironment({ JSNA_RATE: '2', JSNA_RATE_BURST: '4', JSNA_PROCESSES: '2' }).rates
    const both = [createApp({ ...one.dependencies, rates }), createApp({ ...one.dependencies, ...stores, rates })]
    const bindings = { incoming: { headers: {}, socket: { remoteAddress: '192.0.2.1' } } }
    const ask = async (turn: number) =>
      (await both[turn % 2]?.request(`${origin}/api/v1/themes?release=1`, {}, bindings))?.status
    const statuses: (number | undefined)[] = []
    for (let turn = 0; turn < 40; turn += 1) statuses.push(await ask(turn))
    // Each makes the answer once, for 1, and takes a tenth of it for each request: ten of them from the two of each share.
    expect(statuses.filter((status) => status === 200)).toHaveLength(20)
    expect(statuses.slice(0, 20)).not.toContain(429)
    one.advance(1000)
    const later: (number | undefined)[] = []
    for (let turn = 0; turn < 40; turn += 1) later.push(await ask(turn))
    expect(later.filter((status) => status === 200)).toHaveLength(20)
  })

  it('give one answer the same tag', async () => {
    const path = '/api/v1/estimates?indicator=healthy-life-expectancy'
    const [first, second] = [await one.get(path), await fromTwo(path)]
    expect(first.headers.get('etag')).toBe(second.headers.get('etag'))
    expect(await first.text()).toBe(await second.text())
  })
})
