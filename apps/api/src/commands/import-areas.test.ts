import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCommandFolder } from '../builders/command-folder.ts'
import type { CommandFolder } from '../builders/command-folder.ts'
import { wardBoundaries, wardScheme } from '../builders/scheme-form.ts'

let here: CommandFolder
let scheme: string
let boundaries: string
beforeAll(async () => {
  here = await createCommandFolder()
  scheme = here.file('scheme.json', JSON.stringify(wardScheme))
  boundaries = here.file('wards.geojson', wardBoundaries(['E05000001', 'E05000002']))
})
afterAll(() => here.remove())

describe('jsna import-areas', () => {
  it('says what the files hold, stores them, and takes them back', async () => {
    const look = await here.jsna('import-areas', scheme, '--boundaries', boundaries, '--check')
    expect(look).toMatchObject({ code: 0 })
    expect(look.told).toContain('ward-2026 is new and has 2 areas.')
    expect(look.told).toContain('Codes are read from WD26CD, names from WD26NM.')
    expect(look.told).toContain('Nothing was stored.')
    expect((await here.jsna('import-areas', 'ward-2026', '--boundaries', boundaries)).told).toContain(
      'neither a file nor',
    )

    expect((await here.jsna('import-areas', scheme, '--boundaries', boundaries)).told).toContain('ward-2026 is stored.')
    const list = here.file('list.csv', 'code,name\nE05000001,Bablake\n')
    const next = await here.jsna('import-areas', 'ward-2026', '--areas', list, '--check')
    expect(next.told).toContain('1 area gone: E05000002 Ward 2.')
    expect(next.told).toContain('E05000001 Ward 1: now Bablake.')
    expect(await here.jsna('import-areas', 'ward-2026', '--undo')).toMatchObject({ code: 0 })
    expect((await here.jsna('import-areas', 'ward-2026', '--undo')).code).toBe(1)
  })

  it.each([
    ['no scheme', () => [], 2, /Name one area scheme/],
    ['nothing to read', () => [scheme], 1, /Hand in a list of areas/],
    ['a file that is not there', () => [scheme, '--areas', join(here.folder, 'none.csv')], 1, /There is no file/],
    ['a wrong property', () => [scheme, '--boundaries', boundaries, '--code', 'NO'], 1, /“NO”.*WD26CD, WD26NM/],
    ['a place that nobody knows', () => [scheme, '--boundaries', boundaries, '--within', 'E99'], 1, /“E99”/],
    ['a scheme that is none', () => [here.file('x.json', '{"id": 7}'), '--boundaries', boundaries], 1, /scheme\.id/],
    [
      'a list with a fault',
      () => [scheme, '--areas', here.file('a.csv', 'code,name\n,x\n')],
      1,
      /row or feature 2, code: /,
    ],
  ])('refuses %s', async (_what, words, code, told) => {
    const answer = await here.jsna('import-areas', ...words())
    expect(answer.told).toMatch(told)
    expect(answer.code).toBe(code)
    expect(answer.told).not.toMatch(/\n\s+at /)
  })
})
