import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TemporaryStore } from '../builders/temporary-store.ts'
import { technologies } from '../builders/technologies.ts'
import { bringToHand } from './at-hand.ts'
import type { Stores } from './handle.ts'
import { createStores } from './open.ts'

describe.each(technologies)('what is published, brought to hand from $name', ({ name, missing, make }) => {
  let store: TemporaryStore
  let stores: Stores
  beforeAll(async () => {
    if (missing) return
    store = await make()
    stores = await createStores(store.location)
    const series = Array.from({ length: 4500 }, (_, index) => ({ id: index + 1, area: `E${index}` }))
    const values = series.map(({ id, area }) => `(${id}, 'deaths', '${area}', 'persons', 'all', '')`).join(', ')
    await sql
      .raw(`insert into series (id, indicator, area, sex, age, category) values ${values}`)
      .execute(stores.publisher.db)
  })
  afterAll(async () => {
    await stores?.close()
    await store?.remove()
  })

  async function turns(end: number): Promise<number> {
    let count = 0
    await bringToHand(stores.published, () => (count += 1) >= end)
    return count
  }

  it.skipIf(missing)('is read in parts, between which others are answered', async () => {
    // Three parts of the list of series and of each of the three tables of figures.
    expect(await turns(Infinity)).toBe(name === 'SQLite' ? 12 : 0)
  })

  it.skipIf(missing || name !== 'SQLite')('is left where it is as soon as the server ends', async () => {
    expect(await turns(2)).toBe(2)
  })
})
