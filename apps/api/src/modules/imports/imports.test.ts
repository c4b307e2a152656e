import type { Estimate } from '@jsna/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { firstPublished, onsFile, revised } from '../../builders/figures.ts'
import { bodyOf, createInstallation } from '../../builders/installation.ts'
import type { Installation } from '../../builders/installation.ts'
import type { ChangesAnswer, ImportAnswer, ImportRecord, RefusedImport } from '../../client.ts'
import { hashOf } from '../../hash.ts'

let jsna: Installation
beforeEach(async () => {
  jsna = await createInstallation()
})
afterEach(() => jsna.close())

const importFile = (content: string, name = 'file.csv') =>
  jsna.as('analyst', `POST /imports?file-name=${encodeURIComponent(name)}`, content)
const contents = async () => {
  const { db } = jsna.stores.workspace
  return hashOf([
    await db.selectFrom('observation').selectAll().execute(),
    await db.selectFrom('import').selectAll().execute(),
    await db.selectFrom('indicatorVersion').selectAll().execute(),
    await db.selectFrom('audit').selectAll().execute(),
  ])
}
const tidy = (indicator: string, rows: string) => `area,period,count,denominator\n${rows}`

describe('an import', () => {
  it('says what it did and is listed', async () => {
    jsna.advance(5000)
    const answer = await importFile(firstPublished, 'hle 2018–20.csv')
    expect(answer.status).toBe(201)
    const { import: record, changes } = await bodyOf<ImportAnswer>(answer)
    expect(record).toEqual({
      id: record.id,
      fileName: 'hle 2018–20.csv',
      importedAt: '2026-11-23T09:00:05.000Z',
      importedBy: 'analyst@jsna.example',
      rowsRead: 6,
      accepted: 6,
      changed: 6,
      added: 0,
      unchanged: 0,
      withdrawn: 0,
      undoneAt: null,
      undoneBy: null,
    })
    expect(changes.map(({ inline, afterStatus }) => [inline, afterStatus])).toEqual([
      ['f1', 'figure'],
      ['c1', 'cannot-be-judged'],
      ['c2', 'cannot-be-judged'],
    ])
    const listed = await bodyOf<{ imports: ImportRecord[] }>(await jsna.as('author', 'GET /imports'))
    expect(listed.imports).toEqual([record])
  })

  it('of the same file again changes nothing and is not listed twice', async () => {
    const first = await bodyOf<ImportAnswer>(await importFile(firstPublished, 'a.csv'))
    const before = await contents()
    const again = await bodyOf<ImportAnswer>(await importFile(firstPublished, 'b.csv'))
    expect(again.import).toMatchObject({ id: first.import.id, fileName: 'a.csv', changed: 0, added: 0, unchanged: 6 })
    expect(await contents()).toBe(before)
  })

  it('of the same file after another one has replaced its figures is an import of its own', async () => {
    await importFile(firstPublished)
    await importFile(revised)
    const { import: record } = await bodyOf<ImportAnswer>(await importFile(firstPublished))
    expect(record).toMatchObject({ changed: 6 })
    const listed = await bodyOf<{ imports: ImportRecord[] }>(await jsna.as('author', 'GET /imports'))
    expect(new Set(listed.imports.map(({ id }) => id)).size).toBe(3)
  })

  it('takes the limits away that the new file does not give', async () => {
    await importFile(firstPublished)
    const row = await jsna.stores.workspace.db
      .selectFrom('observation')
      .selectAll()
      .where('area', '=', 'E08000026')
      .where('sex', '=', 'female')
      .where('period', '=', '2018-01-01/P3Y')
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ value: 64, lowerCi95: null, upperCi95: null, origin: 'source' })
  })

  it('tells of periods that are new', async () => {
    const file = onsFile([['E08000026', 'Female', 59.4, 56, 62.8]]).replaceAll('2018-01-01', '2023-01-01')
    await importFile(file)
    const { newerPeriods } = await bodyOf<ChangesAnswer>(await jsna.as('author', 'GET /changes'))
    expect(newerPeriods).toEqual([
      {
        indicator: 'healthy-life-expectancy',
        name: 'Healthy life expectancy',
        published: '2022-01-01/P3Y',
        available: '2023-01-01/P3Y',
      },
    ])
  })

  it('is one audit entry', async () => {
    await importFile(firstPublished)
    const rows = await jsna.stores.workspace.db.selectFrom('audit').selectAll().execute()
    expect(rows.filter(({ action }) => action === 'figures.imported')).toHaveLength(1)
  })
})

