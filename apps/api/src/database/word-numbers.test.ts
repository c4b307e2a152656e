import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createInstallation } from '../builders/installation.ts'
import type { Installation } from '../builders/installation.ts'
import { figureTables } from './figure-tables.ts'
import { WordNumbers } from './word-numbers.ts'

const [, , words] = figureTables.observation.lists

let jsna: Installation
beforeEach(async () => {
  jsna = await createInstallation()
})
afterEach(() => jsna.close())

/** Numbers of words on the database of an installation, and how many entries were read for them. */
function counted() {
  const { db, dialect } = jsna.stores.workspace
  let read = 0
  const watched: Pick<typeof db, 'executeQuery'> = {
    executeQuery: async (query, options) => {
      const result = await db.executeQuery(query, options)
      read += result.rows.length
      return result
    },
  }
  const numbers = new WordNumbers(watched, dialect, words)
  const noted = (count: number, name: string) =>
    numbers.of(
      Array.from({ length: count }, (_, index) => ({ absence: null, status: 'final', note: `${name} ${index}` })),
      { origin: 'source', import: name },
    )
  return { noted, read: () => read }
}

describe('numbers of notes', () => {
  it('are looked up for the notes of a file, however many others there are', async () => {
    await counted().noted(1200, 'earlier')
    const now = counted()
    const numbers = await now.noted(3, 'now')
    expect(new Set(numbers).size).toBe(3)
    expect(now.read()).toBe(3)
  })

  it('are the same whoever asks, in whatever order', async () => {
    const first = await counted().noted(700, 'file')
    const again = counted()
    expect(await again.noted(700, 'file')).toEqual(first)
    expect(again.read()).toBe(700)
    expect(await again.noted(9, 'file')).toEqual(first.slice(0, 9))
    expect(again.read()).toBe(700)
  })
})
