import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { refuseUnusableFolder } from './data-folder.ts'
import { EnvironmentProblem } from './environment.ts'

const folder = mkdtempSync(join(tmpdir(), 'jsna-data-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = join(folder, 'a-file')
writeFileSync(file, '')

describe('a data folder', () => {
  it('is one that is there, or that can be made', () => {
    expect(() => refuseUnusableFolder(folder)).not.toThrow()
    expect(() => refuseUnusableFolder(join(folder, 'not', 'yet'))).not.toThrow()
  })

  it.each([
    [file, `JSNA_DATA_FOLDER is ${file}, which is a file.`],
    [join(file, 'below'), `JSNA_DATA_FOLDER is ${join(file, 'below')}, and ${file} is a file.`],
    // Not even an administrator makes folders here.
    ['/proc/sys/jsna', 'JSNA_DATA_FOLDER is /proc/sys/jsna, and '],
    ['/proc/sys/jsna', 'cannot be written'],
  ])('is not %s', (path, words) => {
    expect(() => refuseUnusableFolder(path)).toThrow(EnvironmentProblem)
    expect(() => refuseUnusableFolder(path)).toThrow(words)
  })
})