describe('a file that is refused', () => {
  it.each<[string, string, { row: number | null; column: string | null; rule: string }]>([
    ['an unknown area', onsFile([['E08999999', 'Female', 64]]), { row: 2, column: 'areacd', rule: 'unknown-area' }],
    [
      'a value that is no number',
      firstPublished.replace(',64,', ',sixty-four,'),
      { row: 2, column: 'observation', rule: 'not-a-number' },
    ],
    [
      'limits that do not hold the value',
      onsFile([['E08000026', 'Female', 64, 65, 66]]),
      { row: 2, column: 'lci_95', rule: 'limits-do-not-contain-value' },
    ],
    [
      'a key that stands twice',
      onsFile([
        ['E08000026', 'Male', 61],
        ['E08000026', 'Male', 62],
      ]),
      { row: 3, column: null, rule: 'duplicate-key' },
    ],
    [
      'a period that nobody can read',
      firstPublished.replace('2018-01-01/P3Y', 'once'),
      { row: 2, column: 'period', rule: 'unreadable-period' },
    ],
    [
      'a missing column',
      firstPublished.replace('observation', 'value'),
      { row: 1, column: 'observation', rule: 'missing-column' },
    ],
    [
      'an unknown indicator',
      firstPublished.replace('Female healthy', 'Cheerful'),
      { row: 2, column: 'indicator', rule: 'unknown-indicator' },
    ],
    ['another kind of file', 'colour,shape\nred,round\n', { row: 1, column: null, rule: 'not-recognised' }],
    ['an empty file', ' ', { row: null, column: null, rule: 'empty-file' }],
  ])('with %s leaves the workspace as it was', async (_what, content, issue) => {
    const before = await contents()
    const answer = await importFile(content)
    expect(answer.status).toBe(422)
    const { code, issues } = await bodyOf<RefusedImport>(answer)
    expect(code).toBe('rows-refused')
    const found = issues.find(({ rule }) => rule === issue.rule)
    expect(found).toMatchObject({ row: issue.row, ...(issue.column ? { column: issue.column } : {}) })
    expect(found?.message).toMatch(/\w/)
    expect(await contents()).toBe(before)
  })

  it('for one bad row among thousands takes none of the others', async () => {
    const good = Array.from({ length: 5000 }, (_, index) => {
      const year = 1900 + (index % 100)
      const area = ['E08000026', 'E12000005', 'E92000001', 'E06000015', 'E08000035'][Math.floor(index / 1000)]
      const sex = Math.floor(index / 100) % 2 === 0 ? 'Female' : 'Male'
      return `${area},,,${sex} healthy life expectancy,${year + 100 * (Math.floor(index / 200) % 5)}-01-01/P1Y,60,,,,,,`
    })
    const [header] = firstPublished.split('\n')
    const bad = 'E08000026,,,Male healthy life expectancy,2018-01-01/P3Y,wrong,,,,,,'
    const before = await contents()
    const answer = await importFile([header, ...good, bad, ''].join('\n'))
    expect(answer.status).toBe(422)
    const { issues } = await bodyOf<RefusedImport>(answer)
    expect(issues.some(({ row, rule }) => row === 5002 && rule === 'not-a-number')).toBe(true)
    expect(await contents()).toBe(before)
  })

  it.each([
    ['../../etc/passwd', 400],
    ['a\u0000b.csv', 400],
    ['a\r\nset-cookie: x', 400],
    ['', 400],
  ])('called “%s” is refused by its name', async (name, status) => {
    expect((await importFile(firstPublished, name)).status).toBe(status)
  })

  it('of another type is not understood', async () => {
    const answer = await jsna.as('analyst', 'POST /imports', firstPublished, { 'content-type': 'text/html' })
    expect(answer.status).toBe(415)
  })
})

describe('figures of small areas', () => {
  it('are added up again for the places they belong to', async () => {
    const estimate = async () => {
      const body = {
        figure: {
          operation: 'value',
          of: {
            indicator: 'private-rented-homes',
            area: 'reach-mosaic',
            period: 'latest',
            sex: 'persons',
            age: 'all',
            category: 'all',
          },
        },
        format: { decimals: 2 },
      }
      const answer = await jsna.as('author', 'POST /previews/figure', body)
      return bodyOf<{ text: string; inputs: Estimate[] }>(answer)
    }
    expect((await estimate()).inputs[0]).toMatchObject({ count: 300, denominator: 1300 })
    const file = tidy('private-rented-homes', 'E01009500,2021-03-21,220,600\n')
    expect((await importFile(file, 'private-rented-homes.csv')).status).toBe(201)
    expect((await estimate()).inputs[0]).toMatchObject({ count: 400, denominator: 1300 })
    const rows = await jsna.stores.workspace.db
      .selectFrom('observation')
      .select(['area', 'origin', 'count'])
      .where('indicator', '=', 'private-rented-homes')
      .where('origin', '=', 'added-up')
      .orderBy('area')
      .execute()
    expect(rows).toEqual([
      { area: 'reach-harmony', origin: 'added-up', count: 700 },
      { area: 'reach-mosaic', origin: 'added-up', count: 400 },
    ])
  })

  it('stand behind a figure that a source gives for the place itself', async () => {
    await importFile(tidy('private-rented-homes', 'reach-mosaic,2021-03-21,310,1310\n'), 'private-rented-homes.csv')
    const rows = await jsna.stores.workspace.db
      .selectFrom('observation')
      .select(['origin', 'count'])
      .where('indicator', '=', 'private-rented-homes')
      .where('area', '=', 'reach-mosaic')
      .execute()
    expect(rows).toEqual([{ origin: 'source', count: 310 }])
  })
})
