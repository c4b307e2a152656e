import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createCommandFolder } from '../builders/command-folder.ts'
import type { CommandFolder } from '../builders/command-folder.ts'

let here: CommandFolder
beforeAll(async () => {
  here = await createCommandFolder()
})
afterAll(() => here.remove())

it('loads a history, by which the next file of figures is read', async () => {
  const codes = here.file('LSOA 2011 to 2021.csv', 'LSOA11CD,LSOA21CD\nE01009400,E01009500\n')
  const loaded = await here.jsna('load-code-changes', codes)
  expect(loaded.told).toBe(
    'lsoa-2011-to-2021: old codes from LSOA11CD, new ones from LSOA21CD.\n1 code renamed, 0 divided, 0 joined.',
  )
  const figures = 'indicator,area,period,count,denominator\nprivate-rented-homes,E01009400,2031-03-21,10,100\n'
  const read = await here.jsna('import', here.file('figures.csv', figures), '--check')
  expect(read.told).toContain('1 row of E01009400 taken as E01009500.')
})

it.each([
  ['no file', () => [], 2, /Name one file/],
  ['a file that is not there', () => [join(here.folder, 'none.csv')], 1, /There is no file/],
  ['a row without a code', () => [here.file('x.csv', 'old,new\n?,E1\n')], 1, /row or feature 2, old: /],
])('refuses %s', async (_what, words, code, told) => {
  const answer = await here.jsna('load-code-changes', ...words())
  expect(answer.told).toMatch(told)
  expect(answer.code).toBe(code)
})
