import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { brokenAudit } from '../../audit/audit.ts'
import { bodyOf } from '../../builders/installation.ts'
import type { Installation } from '../../builders/installation.ts'
import { installationOn } from '../../builders/installation-on.ts'
import { technologies } from '../../builders/technologies.ts'
import type {
  AreasAnswer,
  CustomAreaAnswer,
  EstimatesAnswer,
  LookupChange,
  LookupHead,
  RefusedImport,
} from '../../client.ts'

const id = 'lsoa-2021-to-reach-area-2019'
const moved =
  'from,to,weight\nE01009500,reach-mosaic,1\nE01009501,reach-harmony,1\nE01009502,reach-harmony,1\nE01009503,reach-harmony,0.5\n'

for (const technology of technologies) {
  describe.skipIf(technology.missing)(`how areas hang together on ${technology.name}`, () => {
    let jsna: Installation
    beforeEach(async () => {
      jsna = await installationOn(technology)
    })
    afterEach(() => jsna.close())

    const preview = (file: string, lookup = id) => jsna.as('analyst', `POST /lookup-previews?lookup=${lookup}`, file)
    const totals = async () => {
      const rows = await jsna.stores.workspace.db
        .selectFrom('observation')
        .select(['area', 'count', 'denominator'])
        .where('indicator', '=', 'private-rented-homes')
        .where('origin', '=', 'added-up')
        .execute()
      return rows.sort((a, b) => (a.area < b.area ? -1 : 1))
    }

    it('is listed', async () => {
      const { lookups } = await bodyOf<{ lookups: LookupHead[] }>(await jsna.as('author', 'GET /lookups'))
      expect(lookups).toMatchObject([{ id, fromScheme: 'lsoa-2021', toScheme: 'reach-area-2019', entries: 4 }])
    })

    it('says that a file without rows is one', async () => {
      const answer = await preview('from,to,weight\n')
      expect([answer.status, (await bodyOf<RefusedImport>(answer)).issues]).toMatchObject([422, [{ rule: 'no-rows' }]])
    })

    it('can be looked at before it is changed', async () => {
      const before = await totals()
      const change = await bodyOf<LookupChange>(await preview(moved))
      expect(change).toMatchObject({ lookup: id, added: 1, removed: 1, weights: 1 })
      expect(change.areas).toMatchObject([
        { code: 'reach-harmony', name: 'Harmony', gained: ['E01009501'], lost: [], partsBefore: 2, partsAfter: 3 },
        { code: 'reach-mosaic', name: 'Mosaic', gained: [], lost: ['E01009501'], partsBefore: 2, partsAfter: 1 },
      ])
      expect(change.indicators.map(({ indicator, figures }) => [indicator, figures])).toEqual([
        ['private-rented-homes', 2],
      ])
      expect(await totals()).toEqual(before)
    })

    it('moves the totals of larger areas, in the workspace and in the next release', async () => {
      const before = await totals()
      expect((await jsna.as('analyst', `PUT /lookups/${id}`, moved)).status).toBe(200)
      const after = await totals()
      expect(after).not.toEqual(before)
      expect(after.map(({ area }) => area)).toEqual(['reach-harmony', 'reach-mosaic'])
      expect(await brokenAudit(jsna.stores.workspace.db)).toBeNull()
      expect((await jsna.as('publisher', 'POST /publications', {})).status).toBe(201)
      const { estimates } = await bodyOf<EstimatesAnswer>(
        await jsna.get('/api/v1/estimates?indicator=private-rented-homes&area=reach-mosaic'),
      )
      expect(estimates).toMatchObject([{ count: after[1]?.count, denominator: after[1]?.denominator }])
      const { areas } = await bodyOf<AreasAnswer>(await jsna.get('/api/v1/areas?scheme=lsoa-2021&within=reach-mosaic'))
      expect(areas.map(({ code }) => code)).toEqual(['E01009500'])
      const back = await bodyOf<LookupChange>(await preview(moved))
      expect(back).toMatchObject({ added: 0, removed: 0, weights: 0, areas: [], indicators: [] })
    })

    it('is refused by row and column where it is wrong, and nothing moves', async () => {
      const before = await totals()
      const answer = await jsna.as('analyst', `PUT /lookups/${id}`, moved.replace('E01009501', 'E01099999'))
      expect(answer.status).toBe(422)
      const { issues } = await bodyOf<{ issues: { row: number; column: string }[] }>(answer)
      expect(issues).toMatchObject([{ row: 3, column: 'from', rule: 'unknown-area' }])
      expect((await preview('from,to,weight\n')).status).toBe(422)
      expect((await preview(moved, 'no-such-lookup')).status).toBe(404)
      expect(await totals()).toEqual(before)
    })

    const draw = (body: object) => jsna.as('analyst', 'POST /custom-areas', body)
    const parts = ['E01009500', 'E01009502']

    it('grows by an area that an analyst puts together, with its figures', async () => {
      const looked = await bodyOf<CustomAreaAnswer>(await draw({ name: 'Canal side', parts, preview: true }))
      expect(looked.area).toMatchObject({ code: 'custom-canal-side', scheme: 'custom-areas', status: 'illustrative' })
      expect(looked.area.parents).toContain('E08000026')
      expect((await draw({ name: 'Canal side', parts, description: 'Along the canal.' })).status).toBe(201)
      const sum = (await totals()).find(({ area }) => area === 'custom-canal-side')
      expect(sum?.count).toBeGreaterThan(0)
      expect((await jsna.as('publisher', 'POST /publications', {})).status).toBe(201)
      const { areas } = await bodyOf<AreasAnswer>(await jsna.get('/api/v1/areas?scheme=custom-areas'))
      expect(areas).toMatchObject([{ name: 'Canal side', description: 'Along the canal.' }])
      const { estimates } = await bodyOf<EstimatesAnswer>(
        await jsna.get('/api/v1/estimates?indicator=private-rented-homes&area=custom-canal-side'),
      )
      expect(estimates).toMatchObject([{ kind: 'estimate', count: sum?.count }])
      // A second one joins the first.
      expect((await draw({ name: 'Hill side', parts: ['E01009501', 'E01009503'] })).status).toBe(201)
      expect((await totals()).map(({ area }) => area)).toContain('custom-hill-side')
    })

    it.each([
      ['an unknown part', { name: 'X1', parts: ['E01009500', 'E0'] }],
      ['parts of two kinds', { name: 'X1', parts: ['E01009500', 'reach-mosaic'] }],
      ['one part', { name: 'X1', parts: ['E01009500'] }],
      ['a part twice', { name: 'X1', parts: ['E01009500', 'E01009500'] }],
      ['no letters', { name: '12', parts }],
      ['a line break in its name', { name: 'Canal\nside', parts }],
      ['letters that turn the text round', { name: 'Canal \u202Eside', parts }],
      ['the name of a place', { name: ' mosaic ', parts }],
    ])('refuses an area with %s', async (_what, body) => {
      const answer = await draw(body)
      expect(answer.status).toBe(422)
      expect((await bodyOf<{ detail: string }>(answer)).detail).toMatch(/\w/)
    })

    it('refuses an area of the same name', async () => {
      expect((await draw({ name: 'Canal side', parts })).status).toBe(201)
      expect((await draw({ name: 'Canal side', parts })).status).toBe(422)
    })
  })
}
