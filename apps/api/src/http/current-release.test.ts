import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { technologies } from '../builders/technologies.ts'
import type { Stores } from '../database/handle.ts'
import { createStores } from '../database/open.ts'
import { CurrentRelease } from './current-release.ts'

for (const technology of technologies) {
  describe.skipIf(technology.missing)(`the current release on ${technology.name}`, () => {
    let stores: Stores
    let remove: () => Promise<void>
    let current: CurrentRelease
    beforeEach(async () => {
      const store = await technology.make()
      remove = store.remove
      stores = await createStores(store.location)
      current = new CurrentRelease(stores.published)
    })
    afterEach(async () => {
      await stores.close()
      await remove()
    })
    const publish = (number: number) =>
      stores.publisher.db
        .insertInto('release')
        .values({
          ...{ number, publishedAt: '', title: `Release ${number}`, publishedBy: '', contentHash: '' },
          ...{ methodVersion: '1', changes: '[]' },
        })
        .execute()

    it('is none before the first, and the newest after each', async () => {
      expect(current.peek()).toBeUndefined()
      expect(await current.newest()).toBeUndefined()
      await publish(1)
      current.forget()
      expect((await current.newest())?.number).toBe(1)
      expect(current.peek()?.number).toBe(1)
      await publish(2)
      // SQLite tells at once that another connection has written; PostgreSQL is told, or believed for a second.
      if (stores.published.dialect === 'postgres') current.forget()
      expect(current.peek()).toBeUndefined()
      expect((await current.newest())?.number).toBe(2)
    })

    it('tells of each release that comes out later, once', async () => {
      const heard: number[] = []
      current = new CurrentRelease(stores.published, ({ number }) => heard.push(number))
      const look = async () => {
        current.forget()
        await current.newest()
      }
      await look()
      await publish(1)
      await look()
      await look()
      await publish(3)
      await look()
      expect(heard).toEqual([1, 3])
      const later = new CurrentRelease(stores.published, () => heard.push(0))
      await later.newest()
      expect(heard).toEqual([1, 3])
    })

    it('is found by its number, once it is there', async () => {
      expect(await current.numbered(1)).toBeUndefined()
      await publish(1)
      expect((await current.numbered(1))?.title).toBe('Release 1')
      expect(await current.numbered(1)).toBe(await current.numbered(1))
    })
  })
}
