import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { firstPublished, onsFile, revised } from '../builders/figures.ts'
import { writePackedFolder } from '../builders/packed-folder.ts'
import { postgresAddress } from '../builders/postgres.ts'
import { runCommand } from '../builders/run-command.ts'
import { slightlyHigher, textFiles } from '../builders/texts.ts'
import type { DemonstrationAccount } from '../accounts/demonstration-accounts.ts'
import { commands } from './main.ts'

let folder: string
let data: string
let installation: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jsna-command-'))
  data = join(folder, 'data')
  installation = join(folder, 'installation')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const jsna = (...words: string[]) => runCommand({ JSNA_DATA_FOLDER: installation }, words)

async function seeded(): Promise<void> {
  writePackedFolder(data)
  const { code, complained } = await jsna('seed', '--data', data)
  expect(complained).toBe('')
  expect(code).toBe(0)
}

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('jsna', () => {
  it('says what it can do', async () => {
    const help = await jsna('--help')
    expect(help.code).toBe(0)
    for (const { name, summary } of commands) {
      expect(help.said).toContain(name)
      expect(help.said).toContain(summary)
    }
    expect(commands.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['pack', 'seed', 'import', 'publish', 'serve', 'verify-audit']),
    )
  })

  it.each([
    [[], 2],
    [['help'], 0],
    [['-h'], 0],
    [['seed', '--help'], 0],
    [['publsh'], 2],
    [['seed', '--colour', 'red'], 2],
    [['serve', '--port'], 2],
    [['import'], 2],
    [['import', 'a.csv', 'b.csv'], 2],
  ])('answers %j with %i', async (words, code) => {
    const answer = await jsna(...words)
    expect(answer.code).toBe(code)
    expect(answer.said + answer.complained).toMatch(/\w/)
    expect(answer.complained).not.toMatch(/\n\s+at /)
  })

  it('names a command that it does not know', async () => {
    expect((await jsna('publsh')).complained).toContain('There is no command “publsh”')
  })

  it('refuses a setting by its name', async () => {
    const { code, complained } = await runCommand({ PORT: 'http' }, ['serve'])
    expect([code, complained]).toEqual([1, 'PORT is “http”; it must be a whole number from 1 to 65535.'])
  })
})

/** What is in the data folder, without the lock that keeps two processes from exchanging its databases at once. */
const inInstallation = () =>
  readdirSync(installation)
    .filter((name) => name !== 'switch.lock')
    .toSorted()

describe('jsna seed', () => {
  it('makes an installation from a data folder, and says how it goes', async () => {
    writePackedFolder(data)
    const { code, said } = await jsna('seed', '--data', data)
    expect(code).toBe(0)
    expect(said).toContain('13 areas, 3 indicators and 4 texts stored')
    expect(said).toContain('Release 1 published')
    expect(inInstallation()).toEqual(['demonstration-accounts.json', 'published.sqlite', 'workspace.sqlite'])
    const accounts = JSON.parse(
      readFileSync(join(installation, 'demonstration-accounts.json'), 'utf8'),
    ) as DemonstrationAccount[]
    expect(accounts.length).toBeGreaterThanOrEqual(4)
  })

  it('never replaces a database', async () => {
    await seeded()
    const before = readFileSync(join(installation, 'published.sqlite'))
    const { code, complained } = await jsna('seed', '--data', data)
    expect(code).toBe(1)
    expect(complained).toContain('is there already')
    expect(readFileSync(join(installation, 'published.sqlite')).equals(before)).toBe(true)
  })

  it('leaves nothing behind when a claim does not hold, and names it', async () => {
    writePackedFolder(data, textFiles(slightlyHigher))
    const { code, complained } = await jsna('seed', '--data', data)
    expect(code).toBe(1)
    expect(complained).toContain('citywide/health-and-wellbeing/life-expectancy, c1')
    expect(complained).toContain('62.2')
    expect(inInstallation()).toEqual([])
  })

  it('leaves nothing behind when a text cannot be read, and names file and line', async () => {
    const [topic, ...others] = textFiles()
    const markdown = `${topic?.markdown ?? ''}\n:::unknown\nx\n:::\n`
    writePackedFolder(data, [{ path: 'topic.md', markdown }, ...others])
    const { code, complained } = await jsna('seed', '--data', data)
    expect(code).toBe(1)
    expect(complained).toMatch(/data\/texts\/topic\.md:\d+:\d+: /)
    expect(existsSync(join(installation, 'workspace.sqlite'))).toBe(false)
  })

  it('names a damaged file of figures', async () => {
    writePackedFolder(data)
    writeFileSync(
      join(data, 'figures/private-rented-homes.csv'),
      'area,period,count,denominator\nE08000026,2021-03-21,many,10\n',
    )
    const { code, complained } = await jsna('seed', '--data', data)
    expect(code).toBe(1)
    expect(complained).toContain('private-rented-homes.csv')
    expect(inInstallation()).toEqual([])
  })

  it('names a folder that is not there', async () => {
    const { code, complained } = await jsna('seed', '--data', join(folder, 'nowhere'))
    expect(code).toBe(1)
    expect(complained).toMatch(/themes\.json/)
  })

  it('clears what a seed left behind that was cut off', async () => {
    mkdirSync(join(installation, 'restoring'), { recursive: true })
    writeFileSync(join(installation, 'restoring', 'workspace.sqlite'), 'half')
    await seeded()
    expect(inInstallation()).not.toContain('restoring')
  })
})

