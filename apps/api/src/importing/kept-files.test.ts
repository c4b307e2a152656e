import { describe, expect, it } from 'vitest'
import { KeptFiles } from './kept-files.ts'
import type { HandedInFile } from './kept-files.ts'

/** Files that note when they are removed. */
function shelf() {
  const removed: string[] = []
  const file = (name: string, totalBytes = 1): HandedInFile => ({
    path: name,
    totalBytes,
    remove: async () => {
      removed.push(name)
      await Promise.resolve()
    },
  })
  return { kept: new KeptFiles(), removed, file }
}

describe('files that were not taken', () => {
  it('are handed over once', async () => {
    const { kept, removed, file } = shelf()
    await kept.keep('a', file('a'))
    expect([kept.has('a'), kept.take('a')?.path, kept.take('a'), kept.has('a')]).toEqual([true, 'a', undefined, false])
    expect(removed).toEqual([])
  })

  it('are the newest eight; the oldest go', async () => {
    const { kept, removed, file } = shelf()
    for (let at = 0; at < 10; at += 1) await kept.keep(`job-${at}`, file(`job-${at}`))
    expect(removed).toEqual(['job-0', 'job-1'])
    expect(kept.has('job-9')).toBe(true)
  })

  it('have two gigabytes at most, but the newest always has its place', async () => {
    const { kept, removed, file } = shelf()
    await kept.keep('small', file('small', 900_000_000))
    await kept.keep('large', file('large', 1_000_000_000))
    expect(removed).toEqual([])
    await kept.keep('huge', file('huge', 3_000_000_000))
    expect([removed, kept.has('huge')]).toEqual([['small', 'large'], true])
  })

  it('all go when the desk closes', async () => {
    const { kept, removed, file } = shelf()
    await kept.keep('a', file('a'))
    await kept.keep('b', file('b'))
    await kept.clear()
    expect([removed.sort(), kept.has('a')]).toEqual([['a', 'b'], false])
  })
})
