import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createInstallation } from '../builders/installation.ts'
import type { Installation } from '../builders/installation.ts'
import { technologies } from '../builders/technologies.ts'
import { toEstimate } from '../database/rows.ts'
import { columnsBeside, estimatesFrom, numberedColumns } from './numbered-estimates.ts'
import { inKeyOrder, inSelection } from './select-rows.ts'

const everyone = { sex: undefined, age: undefined, category: undefined }

describe.each(technologies)('estimates by the number of their words in $name', ({ missing, make }) => {
  describe.skipIf(missing)('where it is to be had', () => {
    let jsna: Installation
    let remove: () => Promise<void>
    beforeAll(async () => {
      const store = await make()
      remove = store.remove
      jsna = await createInstallation({ location: store.location })
    })
    afterAll(async () => {
      await jsna.close()
      await remove()
    })

    const whole = async () => {
      const rows = await inKeyOrder(jsna.stores.published.db.selectFrom('estimate').selectAll(), 'period').execute()
      return rows.map(toEstimate)
    }
    const numbered = () =>
      inKeyOrder(jsna.stores.published.db.selectFrom('numberedEstimate').select(numberedColumns), 'period').execute()

    it('are those of the view with all words, hidden ones too, however often they are asked for', async () => {
      const { db } = jsna.stores.published
      const expected = await whole()
      expect(new Set(expected.map(({ kind }) => kind))).toEqual(new Set(['estimate', 'suppressed']))
      for (let round = 0; round < 2; round += 1) expect(await estimatesFrom(db, await numbered())).toEqual(expected)
    })

    it('are the same when a part of their key is known and not read', async () => {
      const { db } = jsna.stores.published
      const [first] = await whole()
      if (!first) throw new Error('there are no figures')
      const { indicator, period, sex } = first
      const known = { indicator, period, sex }
      const rows = await inKeyOrder(db.selectFrom('numberedEstimate').select(columnsBeside(known)), 'period')
        .where('indicator', '=', indicator)
        .where('period', '=', period)
        .where('sex', '=', sex)
        .execute()
      expect(Object.keys(rows[0] ?? {})).not.toContain('indicator')
      const expected = (await whole()).filter(
        (each) => each.indicator === indicator && each.period === period && each.sex === sex,
      )
      expect(await estimatesFrom(db, rows, known)).toEqual(expected)
    })

    it('are refused under a number that has no words', async () => {
      const [first] = await numbered()
      if (!first) throw new Error('there are no figures')
      await expect(estimatesFrom(jsna.stores.published.db, [{ ...first, words: 999_999 }])).rejects.toThrow('999999')
    })

    it('of many areas of an indicator are those of some, in the same order', async () => {
      const { db } = jsna.stores.published
      const [{ indicator, area } = { indicator: '', area: '' }] = await whole()
      const others = Array.from({ length: 200 }, (_, index) => `E99${String(index).padStart(6, '0')}`)
      const of = (areas: string[]) =>
        inKeyOrder(
          inSelection(
            db.selectFrom('numberedEstimate').select(numberedColumns),
            { ...everyone, indicators: [indicator], areas },
            1,
          ),
          'period',
        ).execute()
      const some = await of([area])
      expect(some.length).toBeGreaterThan(0)
      expect(await of([...others, area])).toEqual(some)
      expect(await of(others)).toEqual([])
    })
  })
})
