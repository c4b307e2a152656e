import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { technologies } from '../../builders/technologies.ts'
import type { Stores } from '../../database/handle.ts'
import { createStores } from '../../database/open.ts'
import { hasPostcodes } from '../../evidence/published.queries.ts'
import { placeOfPostcode, placesOfBeginning } from './postcodes.queries.ts'

for (const technology of technologies) {
  describe.skipIf(technology.missing)(`the postcodes on ${technology.name}`, () => {
    let stores: Stores
    let remove: () => Promise<void>
    beforeAll(async () => {
      const made = await technology.make()
      remove = made.remove
      stores = await createStores(made.location)
    })
    afterAll(async () => {
      await stores.close()
      await remove()
    })

    it('are found whole and by their beginning, once they are loaded', async () => {
      const { db } = stores.published
      expect(await hasPostcodes(db)).toBe(false)
      const rows = ['CV1 2AA', 'CV1 2AB', 'CV1 3AA', 'CV12 1AA'].map((postcode, at) => ({ postcode, area: `E0${at}` }))
      await stores.publisher.db.insertInto('postcode').values(rows).execute()
      expect(await hasPostcodes(db)).toBe(true)
      expect(await placeOfPostcode(db, 'CV1 2AB')).toBe('E01')
      expect(await placeOfPostcode(db, 'CV1 2AC')).toBeUndefined()
      const beginning = async (text: string) => (await placesOfBeginning(db, text)).toSorted()
      expect(await beginning('CV1 ')).toEqual(['E00', 'E01', 'E02'])
      expect(await beginning('CV1 2')).toEqual(['E00', 'E01'])
      expect(await beginning('CV12 ')).toEqual(['E03'])
      expect(await beginning('CV4 ')).toEqual([])
    })
  })
}
