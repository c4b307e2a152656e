import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, inject, it } from 'vitest'

// What other teams compile against. `pnpm --filter @jsna/core test published/declarations -u` renews the snapshots.
it('the first door declares what its snapshot says', async () => {
  await expect(declarationsBehind('index.d.ts')).toMatchFileSnapshot('../api/index.d.ts')
})

it('the second door declares what its snapshot says', async () => {
  await expect(declarationsBehind('schema.d.ts', 'index.d.ts')).toMatchFileSnapshot('../api/schema.d.ts')
})

/** The declarations that a reader of this file can reach, each under its path, without those behind another door. */
function declarationsBehind(door: string, other?: string): string {
  const [reached, elsewhere] = [new Set<string>(), new Set<string>()]
  reach(door, reached)
  if (other !== undefined) reach(other, elsewhere)
  const own = [...reached].filter((path) => !elsewhere.has(path))
  return own.map((path) => `// ${path}\n${read(path)}`).join('\n')
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
