import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bundle } from './bundle.ts'

it('a page with one proportion downloads at most 2 kB', async () => {
  const { brotli, code } = await bundle("export { proportion } from '@jsna/core'")
  expect(code).toContain('export{')
  expect(brotli).toBeLessThanOrEqual(2000)
})

it('a page that uses every calculation, alone and on whole tables, downloads at most 25 kB', async () => {
  const names = calculations().join(', ')
  const { brotli, code } = await bundle(`import { ${names} } from '@jsna/core'; globalThis.calculations = [${names}]`)
  expect(calculations()).toEqual(expect.arrayContaining(['proportion', 'meanColumns', 'recentTrend', 'aggregate']))
  expect(code).toContain('globalThis.calculations=')
  expect(brotli).toBeLessThanOrEqual(25_000)
})

it('the first door never loads zod, the second does', async () => {
  const isZod = (path: string) => path.includes('/zod/')
  expect((await bundle("export * from '@jsna/core'")).modules.filter(isZod)).toEqual([])
  expect((await bundle("export * from '@jsna/core/schema'")).modules.filter(isZod)).not.toEqual([])
})

/** What the groups of the index export from the calculations to the combination of areas and periods. */
function calculations(): string[] {
  const index = readFileSync(join(import.meta.dirname, '../src/index.ts'), 'utf8')
  const groups = index.slice(index.indexOf('// Calculations'), index.indexOf('// What the methods declare'))
  const names = [...groups.matchAll(/^export \{([^}]+)\}/gm)].flatMap(([, list = '']) => list.split(','))
  return names.map((name) => name.trim()).filter((name) => name !== '' && !name.startsWith('type '))
}
