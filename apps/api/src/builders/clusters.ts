import { execFile } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from './free-port.ts'

const run = promisify(execFile)

/** Where the programs of PostgreSQL are that make and start a server; `null` where they are not to be had. */
export const postgresPrograms = findPrograms()

function findPrograms(): string | null {
  const versions = '/usr/lib/postgresql'
  const newest = existsSync(versions) ? readdirSync(versions).toSorted((a, b) => Number(b) - Number(a)) : []
  const folders = [process.env.JSNA_TEST_POSTGRES_PROGRAMS ?? '', ...newest.map((each) => join(versions, each, 'bin'))]
  return folders.find((folder) => folder !== '' && existsSync(join(folder, 'pg_basebackup'))) ?? null
}

/** A PostgreSQL server and another one that follows it, both of one test's own. */
export interface Clusters {
  primary: string
  replica: string
  stopReplica: () => Promise<void>
  /** With settings of its own, such as `-c recovery_min_apply_delay=1h`. */
  startReplica: (settings?: string) => Promise<void>
  remove: () => Promise<void>
}

/** PostgreSQL refuses to run as root, so its own user runs it then. */
function runner(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const { uid, gid } = statSync('/var/lib/postgresql')
  return { uid, gid }
}

export async function startClusters(): Promise<Clusters> {
  const root = mkdtempSync(join(tmpdir(), 'jsna-clusters-'))
  const as = runner()
  if (as) chownSync(root, as.uid, as.gid)
  const call = (program: string, ...parameters: string[]) =>
    run(join(postgresPrograms ?? '', program), parameters, { ...as, cwd: root, env: { LC_ALL: 'C.UTF-8' } })
  const [primary, replica] = [join(root, 'primary'), join(root, 'replica')]
  const [first, second] = [await freePort(), await freePort()]
  const start = (folder: string, port: number, own = '') => {
    const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c bgwriter_lru_maxpages=0 ${own}`
    return call('pg_ctl', '-D', folder, '-w', '-l', `${folder}.log`, '-o', settings, 'start')
  }
  const stop = (folder: string, mode: string) => call('pg_ctl', '-D', folder, '-w', '-m', mode, 'stop')
  const urlOf = (port: number) => `postgres://postgres@127.0.0.1:${port}/postgres`
  await call('initdb', '-D', primary, '-U', 'postgres', '-A', 'trust', '--no-sync')
  await start(primary, first)
  await call('pg_basebackup', '-D', replica, '-d', urlOf(first), '-R', '-X', 'stream', '-c', 'fast', '--no-sync')
  await start(replica, second)
  return {
    primary: urlOf(first),
    replica: urlOf(second),
    stopReplica: async () => void (await stop(replica, 'immediate')),
    startReplica: async (settings) => void (await start(replica, second, settings)),
    remove: async () => {
      for (const folder of [replica, primary]) await stop(folder, 'immediate').catch(() => undefined)
      rmSync(root, { recursive: true, force: true })
    },
  }
}
