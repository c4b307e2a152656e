import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writePackedFolder } from '../builders/packed-folder.ts'
import { main } from './main.ts'

let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jsna-codes-'))
  writePackedFolder(join(folder, 'data'))
  await jsna('seed', '--data', join(folder, 'data'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function jsna(...words: string[]) {
  const lines: string[] = []
  const output = { say: (line: string) => lines.push(line), complain: (line: string) => lines.push(line) }
  const code = await main(words, { JSNA_DATA_FOLDER: join(folder, 'installation') }, output)
  return { code, told: lines.join('\n') }
}

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

it('loads a history, by which the next file of figures is read', async () => {
  const codes = file('LSOA 2011 to 2021.csv', 'LSOA11CD,LSOA21CD\nE01009400,E01009500\n')
  const loaded = await jsna('load-code-changes', codes)
  expect(loaded.told).toBe(
    'lsoa-2011-to-2021: old codes from LSOA11CD, new ones from LSOA21CD.\n1 code renamed, 0 divided, 0 joined.',
  )
  const figures = 'indicator,area,period,count,denominator\nprivate-renters,E01009400,2031-03-21,10,100\n'
  const read = await jsna('import', file('figures.csv', figures), '--check')
  expect(read.told).toContain('1 row of E01009400 taken as E01009500.')
})

it.each([
  ['no file', () => [], 2, /Name one file/],
  ['a file that is not there', () => [join(folder, 'none.csv')], 1, /There is no file/],
  ['a row without a code', () => [file('x.csv', 'old,new\n?,E1\n')], 1, /row or feature 2, old: /],
])('refuses %s', async (_what, words, code, told) => {
  const answer = await jsna('load-code-changes', ...words())
  expect(answer.told).toMatch(told)
  expect(answer.code).toBe(code)
})
