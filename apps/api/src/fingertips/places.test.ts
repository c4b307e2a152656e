import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { Places } from './places.ts'

describe('places', () => {
  it('let so many in at a time, the others in the order in which they came', async () => {
    const places = new Places({ most: 2, patience: 60_000 })
    const seen: string[] = []
    const enter = async (name: string) => {
      const leave = await places.take()
      seen.push(name)
      return leave
    }
    const [first, second] = await Promise.all([enter('a'), enter('b')])
    const [third, fourth] = [enter('c'), enter('d')]
    await setImmediate()
    expect(seen).toEqual(['a', 'b'])
    second?.()
    await third
    expect(seen).toEqual(['a', 'b', 'c'])
    first?.()
    // Whoever gives a place back twice frees no second one.
    first?.()
    await fourth
    const fifth = enter('e')
    await setImmediate()
    expect(seen).toEqual(['a', 'b', 'c', 'd'])
    ;(await third)()
    await fifth
    expect(seen).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('ask to come back whoever has waited too long, who then takes none', async () => {
    const places = new Places({ most: 1, patience: 5 })
    const leave = await places.take()
    await expect(places.take()).rejects.toMatchObject({ code: 'file-being-made', headers: { 'retry-after': '30' } })
    leave()
    expect(await places.take()).toBeInstanceOf(Function)
  })
})
