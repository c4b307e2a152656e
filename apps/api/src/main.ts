import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { serve } from '@hono/node-server'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { createApp } from './app.ts'
import { bringToHand } from './database/at-hand.ts'
import type { Stores } from './database/handle.ts'
import type { Dependencies, Log } from './dependencies.ts'
import { createJudge } from './documents/judge.ts'
import type { Environment } from './environment.ts'
import { EnvironmentProblem } from './environment.ts'
import { createWorkspaceEvidence } from './evidence/workspace-evidence.ts'
import { hasPostcodes, newestRelease } from './evidence/published.queries.ts'
import { LargeFiles } from './fingertips/large-files.ts'
import { orderlyEnd } from './http/orderly-end.ts'
import { answerUnreadable } from './http/unreadable-requests.ts'
import { ImportDesk } from './importing/import-desk.ts'
import { inThreads } from './importing/task-runner.ts'
import { removeAbandonedFolders } from './importing/upload-folders.ts'
import { reconcile } from './publishing/publish.ts'
import { ReleaseFiles } from './release-files/release-files.ts'
import { workerMaker } from './release-files/worker-maker.ts'
import { createSite } from './site/site.ts'
import type { Site } from './site/site.ts'

export interface RunningServer {
  address: string
  /** Says for a while that it is not ready, lets requests in flight finish, then ends. */
  stop: () => Promise<void>
}

export interface ServerParts {
  stores: Stores
  /** The built explorer and editor. */
  site: Site
  log: Log
}

/** What runs containers gives them half a minute to end. */
const longestShutdown = 25_000
/** Proxies give up on an answer after half a minute. */
const filePatience = 25_000
/** Files that can have more rows are made beside the server; this many take it some hundredths of a second. */
const largeFileRows = 2000
const mostLargeFiles = 8

/** Starts the server on opened databases and answers once it listens. */
export async function startServer(
  environment: Environment,
  { stores, site, log }: ServerParts,
): Promise<RunningServer> {
  let state: 'serving' | 'leaving' | 'ending' = 'serving'
  const releaseFiles = new ReleaseFiles({
    folder: join(environment.dataFolder, 'downloads'),
    maker: workerMaker(environment.stores),
    patience: filePatience,
    makesAhead: true,
  })
  const largeFiles = new LargeFiles({
    location: environment.stores,
    rows: largeFileRows,
    most: mostLargeFiles,
    patience: filePatience,
  })
  const clock = () => new Date()
  const random = { bytes: randomBytes }
  const { workspace } = stores
  const desk = new ImportDesk({ workspace, clock, random, log, runner: inThreads(environment.stores) })
  const dependencies: Dependencies = {
    ...stores,
    releaseFiles,
    largeFiles,
    desk,
    clock,
    random,
    log,
    publicAddress: environment.publicAddress,
    rates: environment.rates,
    proxyHops: environment.proxyHops,
    isLeaving: () => state !== 'serving',
    isShuttingDown: () => state === 'ending',
  }
  await settlePublications(environment, dependencies)
  // A SQLite database has one server: a file that is being read when it starts was cut off.
  if (environment.stores.kind === 'sqlite') await desk.settleInterrupted()
  await removeAbandonedFolders()
  const app = createApp(dependencies)
  addSite(app, site, dependencies)
  const server = await listen(app, environment)
  largeFiles.prepare()
  // A page that cannot be read is reported where somebody asks for it.
  const atHand = bringToHand(stores.published, () => state === 'ending').catch(() => undefined)
  const end = orderlyEnd(server, longestShutdown)
  const stop = async () => {
    state = 'leaving'
    if (environment.noticeSeconds > 0) await setTimeout(environment.noticeSeconds * 1000)
    state = 'ending'
    await end()
    await atHand
    await releaseFiles.close()
    await largeFiles.close()
    await desk.close()
    await stores.close()
  }
  return { address: `http://${shownHost(environment.host)}:${environment.port}`, stop }
}

/** Everything that is no address of the API is a page or a file of the site. */
function addSite(app: OpenAPIHono, site: Site, { published, publicAddress, releaseFiles }: Dependencies): void {
  app.all('/api/*', (context) => context.notFound())
  app.all('/fingertips/*', (context) => context.notFound())
  const fetch = async (input: string | URL | Request, init?: RequestInit) =>
    app.request(input instanceof URL ? input.href : input, init)
  const edition = async (path: string) => {
    const [release, postcodes] = [await newestRelease(published.db), await hasPostcodes(published.db)]
    // Only the page of a release says how large its files are. Each that is made would else have every page made again.
    const files = path.startsWith('/releases') ? releaseFiles.made : ''
    return `${release?.number ?? 0} ${files} ${postcodes}`
  }
  app.route('/', createSite({ site, fetch, edition, publicAddress }))
}

/** A SQLite database has one server: a publication that is begun when it starts was cut off. */
async function settlePublications({ stores: location }: Environment, dependencies: Dependencies): Promise<void> {
  const evidence = createWorkspaceEvidence(dependencies.workspace.db, dependencies.firsthand.db)
  const judge = createJudge(dependencies.workspace.db, evidence)
  await reconcile({ ...dependencies, evidence, judge }, () => location.kind === 'sqlite')
}

function listen(app: OpenAPIHono, { port, host }: Environment): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: host }, () => resolve(server)) as Server
    answerUnreadable(server)
    server.once('error', (error: NodeJS.ErrnoException) => reject(refusedPlace(error, { port, host })))
  })
}

/** Why a server cannot listen, by the setting that has to be changed. */
function refusedPlace(error: NodeJS.ErrnoException, { port, host }: Pick<Environment, 'port' | 'host'>): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new EnvironmentProblem(`Port ${port} of ${host} is in use. Choose another one with --port or PORT.`)
    case 'EACCES':
      return new EnvironmentProblem(`PORT is ${port}, which this user may not open. Choose one above 1023.`)
    case 'EADDRNOTAVAIL':
    case 'EAI_AGAIN':
    case 'EINVAL':
    case 'ENOTFOUND':
      return new EnvironmentProblem(`JSNA_HOST is “${host}”, which is no address of this computer.`)
    default:
      return error
  }
}

const shownHost = (host: string) => (['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host) ? 'localhost' : host)
