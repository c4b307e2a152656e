import { readAccounts } from '../accounts/demonstration-accounts.ts'
import { openStores } from '../database/open.ts'
import type { StoreLocation } from '../database/open.ts'
import { completeSwitch } from '../database/switched-files.ts'
import type { Log } from '../dependencies.ts'
import { refuseUnusableFolder } from '../data-folder.ts'
import type { Stores } from '../database/handle.ts'
import { EnvironmentProblem, portFrom, projectFolder, readEnvironment } from '../environment.ts'
import type { Environment } from '../environment.ts'
import { startServer } from '../main.ts'
import { canRead } from '../modules/health/health.queries.ts'
import { loadSite } from '../site/site.ts'
import type { Command } from './command.ts'

export const serveCommand: Command = {
  name: 'serve',
  usage: '',
  summary: 'serve the public site, the editor and the API on one port',
  options: [{ name: 'port', value: '<number>', summary: 'listen here instead of PORT or 3000' }],
  async run({ options, variables, say }) {
    const read = readEnvironment(variables)
    const environment = options.port === undefined ? read : { ...read, port: portFrom(options.port, '--port') }
    refuseUnusableFolder(environment.dataFolder)
    const site = await loadSite(projectFolder)
    await finishRestore(environment.stores, say)
    const stores = await openStores(environment.stores)
    const started = refuseUnreadable(environment, stores).then(() =>
      startServer(environment, { stores, site, log: log(say) }),
    )
    const server = await started.catch(async (error: unknown) => {
      await stores.close()
      throw error
    })
    for (const line of greeting(server.address, environment.dataFolder)) say(line)
    await signalled()
    const { noticeSeconds } = environment
    if (noticeSeconds > 0) say(`Answering for ${noticeSeconds} more ${noticeSeconds === 1 ? 'second' : 'seconds'}`)
    say('Finishing the requests in flight; a second signal ends at once')
    await server.stop()
  },
}

/** What a restore that was cut off has left to do is done first, and said. */
async function finishRestore(location: StoreLocation, say: (line: string) => void): Promise<void> {
  const setAside = location.kind === 'sqlite' ? await completeSwitch(location.folder) : null
  if (setAside === null) return
  const before = setAside.length === 0 ? '' : ` What was there before is now ${setAside.join(' and ')}.`
  say(`A backup that was being brought back when something cut it off is back now.${before}`)
}

/** Readers may have a way to the database of their own. */
async function refuseUnreadable({ stores: location }: Environment, { published }: Stores): Promise<void> {
  if (location.kind !== 'postgres' || location.readerUrl === undefined || (await canRead(published))) return
  throw new EnvironmentProblem(
    'DATABASE_READER_URL leads to no database whose published figures can be read. “jsna grant-reader” gives a role that right.',
  )
}

const signals = ['SIGINT', 'SIGTERM'] as const
/** “npm start” passes on what the terminal has told everybody already, in milliseconds after it. */
const echo = 500

/** Resolves when the process is told to end. The next time it ends by itself, whatever it is doing. */
function signalled(): Promise<void> {
  return new Promise((resolve) => {
    const first = () => {
      resolve()
      setTimeout(() => signals.forEach((signal) => process.off(signal, first)), echo).unref()
    }
    for (const signal of signals) process.on(signal, first)
  })
}

const log =
  (say: (line: string) => void): Log =>
  ({ requestId, method, path, error }) => {
    const trace = error instanceof Error ? error.stack : String(error)
    say(JSON.stringify({ level: 'error', requestId, method, path, error: trace }))
  }

function greeting(address: string, dataFolder: string): string[] {
  const accounts = readAccounts(dataFolder)
  const width = Math.max(0, ...accounts.map(({ email }) => email.length))
  const people = accounts.map(
    ({ email, password, roles }) => `  ${email.padEnd(width)}  ${password}  (${roles.join(', ')})`,
  )
  return [
    '',
    `Public site  ${address}/`,
    `Editor       ${address}/editor/`,
    `API          ${address}/api/v1/docs`,
    ...(people.length > 0 ? ['', 'Demonstration accounts, made for this installation:', ...people] : []),
    '',
  ]
}
