import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createInstallation } from '../builders/installation.ts'
import { postgresAddress, temporarySchemas } from '../builders/postgres.ts'
import { grantStatements } from '../database/grant-reader.ts'
import { openStores } from '../database/open.ts'
import type { StoreLocation } from '../database/open.ts'
import { makeBackup } from './make-backup.ts'
import { restoreBackup } from './restore-backup.ts'

const clock = () => new Date('2026-11-26T10:00:00Z')

describe.skipIf(postgresAddress === null)('a backup that is brought back into PostgreSQL', () => {
  let root: string
  let location: Extract<StoreLocation, { kind: 'postgres' }>
  let remove: () => Promise<void>
  let client: pg.Client
  const backup = () => join(root, 'backup')
  const restore = (force: boolean) => restoreBackup(backup(), location, { force, clock })
  const schemaNames = async () => {
    const { rows } = await client.query<{ name: string }>(
      'select nspname as name from pg_namespace where nspname like $1 order by nspname',
      [`${location.schemas.workspace.replace('_workspace', '')}%`],
    )
    return rows.map(({ name }) => name)
  }
  const mark = async (words: string) => {
    await client.query(`update ${location.schemas.workspace}.account set name = $1`, [words])
    await client.query(`update ${location.schemas.published}.release set title = $1`, [words])
  }
  /** What the two schemas say of themselves, with something between `workspace` and the table where they were put aside. */
  const wordsOf = async (ending = '') => {
    const accounts = await client.query<{ word: string }>(
      `select distinct name as word from ${location.schemas.workspace}${ending}.account`,
    )
    const releases = await client.query<{ word: string }>(
      `select distinct title as word from ${location.schemas.published}${ending}.release`,
    )
    return [...accounts.rows, ...releases.rows].map(({ word }) => word)
  }

  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'jsna-restore-tables-'))
    const store = await temporarySchemas()
    if (store.location.kind !== 'postgres') throw new Error('The schemas are in PostgreSQL.')
    location = store.location
    remove = store.remove
    client = new pg.Client({ connectionString: location.url })
    await client.connect()
    await (await createInstallation({ location })).close()
    await mark('new')
    await makeBackup(location, backup(), clock)
    await mark('old')
  })
  afterEach(async () => {
    for (const schema of await schemaNames()) await client.query(`drop schema ${schema} cascade`)
    await client.end()
    await remove()
    rmSync(root, { recursive: true, force: true })
  })

  it('is refused where there are rows, and puts them aside when told to', async () => {
    await expect(restore(false)).rejects.toThrow(/is not empty: \w+ has rows\. .*--force/)
    expect(await wordsOf()).toEqual(['old', 'old'])
    const { setAside } = await restore(true)
    const { workspace, published } = location.schemas
    expect(setAside).toEqual([
      `the schema ${workspace}_before_20261126100000`,
      `the schema ${published}_before_20261126100000`,
    ])
    expect(await wordsOf()).toEqual(['new', 'new'])
    expect(await wordsOf('_before_20261126100000')).toEqual(['old', 'old'])
    expect(await schemaNames()).toHaveLength(4)
    const stores = await openStores(location)
    expect(await stores.workspace.db.selectFrom('session').selectAll().execute()).toEqual([])
    await stores.close()
  })

  it('is refused while a server or command has it open, and lets nobody in meanwhile', async () => {
    const stores = await openStores(location)
    await expect(restore(true)).rejects.toThrow(/is in use\. Stop every server/)
    await stores.close()
    expect(await schemaNames()).toHaveLength(2)
    const alone = new pg.Client({ connectionString: location.url })
    await alone.connect()
    await alone.query('select pg_advisory_lock(748262, hashtext($1))', [location.schemas.workspace])
    await expect(openStores(location)).rejects.toThrow(/A backup is being brought back into this PostgreSQL database/)
    await alone.end()
  })

  it('can be read by the role of the public as before', async () => {
    const role = `${location.schemas.published}_reader`
    await client.query(`create role ${role}`)
    try {
      for (const statement of grantStatements(location.schemas, role)) await client.query(statement)
      await restore(true)
      await client.query(`set role ${role}`)
      const { rows } = await client.query(`select title from ${location.schemas.published}.release`)
      expect(rows).toEqual([{ title: 'new' }])
      await expect(client.query(`select name from ${location.schemas.workspace}.account`)).rejects.toThrow(/permission/)
    } finally {
      await client.query('reset role')
      await client.query(`drop owned by ${role}`)
      await client.query(`drop role ${role}`)
    }
  })

  it('leaves what was there or what was backed up, wherever its process is killed', { timeout: 120_000 }, async () => {
    const program = `
      import { restoreBackup } from ${JSON.stringify(new URL('restore-backup.ts', import.meta.url).href)}
      const [backup, location, stamp] = process.argv.slice(1)
      await restoreBackup(backup, JSON.parse(location), { force: true, clock: () => new Date(stamp) })
    `
    const killer = fileURLToPath(new URL('../builders/end-at-statement.ts', import.meta.url))
    const seen: string[] = []
    for (let step = 1; ; step += 1) {
      const stamp = new Date(clock().getTime() + step * 1000).toISOString()
      const parts = ['--import', killer, '--input-type=module', '--eval', program, backup(), JSON.stringify(location)]
      const child = spawn(process.execPath, [...parts, stamp], {
        // What a killed process leaves behind is removed with the folder of the test.
        env: { PATH: process.env.PATH, TMPDIR: root, JSNA_TEST_END_AT: String(step) },
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      const signal = await new Promise<string | null>((resolve) => {
        child.once('exit', (code, killedBy) => resolve(killedBy ?? (code === 0 ? null : `code ${code}`)))
      })
      expect([null, 'SIGKILL']).toContain(signal)
      await stopOthers()
      seen.push((await wordsOf()).join('+'))
      await (await openStores(location)).close()
      if (signal === null) break
    }
    expect(seen.at(-1)).toBe('new+new')
    expect(new Set(seen.slice(0, -1))).toEqual(new Set(['old+old']))
    expect(seen.length).toBeGreaterThan(8)
    expect((await schemaNames()).filter((name) => name.endsWith('_restoring'))).toEqual([])
  })

  /** PostgreSQL notices a little later that a process is gone which was connected. */
  async function stopOthers(): Promise<void> {
    for (;;) {
      const { rows } = await client.query(
        `select 1 from pg_locks where locktype = 'advisory' and classid = 748262 and database =
         (select oid from pg_database where datname = current_database()) and objid = hashtext($1)::oid`,
        [location.schemas.workspace],
      )
      if (rows.length === 0) return
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
})
