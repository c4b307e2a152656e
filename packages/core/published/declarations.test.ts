import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, inject, it } from 'vitest'

// What other teams compile against. `pnpm --filter @jsna/core test published/declarations -u` renews the snapshots.
it('the first door declares what its snapshot says', async () => {
  await expect(declarationsBehind('index.d.ts')).toMatchFileSnapshot('../api/index.d.ts')
})

// Its names alone: the shapes are those of the nouns, because every schema satisfies its noun.
it('the second door declares what its snapshot says', async () => {
  await expect(read('schema.d.ts')).toMatchFileSnapshot('../api/schema.d.ts')
})

/** The declarations that a reader of this file can reach, each under its path. */
function declarationsBehind(door: string): string {
  const reached = new Set<string>()
  reach(door, reached)
  return [...reached].map((path) => `// ${path}\n${read(path)}`).join('\n')
}

function reach(path: string, reached: Set<string>): void {
  if (reached.has(path)) return
  reached.add(path)
  const imports = read(path).matchAll(/(?:from |import\()['"](\.[^'"]+)\.ts['"]/g)
  for (const [, name = ''] of imports) reach(join(dirname(path), `${name}.d.ts`), reached)
}

function read(path: string): string {
  return readFileSync(join(inject('consumer'), 'node_modules/@jsna/core/dist', path), 'utf8')
}
