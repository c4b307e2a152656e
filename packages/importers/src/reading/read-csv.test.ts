import { describe, expect, test } from 'vitest'
import { delimiterOf, readCsv } from './read-csv.ts'
import type { CsvRow } from './read-csv.ts'

async function rows(text: string, delimiter = ','): Promise<CsvRow[]> {
  async function* source(): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += 3) yield text.slice(at, at + 3)
  }
  const read: CsvRow[] = []
  for await (const some of readCsv(source(), delimiter)) read.push(...some)
  return read
}

describe('readCsv', () => {
  test.for([
    ['Unix', '\n'],
    ['Windows', '\r\n'],
    ['old Macintosh', '\r'],
  ] as const)('reads %s line ends', async ([, end]) => {
    expect(await rows(['a,b', '1,2', '3,4'].join(end))).toEqual([
      { row: 1, cells: ['a', 'b'] },
      { row: 2, cells: ['1', '2'] },
      { row: 3, cells: ['3', '4'] },
    ])
  })

  test('reads lines that end in two ways', async () => {
    expect(await rows('a,"b"\r\n1,"2"\n3,"4\r\n5"\r\n6,7')).toEqual([
      { row: 1, cells: ['a', 'b'] },
      { row: 2, cells: ['1', '2'] },
      { row: 3, cells: ['3', '4\r\n5'] },
      { row: 5, cells: ['6', '7'] },
    ])
  })

  test('waits for a reader who is slow, however fast the source is', async () => {
    async function* source(): AsyncGenerator<string> {
      for (let at = 0; at < 60_000; at += 1) yield `${at},a cell of some length that fills the pieces of the reader\n`
    }
    let read = 0
    for await (const some of readCsv(source(), ',')) {
      read += some.length
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    expect(read).toBe(60_000)
  })

  test('numbers rows as an editor does, past line breaks in cells and empty lines', async () => {
    const read = await rows('a,b\n"one\ntwo",2\n\n3,4\n')
    expect(read.map(({ row }) => row)).toEqual([1, 2, 5])
    expect(read[1]?.cells).toEqual(['one\ntwo', '2'])
  })

  test('keeps separators and quotation marks inside quoted cells', async () => {
    expect((await rows('"Bournemouth, Poole","say ""yes"""'))[0]?.cells).toEqual(['Bournemouth, Poole', 'say "yes"'])
  })

  test('passes on rows of any width', async () => {
    expect((await rows('a,b\n1\n1,2,3\n')).map(({ cells }) => cells.length)).toEqual([2, 1, 3])
  })

  test.for([
    ['an unclosed quotation mark', 'a,b\n1,"2\n3,4\n', /never closed/],
    ['text after a quoted cell', 'a,b\n"1"x,2\n', /closing quotation mark/],
    ['a cell that never ends', `a,b\n${'x'.repeat(1_100_000)}`, /longer than/],
  ] as const)('refuses %s', async ([, text, message]) => {
    await expect(rows(text)).rejects.toThrow(message)
    await expect(rows(text)).rejects.toMatchObject({ name: 'UnreadableFile', rule: 'not-readable' })
  })

  test('passes on an error of the source itself', async () => {
    async function* broken(): AsyncGenerator<string> {
      yield 'a,b\n'
      throw new Error('The connection was lost.')
    }
    const read = async (): Promise<void> => {
      for await (const some of readCsv(broken(), ',')) expect(some[0]?.row).toBe(1)
    }
    await expect(read()).rejects.toThrow('The connection was lost.')
  })
})

describe('delimiterOf', () => {
  test.for([
    ['a,b,c', ','],
    ['a;b;c', ';'],
    ['a\tb\tc', '\t'],
    ['"a;b;c;d",e,f', ','],
    ['only', ','],
  ] as const)('of “%s” is “%s”', ([line, delimiter]) => {
    expect(delimiterOf(line)).toBe(delimiter)
  })
})
