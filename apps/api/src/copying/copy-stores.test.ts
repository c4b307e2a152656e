import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { firstPublished } from '../builders/figures.ts'
import { createInstallation } from '../builders/installation.ts'
import { postgresAddress, temporarySchemas } from '../builders/postgres.ts'
import { main } from '../commands/main.ts'
import { DatabaseProblem } from '../database/handle.ts'
import type { Handle, Stores } from '../database/handle.ts'
import { createStores, openStores } from '../database/open.ts'
import type { StoreLocation } from '../database/open.ts'
import { ImportDesk } from '../importing/import-desk.ts'
import { inThisThread } from '../importing/task-runner.ts'
import { copyStores } from './copy-stores.ts'
import { storedTables } from './stored-tables.ts'

let folder: string
let schemas: Awaited<ReturnType<typeof temporarySchemas>>
let opened: { close: () => Promise<void> }[]
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jsna-copy-'))
  schemas = await temporarySchemas()
  opened = []
})
afterEach(async () => {
  for (const each of opened.toReversed()) await each.close()
  await schemas.remove()
  rmSync(folder, { recursive: true, force: true })
})

const keep = <Closed extends { close: () => Promise<void> }>(each: Closed): Closed => {
  opened.push(each)
  return each
}
const at = (name: string): StoreLocation => ({ kind: 'sqlite', folder: join(folder, name) })
const installation = async () => {
  const jsna = keep(await createInstallation({ location: at('source') }))
  await jsna.as('analyst', 'POST /imports', firstPublished)
  return jsna
}
const copy = async (from: Stores, to: Stores) =>
  (await copyStores(from, to, () => undefined)).map(
    ({ database, table, rows, hash }) => `${database}.${table} ${rows} ${hash}`,
  )

async function* file() {
  const key = 'healthy-life-expectancy,E08000026,1066-01-01/P1Y,female'
  yield new TextEncoder().encode(`indicator,area,period,sex,value\n${key},31\n`)
}

it('knows every table of the two databases', async () => {
  const stores = keep(await createStores(at('empty')))
  const names = async <Tables>({ db }: Handle<Tables>) =>
    (await db.introspection.getTables())
      .filter(({ name, isView }) => !isView && name !== 'schema_version' && name !== 'schemaVersion')
      .map(({ name }) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
      .sort()
  expect(await names(stores.workspace)).toEqual(storedTables.workspace.map(({ name }) => name).sort())
  expect(await names(stores.publisher)).toEqual(storedTables.published.map(({ name }) => name).sort())
})

describe.skipIf(postgresAddress === null)('a whole installation', () => {
  it('goes to PostgreSQL and back with the same content, and works there', async () => {
    const jsna = await installation()
    const postgres = keep(await createStores(schemas.location))
    const there = await copy(jsna.stores, postgres)
    expect(there.find((line) => line.startsWith('workspace.observation_row '))).toMatch(/ [1-9]\d* /)
    const again = keep(await createStores(at('back')))
    expect(await copy(postgres, again)).toEqual(there)
    // Numbers go on where they were: new words can be written on both.
    const { clock, random } = jsna.dependencies
    const runner = inThisThread(postgres, clock)
    const desk = keep(new ImportDesk({ workspace: postgres.workspace, clock, random, runner }))
    const { id } = await desk.handIn({ fileName: 'later.csv', content: file(), actor: 'x' })
    expect(await desk.settled(id)).toMatchObject({ state: 'ready' })
    expect(await desk.accept({ job: id, acknowledged: true }, 'x')).toMatchObject({ added: 1 })
  })

  it('is not copied over another one', async () => {
    const jsna = await installation()
    const postgres = keep(await createStores(schemas.location))
    await copy(jsna.stores, postgres)
    await expect(copy(jsna.stores, postgres)).rejects.toThrow(DatabaseProblem)
    await expect(copy(jsna.stores, postgres)).rejects.toThrow(/not empty/)
  })
})

describe.skipIf(postgresAddress === null)('the role of the public routes', () => {
  it('reads what is published and nothing else', async () => {
    const jsna = await installation()
    const owner = keep(await createStores(schemas.location))
    await copy(jsna.stores, owner)
    const role = `jsna_reader_${randomBytes(4).toString('hex')}`
    const client = new pg.Client({ connectionString: postgresAddress ?? '' })
    await client.connect()
    try {
      await client.query(`create role ${role} login`)
      if (schemas.location.kind !== 'postgres') throw new Error('the schemas are not of PostgreSQL')
      const { published, workspace } = schemas.location.schemas
      await client.query(`grant usage on schema ${published} to ${role}`)
      await client.query(`grant select on all tables in schema ${published} to ${role}`)
      const readerUrl = Object.assign(new URL(postgresAddress ?? ''), { username: role }).href
      const stores = keep(await openStores({ ...schemas.location, readerUrl }))
      expect(await stores.published.db.selectFrom('estimate').selectAll().execute()).not.toEqual([])
      await expect(
        sql`select * from ${sql.table(`${workspace}.observation`)}`.execute(stores.published.db),
      ).rejects.toThrow(/permission denied/)
      await expect(stores.published.db.deleteFrom('release').execute()).rejects.toThrow()
      await stores.close()
    } finally {
      await client.query(`drop owned by ${role}`)
      await client.query(`drop role ${role}`)
      await client.end()
    }
  })
})

describe('jsna copy', () => {
  const jsna = async (...words: string[]) => {
    const said: string[] = []
    const code = await main(words, {}, { say: (line) => said.push(line), complain: (line) => said.push(line) })
    return { code, said: said.join('\n') }
  }

  it('says what it copied, and that it is the same', async () => {
    const source = await installation()
    await source.close()
    opened.pop()
    // The installation of a test removes its folder of its own only, so the source is still there.
    const { code, said } = await jsna('copy', join(folder, 'source'), join(folder, 'target'))
    expect(said).toMatch(/workspace\.observation_row: \d+ rows, [0-9a-f]{16}/)
    expect(said).toContain('the copy has the same content')
    expect(code).toBe(0)
  })

  it('asks for a source and a target', async () => {
    expect(await jsna('copy', 'a')).toMatchObject({ code: 2 })
    expect((await jsna('copy', join(folder, 'nowhere'), join(folder, 'x'))).said).toContain('is missing')
    expect((await jsna('grant-reader', 'x; drop table y')).code).toBe(2)
    expect((await jsna('grant-reader', 'reader')).said).toContain('Roles belong to PostgreSQL')
  })
})
