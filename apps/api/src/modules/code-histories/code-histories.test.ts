import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { brokenAudit } from '../../audit/audit.ts'
import { bodyOf } from '../../builders/installation.ts'
import type { Installation } from '../../builders/installation.ts'
import { installationOn } from '../../builders/installation-on.ts'
import { technologies } from '../../builders/technologies.ts'
import type { CodeHistoryHead, ImportJob, RefusedImport } from '../../client.ts'

// E01009500 was E01009400; E01009499 was divided; E01009398 and E01009399 were joined.
const changes = [
  'LSOA11CD,LSOA21CD',
  'E01009400,E01009500',
  'E01009499,E01009501',
  'E01009499,E01009502',
  'E01009398,E01009503',
  'E01009399,E01009503',
  'E01009397,E01009397',
].join('\n')

for (const technology of technologies) {
  describe.skipIf(technology.missing)(`the history of area codes on ${technology.name}`, () => {
    let jsna: Installation
    beforeEach(async () => {
      jsna = await installationOn(technology)
    })
    afterEach(() => jsna.close())

    const load = (file = changes) => jsna.as('analyst', 'PUT /code-histories/lsoa-2011-to-2021', file)
    const handIn = async (...areas: string[]) => {
      const rows = areas.map((area) => `private-rented-homes,${area},2031-03-21,10,100`)
      const file = ['indicator,area,period,count,denominator', ...rows].join('\n')
      const { id } = await bodyOf<ImportJob>(await jsna.as('analyst', 'POST /import-jobs?file-name=renters.csv', file))
      return jsna.dependencies.desk.settled(id)
    }

    it('is loaded from a file, listed, and forgotten', async () => {
      const head = await bodyOf<CodeHistoryHead>(await load())
      expect(head).toMatchObject({ oldColumn: 'LSOA11CD', renamed: 1, divided: 1, joined: 2, unchanged: 1, ended: 0 })
      const list = async () =>
        (await bodyOf<{ histories: CodeHistoryHead[] }>(await jsna.as('author', 'GET /code-histories'))).histories
      expect(await list()).toEqual([head])
      expect((await jsna.as('analyst', 'DELETE /code-histories/lsoa-2011-to-2021')).status).toBe(204)
      expect((await jsna.as('analyst', 'DELETE /code-histories/lsoa-2011-to-2021')).status).toBe(404)
      expect(await list()).toEqual([])
      expect(await brokenAudit(jsna.stores.workspace.db)).toBeNull()
    })

    it('is stored once of two that contradict each other and come at one moment', async () => {
      const there = jsna.as('analyst', 'PUT /code-histories/there', 'old,new\nE01009400,E01009500\n')
      const back = jsna.as('analyst', 'PUT /code-histories/back', 'old,new\nE01009500,E01009400\n')
      expect((await Promise.all([there, back])).map(({ status }) => status).sort()).toEqual([200, 422])
      expect(jsna.logged).toEqual([])
    })

    it('is refused where its codes lead in a circle, alone or with those of another file', async () => {
      const alone = await load('old,new\nE01009400,E01009500\nE01009500,E01009400\n')
      expect([alone.status, (await bodyOf<RefusedImport>(alone)).issues]).toMatchObject([
        422,
        [{ row: 3, column: 'new', rule: 'impossible-value' }],
      ])
      await load()
      const back = 'old,new\nE01009500,E01009400\n'
      const together = await jsna.as('analyst', 'PUT /code-histories/back', back)
      const { detail } = await bodyOf<RefusedImport>(together)
      expect(together.status).toBe(422)
      expect(detail).toMatch(/lead in a circle: E01009[45]00 → E01009[45]00 → E01009[45]00\./)
      const { histories } = await bodyOf<{ histories: CodeHistoryHead[] }>(
        await jsna.as('author', 'GET /code-histories'),
      )
      expect(histories.map(({ id }) => id)).toEqual(['lsoa-2011-to-2021'])
    })

    it('takes figures of a renamed area under its present code, and says so', async () => {
      // Without the history nobody knows the code.
      expect((await handIn('E01009400')).refusal?.issues).toMatchObject([
        { row: 2, column: 'area', rule: 'unknown-area' },
      ])
      await load()
      const { id, report, refusal } = await handIn('E01009400', 'E01009501')
      expect(refusal).toBeNull()
      expect(report?.renamed).toEqual([{ code: 'E01009400', now: 'E01009500', rows: 1 }])
      await jsna.as('analyst', 'POST /import-acceptances', { job: id, acknowledged: true })
      const rows = await jsna.stores.workspace.db
        .selectFrom('observation')
        .select(['area', 'count'])
        .where('period', '=', '2031-03-21')
        .where('origin', '=', 'source')
        .execute()
      expect(rows.map(({ area }) => area).sort()).toEqual(['E01009500', 'E01009501'])
    })

    it.each([
      ['E01009499', 'divided into E01009501 and E01009502'],
      ['E01009398', 'E01009398 and E01009399 were joined into E01009503'],
    ])('refuses figures of %s, with what to take instead', async (code, words) => {
      await load()
      const { report, refusal } = await handIn('E01009500', code)
      expect(report).toBeNull()
      expect(refusal?.issues).toMatchObject([{ row: 3, column: 'area', value: code }])
      expect(refusal?.issues[0]?.message).toContain(words)
    })

    it('is refused by row where it is wrong, and the one before stays', async () => {
      await load()
      const answer = await load(`${changes}\nnot a code,E01009500`)
      expect(answer.status).toBe(422)
      expect(await bodyOf<object>(answer)).toMatchObject({ issues: [{ row: 8, column: 'LSOA11CD' }] })
      expect((await handIn('E01009400')).report?.renamed).toHaveLength(1)
    })
  })
}
