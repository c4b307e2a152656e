import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { runInThisContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import * as core from './index.ts'

// Every example of a doc comment and of a page runs here, against the public surface alone.
const docs = join(import.meta.dirname, '../../../docs')
const pages = [
  join(import.meta.dirname, '../README.md'),
  join(docs, 'for-council-teams.md'),
  ...readdirSync(join(docs, 'methods')).map((name) => join(docs, 'methods', name)),
]

interface Example {
  name: string
  code: string
  /** What it may call besides the public surface: the module that it documents. */
  module: object
}

const documented = await Promise.all(sourceFiles(import.meta.dirname).map(examplesOf))

describe('examples of doc comments', () => {
  const examples = documented.flat()

  it.each(examples.map((example) => [example.name, example] as const))('%s', (_, example) => runExample(example))

  it('exist for every exported calculation', () => {
    const names = examples.map(({ name }) => name)
    for (const name of calculations()) expect(names, `${name} has no @example`).toContain(name)
  })
})

describe('examples of pages', () => {
  const examples = pages.flatMap((page) => blocksOf(basename(page), readFileSync(page, 'utf8')))

  it.each(examples.map((example) => [example.name, example] as const))('%s', (_, example) => runExample(example))
})

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('samples'))
    .map((name) => join(folder, name))
}

/** Doc comments with an example, named by the function that follows them. */
async function examplesOf(file: string): Promise<Example[]> {
  const source = readFileSync(file, 'utf8')
  const comments = source.matchAll(
    /\/\*\*((?:(?!\*\/)[\s\S])*?@example(?:(?!\*\/)[\s\S])*?)\*\/\s*export (?:async )?(?:function|const) (\w+)/g,
  )
  const found = [...comments]
  const module = found.length > 0 ? ((await import(file)) as object) : {}
  return found.map(([, comment = '', name = '']) => {
    const lines = comment.split('\n').map((line) => line.replace(/^\s*\* ?/, ''))
    const code = lines.slice(lines.findIndex((line) => line.startsWith('@example')) + 1)
    const end = code.findIndex((line) => line.startsWith('@'))
    return { name, code: code.slice(0, end < 0 ? undefined : end).join('\n'), module }
  })
}

function blocksOf(name: string, markdown: string): Example[] {
  return [...markdown.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ''], index) => ({
    name: `${name} ${index + 1}`,
    code,
    module: {},
  }))
}

/** Functions of the first three groups of the index: what an analyst calculates with. */
function calculations(): string[] {
  const index = readFileSync(join(import.meta.dirname, 'index.ts'), 'utf8')
  const groups = index.slice(index.indexOf('// Calculations'), index.indexOf('// Narrative'))
  return [...groups.matchAll(/^export \{ (.+?) \}/gm)]
    .flatMap(([, names = '']) => names.split(', '))
    .filter((name) => /^[a-z]/.test(name) && typeof Reflect.get(core, name) === 'function')
}

type Run = (surface: object, expectations: Expectation[]) => void
type Expectation = [found: unknown, expected: unknown, line: string]

function runExample({ name, code, module }: Example): void {
  const surface = { ...core, ...module }
  const body = code.split('\n').map(asExpectation).join('\n')
  const head = `(surface, expectations) => { const { ${Object.keys(surface).join(', ')} } = surface;`
  const run = runInThisContext(`${head} {\n${body}\n} }`) as Run
  const expectations: Expectation[] = []
  run(surface, expectations)
  expect(expectations.length, `${name} states no result`).toBeGreaterThan(0)
  for (const [found, expected, line] of expectations) expect(found, line).toEqual(expected)
}

/** `expression // => result` becomes an entry to check; other lines stay as they are. What is imported is at hand here. */
function asExpectation(line: string): string {
  if (line.startsWith('import ')) return ''
  const [, expression, expected] = line.match(/^(.*?)\s*\/\/ => (.*)$/) ?? []
  if (expression === undefined) return line
  return `expectations.push([(${expression}), (${expected}), ${JSON.stringify(line.trim())}])`
}
