import { describe, expect, it } from 'vitest'
import { Kept } from './kept.ts'

const counter = () => {
  let made = 0
  return { make: async () => (made += 1), count: () => made }
}

describe('what is kept', () => {
  it('is made once as long as its stamp is the same', async () => {
    const kept = new Kept<number>(10, () => 1)
    const { make, count } = counter()
    expect(await kept.get('a', '1', make)).toBe(1)
    expect(await kept.get('a', '1', make)).toBe(1)
    expect(await kept.get('a', '2', make)).toBe(2)
    expect(await kept.get('a', '1', make)).toBe(3)
    expect(count()).toBe(3)
  })

  it('is made once for all who ask at the same moment', async () => {
    const kept = new Kept<number>(10, () => 1)
    const { make, count } = counter()
    expect(await Promise.all([1, 2, 3].map(() => kept.get('a', '', make)))).toEqual([1, 1, 1])
    expect(count()).toBe(1)
  })

  it('stays within its bound, and lets go what was used longest ago', async () => {
    const kept = new Kept<number>(3, () => 1)
    const made: string[] = []
    const get = (name: string) => kept.get(name, '', async () => made.push(name))
    for (const name of ['a', 'b', 'c', 'a', 'd', 'a', 'b']) await get(name)
    expect(made).toEqual(['a', 'b', 'c', 'd', 'b'])
  })

  it('keeps the newest even when it alone is beyond the bound', async () => {
    const kept = new Kept<number[]>(3, (value) => value.length)
    const { make, count } = counter()
    const large = async () => [await make(), 0, 0, 0, 0]
    await kept.get('large', '', large)
    await kept.get('large', '', large)
    expect(count()).toBe(1)
  })

  it('does not keep a failure', async () => {
    const kept = new Kept<number>(10, () => 1)
    await expect(kept.get('a', '', () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk')
    expect(await kept.get('a', '', async () => 7)).toBe(7)
  })
})
