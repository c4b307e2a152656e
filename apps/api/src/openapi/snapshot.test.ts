import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { breakingChanges } from '../builders/breaking-changes.ts'
import type { Description } from '../builders/breaking-changes.ts'
import { createInstallation } from '../builders/installation.ts'
import type { Installation } from '../builders/installation.ts'

const file = fileURLToPath(new URL('../../api/openapi.json', import.meta.url))

/** Examples are no promise: they are kept and compared by themselves, and so is a media type that is known by one alone. */
function withoutExamples(name: string, value: unknown): unknown {
  if (name === 'example') return undefined
  if (name !== 'content' || typeof value !== 'object' || value === null) return value
  const promised = Object.entries(value).filter(([type, media]) => !type.includes('/') || 'schema' in Object(media))
  return promised.length > 0 ? Object.fromEntries(promised) : undefined
}

let jsna: Installation
let text: string
beforeAll(async () => {
  jsna = await createInstallation()
  const described = await (await jsna.get('/api/v1/openapi.json')).text()
  const promised: unknown = JSON.parse(described, withoutExamples)
  text = `${JSON.stringify(promised, null, 2)}\n`
})
afterAll(() => jsna.close())

// What other people's programs rely on is kept in apps/api/api/openapi.json. An addition is taken over by running this
// test with -u, and its diff is read. A breaking change is refused with or without it: give the new form an address or a
// name of its own and leave the old one, or open /api/v2.
describe('the description of the API', () => {
  it('keeps every promise that it has made, and its additions are known', async () => {
    const broken = breakingChanges(
      JSON.parse(readFileSync(file, 'utf8')) as Description,
      JSON.parse(text) as Description,
    )
    expect(broken, 'Programs of others would break. Keep the old form beside the new one.').toEqual([])
    await expect(text, 'New in the API: run “vitest run openapi/snapshot -u” and read the diff.').toMatchFileSnapshot(
      file,
    )
  })
})
