import { readAccounts } from '../accounts/demonstration-accounts.ts'
import { openStores } from '../database/open.ts'
import type { StoreLocation } from '../database/open.ts'
import { completeSwitch } from '../database/switched-files.ts'
import type { Log } from '../dependencies.ts'
import { portFrom, projectFolder, readEnvironment } from '../environment.ts'
import { startServer } from '../main.ts'
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
    const site = await loadSite(projectFolder)
    await finishRestore(environment.stores, say)
    const stores = await openStores(environment.stores)
    const server = await startServer(environment, { stores, site, log: log(say) }).catch(async (error: unknown) => {
      await stores.close()
      throw error
    })
    for (const line of greeting(server.address, environment.dataFolder)) say(line)
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve)
    })
    say('Finishing the requests in flight')
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