describe('jsna import and jsna publish', () => {
  it('bring figures in, tell what they do to the texts, and publish when all holds', async () => {
    await seeded()
    const first = await jsna('import', file('first.csv', firstPublished))
    expect(first).toMatchObject({ code: 0, complained: '' })
    expect(first.said).toContain('first.csv: 6 of 6 rows taken.')
    expect(first.said).toContain('6 figures changed, 0 added, 0 as they were.')
    expect(first.said).toContain('2 claims do not hold:')
    const refused = await jsna('publish')
    expect(refused.code).toBe(1)
    expect(refused.complained).toContain('The texts say what the figures do not bear out')
    await jsna('import', file('revised.csv', revised))
    const nothing = await jsna('publish')
    expect(nothing).toMatchObject({ code: 0 })
    expect(nothing.said).toContain('nothing to publish')
    expect((await jsna('verify-audit')).said).toBe('The audit is whole.')
  })

  it('publish under a title', async () => {
    await seeded()
    const line = 'area,period,count,denominator\nE01009501,2021-03-21,190,700\n'
    await jsna('import', file('private-rented-homes.csv', line))
    const { code, said } = await jsna('publish', '--title', 'Spring')
    expect(code).toBe(0)
    expect(said).toContain('Release 2 published: Spring.')
    expect(said).toMatch(/Private renters: \d figures? revised/)
  })

  it('name what is wrong by row and column and store nothing', async () => {
    await seeded()
    const bad = firstPublished.replace(',64,', ',sixty-four,')
    const { code, complained } = await jsna('import', file('bad.csv', bad))
    expect(code).toBe(1)
    expect(complained).toContain('bad.csv was refused with 1 fault. Nothing of it was stored.')
    expect(complained).toContain('- row 2, column observation: ')
  })

  it('say what looks like a slip, and store it only when somebody has looked at it', async () => {
    await seeded()
    const far = (...areas: string[]) =>
      file('far.csv', onsFile(areas.map((area): Parameters<typeof onsFile>[0][number] => [area, 'Female', 6])))
    const one = await jsna('import', '--check', far('E08000026'))
    expect(one.said).toContain('1 change looks like a slip:')
    expect(one.said).toContain('E08000026, 2018-01-01/P3Y: 62.2, then 6: perhaps another unit')
    const both = far('E08000026', 'E12000005')
    expect((await jsna('import', '--check', both)).said).toContain('2 changes look like a slip:')
    expect(await jsna('import', both)).toMatchObject({ code: 1 })
    expect(await jsna('import', '--acknowledged', both)).toMatchObject({ code: 0 })
    const line = 'indicator,area,period,sex,value\nhealthy-life-expectancy,E08000026,2024-04-01/P1Y,female,60\n'
    const another = await jsna('import', '--check', file('year.csv', line))
    expect(another.said).toContain('2024-04-01/P1Y: another kind of period than those that are known, such as 2022-')
  })

  it('name a file that is not there', async () => {
    await seeded()
    expect((await jsna('import', join(folder, 'nowhere.csv'))).complained).toContain('There is no file')
  })

  it.each(['import', 'publish', 'verify-audit'])('%s makes no database', async (name) => {
    const words = name === 'import' ? [name, file('a.csv', firstPublished)] : [name]
    const { code, complained } = await jsna(...words)
    expect(code).toBe(1)
    expect(complained).toContain('workspace.sqlite is missing')
    expect(existsSync(installation)).toBe(false)
  })

  it('notice an audit that was changed', async () => {
    await seeded()
    const database = new DatabaseSync(join(installation, 'workspace.sqlite'))
    database.exec("drop trigger audit_no_update; update audit set actor = 'nobody'")
    database.close()
    const { code, complained } = await jsna('verify-audit')
    expect([code, complained]).toEqual([1, 'Audit entry 1 was changed after it was written.'])
  })
})

describe.skipIf(postgresAddress === null)('jsna seed into PostgreSQL', () => {
  it('refuses a server that does not answer, in one line', async () => {
    writePackedFolder(data)
    const variables = { JSNA_DATA_FOLDER: installation, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }
    const { code, complained } = await runCommand(variables, ['publish'])
    expect(code).toBe(1)
    expect(complained).toMatch(/^The PostgreSQL schema “workspace” cannot be read/)
  })
})
