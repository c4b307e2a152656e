import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { countedRandomness, createInstallation } from '../builders/installation.ts'
import type { Installation } from '../builders/installation.ts'
import { ImportDesk } from './import-desk.ts'
import { inThreads } from './task-runner.ts'

const timeout = 120_000
const areas = ['E08000026', 'E12000005', 'E92000001', 'E06000015', 'E08000035']
const header = 'indicator,area,period,sex,value,note\n'
const day = (number: number) => new Date(Date.UTC(1900, 0, 1 + number)).toISOString().slice(0, 10)

let folder: string
let jsna: Installation
let desk: ImportDesk
let logged: unknown[]
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jsna-threads-'))
  const location = { kind: 'sqlite' as const, folder }
  jsna = await createInstallation({ location })
  logged = []
  const { workspace } = jsna.stores
  const { clock } = jsna.dependencies
  const log = ({ error }: { error: unknown }) => void logged.push(error)
  desk = new ImportDesk({ workspace, clock, log, random: countedRandomness(), runner: inThreads(location) })
})
afterEach(async () => {
  await desk.close()
  await jsna.close()
  rmSync(folder, { recursive: true, force: true })
})

async function* bytes(parts: Iterable<string>) {
  for (const part of parts) yield new TextEncoder().encode(part)
}

async function read(fileName: string, parts: Iterable<string>) {
  const { id } = await desk.handIn({ fileName, content: bytes(parts), actor: 'x' })
  return desk.settled(id)
}

function* daily(days: number, noteOf: (number: number) => string = () => '') {
  yield header
  for (const area of areas) {
    let text = ''
    for (let number = 0; number < days; number += 1) {
      text += `healthy-life-expectancy,${area},${day(number)},female,60,${noteOf(number)}\n`
    }
    yield text
  }
}

describe('a file in a thread', () => {
  it('is compared although it has more figures of one indicator than the usual memory holds', { timeout }, async () => {
    const job = await read('days.csv', daily(45_000))
    expect(job).toMatchObject({ state: 'ready', report: { accepted: 225_000, added: 225_000 } })
    expect(logged).toEqual([])
    const staged = await sql<{ rows: number }>`select count(*) as rows from staged_row`.execute(
      jsna.stores.workspace.db,
    )
    expect(staged.rows).toEqual([{ rows: 225_000 }])
  })

  it('that is not accepted leaves none of its notes', async () => {
    const { db } = jsna.stores.workspace
    const words = async () =>
      (await sql<{ words: number }>`select count(*) as words from observation_words`.execute(db)).rows
    const before = await words()
    const { id, state } = await read(
      'notes.csv',
      daily(1000, (number) => `Note ${number}`),
    )
    expect(state).toBe('ready')
    expect(await words()).not.toEqual(before)
    await desk.discard(id)
    expect(await words()).toEqual(before)
  })

  it('waits its turn where others write', { timeout }, async () => {
    const files = Array.from({ length: 4 }, (_, index) => read(`${index}.csv`, daily(400 + index)))
    const saves: number[] = []
    let isReading = true
    const all = Promise.all(files).finally(() => (isReading = false))
    while (isReading) {
      const answer = await jsna.as(
        'analyst',
        'PUT /code-histories/wards',
        `old,new\nE01000001,E0100${1000 + saves.length}\n`,
      )
      saves.push(answer.status)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    expect((await all).map(({ state }) => state)).toEqual(['ready', 'ready', 'ready', 'ready'])
    expect(saves.length).toBeGreaterThan(5)
    expect(saves.filter((status) => status !== 200)).toEqual([])
    expect([logged, jsna.logged]).toEqual([[], []])
  })
})
