import { readFileSync, readdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = dirname(fileURLToPath(import.meta.url))

/** Every module that a page loads with a module: what it imports by a statement that remains when types are gone. */
function staticImports(start: string): { files: Set<string>; packages: Set<string> } {
  const files = new Set<string>()
  const packages = new Set<string>()
  const visit = (file: string): void => {
    if (files.has(file)) return
    files.add(file)
    const source = readFileSync(file, 'utf8')
    const statements = /^(?:import|export)\s+(type\s)?(?:[^'";()=]*?\sfrom\s+)?'([^']+)'/gm
    for (const [, types, from = ''] of source.matchAll(statements)) {
      if (types) continue
      if (from.startsWith('.')) visit(resolve(dirname(file), from))
      else packages.add(from)
    }
  }
  visit(resolve(root, start))
  return { files, packages }
}

const filesUnder = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => resolve(folder, name))

test('a page that uses the parts loads vue and core, and nothing that draws charts or projects maps', () => {
  expect([...staticImports('index.ts').packages].sort()).toEqual(['@jsna/core', 'vue'])
})

test('ECharts is in the interactive chunk and on the server', () => {
  for (const door of ['interactive.ts', 'server.ts']) {
    expect([...staticImports(door).packages]).toContain('echarts/core')
  }
})

test('projecting maps needs no part and no chart', () => {
  const { packages, files } = staticImports('geometry.ts')
  expect([...packages].sort()).toEqual(['d3-geo', 'topojson-client'])
  expect([...files].filter((file) => file.endsWith('.vue'))).toEqual([])
})

test('the browser’s chunk does not load what only pages need', () => {
  expect([...staticImports('interactive.ts').files].filter((file) => file.endsWith('.vue'))).toEqual([])
})

test('every class that a part uses has a style, or is a name for others to hold on to', () => {
  const sheets = filesUnder(resolve(root, 'styles'), '.css').map((file) => readFileSync(file, 'utf8'))
  const styled = new Set(sheets.join('\n').match(/\.[a-z][\w-]*/g))
  const names = new Set(['.verdict-mark', '.trend-mark', '.sparkline', '.map-area', '.note'])
  const used = filesUnder(root, '.vue').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\sclass="([^"{}$]+)"/g)].flatMap(([, list = '']) => list.split(/\s+/)),
  )
  const unknown = [...new Set(used)].filter((name) => !styled.has(`.${name}`) && !names.has(`.${name}`))
  expect(unknown).toEqual([])
})

test('no part holds markup as text: only the drawing of the server is inserted as it is', () => {
  const inserting = [...filesUnder(root, '.vue'), ...filesUnder(root, '.ts')]
    .filter((file) => !file.endsWith('.test.ts'))
    .filter((file) => /v-html|innerHTML|insertAdjacentHTML/.test(readFileSync(file, 'utf8')))
  expect(inserting.map((file) => file.slice(root.length + 1))).toEqual(['charts/server-drawing.ts'])
})
