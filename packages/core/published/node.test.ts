import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { printed, script } from './script.ts'

// Node 22 is an optional dependency of the workspace, Node 24 runs these tests, and Node 20 is looked for on the machine.
const release22 = join(import.meta.dirname, '../../../node_modules/node-22/bin')
const executables = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', release22]
  .map((folder) => join(folder, 'node'))
  .filter((path) => existsSync(path))

const found = new Map(executables.map((path) => [majorOf(path), path]))

describe.each([20, 22, 24])('on Node %d', (major) => {
  it.skipIf(!found.has(major))('a five-line script in an empty folder gives a directly standardised rate', () => {
    const file = join(inject('consumer'), 'script.js')
    writeFileSync(file, script)
    const output = JSON.parse(execFileSync(found.get(major) ?? '', [file], { encoding: 'utf8' })) as object
    expect(output).toMatchObject(printed)
  })
})

function majorOf(executable: string): number {
  return Number(execFileSync(executable, ['--version'], { encoding: 'utf8' }).match(/^v(\d+)/)?.[1])
}
