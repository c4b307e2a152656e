import { describe, expect, it } from 'vitest'
import { readInTurns } from './select-rows.ts'
import { mostRows } from './selection.ts'
import type { Selection } from './selection.ts'

const everyone = { sex: undefined, age: undefined, category: undefined }
const codes = Array.from({ length: 250 }, (_, index) => `E${String(index).padStart(3, '0')}`)

/** What was asked for, part by part, and rows in the order in which a database would give those of each part. */
async function parts(selection: Pick<Selection, 'indicators' | 'areas'>, isWide: boolean) {
  const asked: [number | null, number | null][] = []
  const rows = await readInTurns({ ...everyone, ...selection }, isWide, async ({ indicators, areas }) => {
    asked.push([indicators?.length ?? null, areas?.length ?? null])
    return (indicators ?? ['a', 'b']).flatMap((slug) => (areas ?? codes.slice(0, 2)).map((code) => `${slug} ${code}`))
  })
  return { asked, rows }
}

describe('a large selection', () => {
  it('is read indicator by indicator and, in all periods, some areas at a time', async () => {
    const { asked, rows } = await parts({ indicators: ['b', 'a', 'b'], areas: codes }, true)
    expect(asked).toEqual([100, 100, 50, 100, 100, 50].map((length) => [1, length]))
    expect(rows).toEqual(['a', 'b'].flatMap((slug) => codes.map((code) => `${slug} ${code}`)))
  })

  it('in named periods is read indicator by indicator alone', async () => {
    expect((await parts({ indicators: ['a'], areas: codes }, false)).asked).toEqual([[1, 250]])
  })

  it('without indicators keeps the order of its keys, however many areas there are', async () => {
    const { asked, rows } = await parts({ indicators: null, areas: codes }, true)
    expect(asked).toEqual([[null, 250]])
    expect(rows).toEqual([...rows].sort())
  })

  it('of nothing asks nothing', async () => {
    expect(await parts({ indicators: [], areas: codes }, true)).toEqual({ asked: [], rows: [] })
    expect(await parts({ indicators: ['a'], areas: [] }, true)).toEqual({ asked: [], rows: [] })
  })

  it('is refused as soon as more has been read than an answer holds', async () => {
    let asked = 0
    const read = async () => {
      asked += 1
      return Array.from({ length: mostRows / 2 + 1 }, () => 'row')
    }
    const question = readInTurns({ ...everyone, indicators: ['a', 'b', 'c'], areas: null }, true, read)
    await expect(question).rejects.toMatchObject({ code: 'too-many-rows' })
    expect(asked).toBe(2)
  })
})
