import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Document } from '@jsna/core'
import { createApp } from '../app.ts'
import { accountRows, makeAccounts } from '../accounts/demonstration-accounts.ts'
import type { DemonstrationAccount } from '../accounts/demonstration-accounts.ts'
import type { Role } from '../client.ts'
import type { Stores } from '../database/handle.ts'
import { createStores } from '../database/open.ts'
import type { StoreLocation } from '../database/open.ts'
import type { Dependencies, Randomness } from '../dependencies.ts'
import { defaultRates } from '../environment.ts'
import { LargeFiles } from '../fingertips/large-files.ts'
import type { RateSettings } from '../http/token-buckets.ts'
import { ReleaseFiles } from '../release-files/release-files.ts'
import { workerMaker } from '../release-files/worker-maker.ts'
import { ImportDesk } from '../importing/import-desk.ts'
import { inThisThread } from '../importing/task-runner.ts'
import { seed } from '../seeding/seed.ts'
import { packed } from './packed.ts'
import { buildTexts } from './texts.ts'

/** A running installation on real databases, with a clock and a randomness that the test decides. */
export interface Installation {
  location: StoreLocation
  stores: Stores
  dependencies: Dependencies
  accounts: DemonstrationAccount[]
  get: (path: string, headers?: Record<string, string>) => Promise<Response>
  /** A call of the workspace by somebody who is signed in. */
  as: (role: Role, route: string, body?: unknown, headers?: Record<string, string>) => Promise<Response>
  advance: (milliseconds: number) => void
  /** Errors that a reader was not told about. */
  logged: unknown[]
  close: () => Promise<void>
}

export interface InstallationOptions {
  texts?: Document[]
  location?: StoreLocation
  rates?: RateSettings
  proxyHops?: number
  /** Data files that can have more rows are made in a thread. */
  largeFileRows?: number
  /** Another data folder than the small one that most tests share. */
  data?: Partial<typeof packed>
}

/** Bytes that look random and are the same in every run. */
export function countedRandomness(): Randomness {
  let calls = 0
  return {
    bytes: (length) => {
      calls += 1
      const blocks = Math.ceil(length / 32)
      const digest = (block: number) => createHash('sha256').update(`${calls} ${block}`).digest()
      return Buffer.concat(Array.from({ length: blocks }, (_, block) => digest(block))).subarray(0, length)
    },
  }
}

let people: ReturnType<typeof accountRows> | undefined

export const origin = 'http://localhost'
const file = 'text/csv'

export async function createInstallation(options: InstallationOptions = {}): Promise<Installation> {
  const { texts, location, rates, proxyHops = 0, largeFileRows = 2000, data } = options
  const folder = mkdtempSync(join(tmpdir(), 'jsna-api-'))
  const stores = await createStores(location ?? { kind: 'sqlite', folder })
  let now = Date.parse('2026-11-23T09:00:00Z')
  const clock = () => new Date(now)
  const random = countedRandomness()
  const accounts = makeAccounts(random)
  // The same people with the same passwords in every installation: hashing them is slow on purpose, so it is done once.
  people ??= accountRows(accounts, random, clock)
  const contents = {
    packed: { ...packed, ...data, texts: [] },
    documents: texts ?? buildTexts(),
    accounts: await people,
  }
  await seed({ stores, clock, progress: () => undefined }, contents)
  const logged: unknown[] = []
  const releaseFiles = new ReleaseFiles({
    folder: join(folder, 'downloads'),
    maker: workerMaker(location ?? { kind: 'sqlite', folder }),
    patience: 60_000,
    makesAhead: false,
  })
  const place: StoreLocation = location ?? { kind: 'sqlite', folder }
  const largeFiles = new LargeFiles({ location: place, rows: largeFileRows, most: 8, patience: 60_000 })
  const desk = new ImportDesk({ workspace: stores.workspace, clock, random, runner: inThisThread(stores, clock) })
  const dependencies: Dependencies = {
    ...stores,
    releaseFiles,
    largeFiles,
    desk,
    clock,
    random,
    log: ({ error }) => logged.push(error),
    publicAddress: null,
    rates: rates ?? defaultRates,
    proxyHops,
    isLeaving: () => false,
    isShuttingDown: () => false,
  }
  const app = createApp(dependencies)
  const cookies = new Map<Role, Promise<string>>()
  const signIn = async (role: Role): Promise<string> => {
    const account = accounts.find(({ roles }) => roles.includes(role))
    const answer = await app.request(`${origin}/api/v1/workspace/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ email: account?.email, password: account?.password }),
    })
    return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  }
  return {
    location: place,
    stores,
    dependencies,
    accounts,
    logged,
    get: async (path, headers = {}) => app.request(`${origin}${path}`, { headers }),
    as: async (role, route, body, headers = {}) => {
      const signedIn = cookies.get(role) ?? signIn(role)
      cookies.set(role, signedIn)
      const cookie = await signedIn
      const [method, path] = route.split(' ')
      const isForm = body instanceof FormData
      const content = typeof body === 'string' || isForm ? body : body === undefined ? undefined : JSON.stringify(body)
      const type = typeof body === 'string' ? file : 'application/json'
      return app.request(`${origin}/api/v1/workspace${path}`, {
        method,
        headers: { cookie, origin, ...(content === undefined || isForm ? {} : { 'content-type': type }), ...headers },
        body: content,
      })
    },
    advance: (milliseconds) => {
      now += milliseconds
    },
    close: async () => {
      await releaseFiles.close()
      await largeFiles.close()
      await desk.close()
      await stores.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const bodyOf = async <Body>(answer: Response): Promise<Body> => (await answer.json()) as Body
