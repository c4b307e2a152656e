import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { publint } from 'publint'
import { expect, inject, it } from 'vitest'

it('publint finds nothing', async () => {
  const { messages } = await publint({ pkgDir: join(inject('consumer'), 'node_modules/@jsna/core'), strict: true })
  expect(messages).toEqual([])
})

it('the types are right in Node and in bundlers', () => {
  const attw = join(import.meta.dirname, '../node_modules/.bin/attw')
  const parameters = [inject('tarball'), '--profile', 'esm-only', '--format', 'ascii', '--no-color', '--no-emoji']
  // It ends with an error, which is thrown here with its table, when a problem is found.
  const table = execFileSync(attw, parameters, { encoding: 'utf8', shell: process.platform === 'win32' })
  expect(table).toContain('@jsna/core/schema')
})
