import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Handle } from './handle.ts'
import { openSqlite } from './sqlite.ts'

interface Tables {
  place: { code: string; size: number | null; note: string | null }
}

const awkward = ['', "it's", 'two "quotes"', 'a\\b', 'Ynys Môn', '😀', '12', '[1,2]']
const names = [...awkward, ...Array.from({ length: 40 }, (_, index) => `E${index}`)]

describe('a list of names in a question', () => {
  let handle: Handle<Tables>
  beforeAll(async () => {
    handle = openSqlite<Tables>(':memory:', { readOnly: false })
    await handle.db.schema
      .createTable('place')
      .addColumn('code', 'text', (column) => column.primaryKey())
      .addColumn('size', 'integer')
      .addColumn('note', 'text')
      .execute()
    const rows = names.map((code, size) => ({ code, size, note: null }))
    await handle.db.insertInto('place').values(rows).execute()
  })
  afterAll(() => handle.close())

  const codes = async (operator: 'in' | 'not in', list: readonly string[]) => {
    const rows = await handle.db.selectFrom('place').select('code').where('code', operator, list).execute()
    return new Set(rows.map(({ code }) => code))
  }

  it.each([1, 8, 15, 16, 17, 48])('finds the same rows when it has %s names, and leaves the others', async (length) => {
    const list = names.slice(0, length)
    expect(await codes('in', list)).toEqual(new Set(list))
    expect(await codes('not in', list)).toEqual(new Set(names.slice(length)))
  })

  it('finds what there is among thousands of names, more than a statement has places for', async () => {
    const many = Array.from({ length: 40_000 }, (_, index) => `E${index}`)
    expect(await codes('in', many)).toEqual(new Set(names.filter((name) => /^E\d+$/.test(name))))
  })

  it('keeps numbers numbers', async () => {
    const sizes = Array.from({ length: 20 }, (_, index) => index * 2)
    const rows = await handle.db.selectFrom('place').select('size').where('size', 'in', sizes).execute()
    expect(rows.map(({ size }) => size)).toEqual(sizes)
  })

  it('with nothing among its names finds nothing for it, as always', async () => {
    const list = [...names, null]
    const rows = await handle.db.selectFrom('place').select('code').where('note', 'in', list).execute()
    expect(rows).toEqual([])
    const others = await handle.db.selectFrom('place').select('code').where('code', 'not in', list).execute()
    expect(others).toEqual([])
  })

  it('is written as one parameter, and a row that is inserted is not', () => {
    const list = handle.db.selectFrom('place').selectAll().where('code', 'in', names).compile()
    expect(list.parameters).toEqual([JSON.stringify(names)])
    const values = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`column${index}`, index]))
    const row = handle.db
      .insertInto('place')
      .values(values as never)
      .compile()
    expect(row.parameters).toHaveLength(20)
  })
})
