import { describe, expect, test } from 'vitest'
import { FIGURE_IMPORTERS } from './registry.ts'
import { cellsOf, csvOf, csvSources } from './samples/csv-sources.ts'
import type { CsvSource } from './samples/csv-sources.ts'
import { places, readSample } from './samples/read-sample.ts'

// Every source of CSV files is put through the same: a file may come from anywhere, whatever it is called.

const good = (source: CsvSource) => csvOf([source.columns, cellsOf(source)])
const read = (source: CsvSource, content: string | Uint8Array) => readSample(content, source.indicators, source.own)
const numberFields = ['value', 'lowerCi95', 'upperCi95', 'lowerCi998', 'upperCi998', 'count', 'denominator'] as const

test('every importer of CSV files is put through it', () => {
  const others = ['csvw', 'json-stat', 'ons-local-statistics-json']
  const ids = FIGURE_IMPORTERS.map(({ id }) => id).filter((id) => !others.includes(id))
  expect([...new Set(csvSources.map(({ id }) => id))].sort()).toEqual([...ids, 'mapped'].sort())
})

describe.each(csvSources.map((source) => [source.id, source] as const))('a file of %s', (id, source) => {
  test('that is good is read', async () => {
    const { importer, issues, observations } = await read(source, good(source))
    expect([importer, issues, observations.length]).toEqual([id, [], 1])
  })

  test.each<[string, (text: string) => string | Uint8Array]>([
    ['with a byte order mark', (text) => `\uFEFF${text}`],
    ['in UTF-16, little end first', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['in UTF-16, big end first', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['with Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
    ['with old Macintosh line ends', (text) => text.replaceAll('\n', '\r')],
    ['with blank lines around', (text) => `\n\n${text}\n\n`],
    ['without a last line end', (text) => text.trimEnd()],
    ['with semicolons', () => csvOf([source.columns, cellsOf(source)], ';')],
    ['with tabs', () => csvOf([source.columns, cellsOf(source)], '\t')],
    [
      'with every cell in quotes',
      () => [source.columns, cellsOf(source)].map((row) => `${row.map((cell) => `"${cell}"`).join()}\n`).join(''),
    ],
    [
      'with spaces around the names of columns',
      () => csvOf([source.columns.map((name) => ` ${name} `), cellsOf(source)]),
    ],
  ])('%s says the same', async (_, dress) => {
    const expected = await read(source, good(source))
    const { issues, observations } = await read(source, dress(good(source)))
    expect([issues, observations]).toEqual([[], expected.observations])
  })

  test.each<[string, (text: string) => string | Uint8Array, (string | number | null)[]]>([
    ['is empty', () => '', [null, null, 'empty-file']],
    ['has a header alone', () => csvOf([source.columns]), [null, null, 'no-rows']],
    ['has a quotation mark that is never closed', (text) => `${text}"never`, [3, null, 'not-readable']],
    ['holds NUL', (text) => text.replace('\n', '\n\0'), [2, null, 'encoding']],
    ['has a field of twenty megabytes', (text) => `${text}${'x'.repeat(20_000_000)}\n`, [3, null, 'not-readable']],
    [
      'names a column twice',
      () =>
        csvOf([
          [...source.columns, source.number],
          [...cellsOf(source), '1'],
        ]),
      source.twice ? [1, source.twice.column, source.twice.rule] : [1, source.number, 'duplicate-column'],
    ],
  ])('that %s is refused by name', async (_, spoil, expected) => {
    const found = await read(source, spoil(good(source)))
    expect(places(found).map((place) => place.slice(0, 3))).toContainEqual(expected)
  })

  test.each<[string, string[]]>([
    ['too many cells', [...cellsOf(source), 'more', 'and more']],
    ['too few cells', cellsOf(source).slice(0, 2)],
  ])('with a row of %s names the row', async (_, cells) => {
    const { issues } = await read(source, csvOf([source.columns, cellsOf(source), cells]))
    expect(issues.map(({ row }) => row)).toContain(3)
  })

  test('with a row twice names the second', async () => {
    const found = await read(source, csvOf([source.columns, cellsOf(source), cellsOf(source)]))
    expect(found.issues).not.toEqual([])
    expect(found.issues.every(({ row }) => row === 3)).toBe(true)
    expect(found.observations.length).toBeLessThanOrEqual(1)
  })

  test.each(['E99999999', 'Coventry', '', 'E08000026; drop table area', '__proto__', '0'])(
    'with the area “%s” takes nothing from the row, and says why',
    async (area) => {
      const { issues, leftOut, observations } = await read(
        source,
        csvOf([source.columns, cellsOf(source, { [source.area]: area })]),
      )
      expect(observations).toEqual([])
      expect(issues.length + leftOut.length).toBeGreaterThan(0)
    },
  )

  test.each([
    'NaN',
    'Infinity',
    '-Infinity',
    '1e309',
    'much',
    '12 or so',
    '1.2.3',
    '0x1F',
    '--1',
    '=1+1',
    '99999999999999999999999e400',
    '1 234 x',
  ])('with the number “%s” names row and column', async (cell) => {
    const { issues, observations } = await read(
      source,
      csvOf([source.columns, cellsOf(source, { [source.number]: cell })]),
    )
    expect(issues.map(({ row, column, value }) => [row, column, value])).toContainEqual([2, source.number, cell])
    expect(observations).toEqual([])
  })

  test.each([
    '*',
    'c',
    'x',
    'z',
    ':',
    '[c]',
    '[x]',
    '-',
    '..',
    '12%',
    '1,234',
    '−5',
    '–5',
    '5 ',
    '+5',
    '(5)',
    '1e3',
    '£5',
    '5,5',
  ])('with “%s” in the place of a number has a number, a reason or an issue of that cell', async (cell) => {
    const { issues, leftOut, observations } = await read(
      source,
      csvOf([source.columns, cellsOf(source, { [source.number]: cell })]),
    )
    for (const observation of observations) {
      for (const field of numberFields)
        expect([null, true]).toContain(observation[field] === null ? null : Number.isFinite(observation[field]))
      const isSilent = observation.value === null && observation.count === null && observation.absence === null
      expect(isSilent).toBe(false)
    }
    if (observations.length > 0) return
    // A count above its total is a matter of two cells.
    const isNamed = issues.some(({ row, column }) => row === 2 && (column === source.number || column === null))
    expect(isNamed || leftOut.length > 0).toBe(true)
  })
})
