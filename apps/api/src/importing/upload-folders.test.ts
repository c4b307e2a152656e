import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { removeAbandonedFolders, uploadFolder } from './upload-folders.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jsna-folders-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** The number of a process that has ended. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await new Promise((resolve) => child.once('exit', resolve))
  return child.pid ?? 0
}

it('removes what killed processes have left, once it is old, and nothing else', async () => {
  const own = await uploadFolder(folder)
  const left = join(folder, `jsna-import-${await endedProcess()}-abc`)
  for (const each of [left, join(folder, 'jsna-import-mine'), join(folder, 'other')]) mkdirSync(each)
  await removeAbandonedFolders(folder)
  expect(readdirSync(folder)).toHaveLength(4)
  await removeAbandonedFolders(folder, Date.now() + 2 * 60 * 60 * 1000)
  expect(readdirSync(folder).toSorted()).toEqual([own.slice(folder.length + 1), 'jsna-import-mine', 'other'].toSorted())
})
