import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { zipOf } from './zip.ts'

const instant = '2026-11-23T09:00:00.000Z'
const files = {
  'empty.txt': [],
  'folder/ümläut.txt': ['one piece'],
  'long.txt': Array.from({ length: 2000 }, (_, piece) => `piece ${piece} ${'–'.repeat(piece % 50)}\n`),
}
const entries = Object.entries(files).map(([path, texts]) => ({ path, pieces: texts.map((text) => Buffer.from(text)) }))

it('holds what was put in, in its order, and is the same each time', async () => {
  const zip = await zipOf(entries, instant)
  const found = unzipSync(new Uint8Array(zip))
  expect(Object.keys(found)).toEqual(Object.keys(files))
  for (const [path, texts] of Object.entries(files)) {
    expect(strFromU8(found[path] ?? new Uint8Array())).toBe(texts.join(''))
  }
  expect((await zipOf(entries, instant)).equals(zip)).toBe(true)
})
