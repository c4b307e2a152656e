import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { places, readSample } from '../samples/read-sample.ts'
import { sampleIndicator } from '../samples/sample-indicator.ts'
import { plainCell, readCellFormat } from './cell-format.ts'

const column = (name: string, own: object = {}) => ({ name, titles: name, ...own })
const AREA = column('area', { titles: ['Area code', 'area'] })
const PERIOD = column('period')
const VALUE = column('value', { datatype: 'decimal' })
const describedBy = (columns: object[], own: object = {}) =>
  JSON.stringify({ '@context': 'http://www.w3.org/ns/csvw', url: 'sample.csv', tableSchema: { columns }, ...own })
const read = (content: string | Uint8Array, description: string, indicator = sampleIndicator()) =>
  readSample(content, [indicator], { description, fileName: 'sample.csv' })
const values = ({ observations }: Awaited<ReturnType<typeof read>>) =>
  observations.map(({ area, period, value, absence }) => [area, period, value ?? absence])

const NAMED = column('indicator', { virtual: true, default: 'smokers' })
const plain = 'area,period,value\nE08000026,2024,1.5\n'
const expected = [['E08000026', '2024-01-01/P1Y', 1.5]]

describe('a table with a description beside it', () => {
  test.for<[string, string | Uint8Array, object[], object]>([
    ['as it stands', plain, [AREA, PERIOD, VALUE, NAMED], {}],
    ['with titles in place of names', plain.replace('area', 'Area code'), [AREA, PERIOD, VALUE, NAMED], {}],
    [
      'with titles in a map of languages',
      plain.replace('period', 'Cyfnod'),
      [AREA, column('period', { titles: { cy: ['Cyfnod'], en: 'When' } }), VALUE, NAMED],
      {},
    ],
    ['without a header', 'E08000026,2024,1.5\n', [AREA, PERIOD, VALUE, NAMED], { dialect: { header: false } }],
    [
      'with a semicolon and a decimal comma',
      'area;period;value\nE08000026;2024;1,5\n',
      [
        AREA,
        PERIOD,
        column('value', { datatype: { base: 'number', format: { decimalChar: ',', groupChar: '.' } } }),
        NAMED,
      ],
      { dialect: { delimiter: ';' } },
    ],
    [
      'with a bar between cells',
      plain.replaceAll(',', '|'),
      [AREA, PERIOD, VALUE, NAMED],
      { dialect: { delimiter: '|' } },
    ],
    [
      'below a title and with two header lines',
      `Our survey\n\n${plain.replace('\n', '\nCode,Year,%\n')}`,
      [AREA, PERIOD, VALUE, NAMED],
      { dialect: { skipRows: 2, headerRowCount: 2 } },
    ],
    ['with comments', `# ours\n${plain}#end\n`, [AREA, PERIOD, VALUE, NAMED], { dialect: { commentPrefix: '#' } }],
    [
      'with a column before the first',
      'n,area,period,value\n1,E08000026,2024,1.5\n',
      [AREA, PERIOD, VALUE, NAMED],
      { dialect: { skipColumns: 1 } },
    ],
    [
      'in Windows-1252',
      Buffer.from('area,period,value,who\nE08000026,2024,1.5,Miche\u00E1l\n', 'latin1'),
      [AREA, PERIOD, VALUE, column('who', { suppressOutput: true }), NAMED],
      { dialect: { encoding: 'windows-1252' } },
    ],
    [
      'with a column of no use, which is left out',
      'area,secret,period,value\nE08000026,a,2024,1.5\n',
      [AREA, column('secret', { suppressOutput: true }), PERIOD, VALUE, NAMED],
      {},
    ],
    [
      'with an empty cell that stands for something',
      'area,period,value\nE08000026,,1.5\n',
      [AREA, column('period', { default: '2024' }), VALUE, NAMED],
      {},
    ],
  ])('%s is read', async ([, content, columns, own]) => {
    const found = await read(content, describedBy(columns, own))
    expect([found.importer, found.issues]).toEqual(['tidy-figures', []])
    expect(values(found)).toEqual(expected)
  })

  test('is one of several that the description has', async () => {
    const tables = [
      { url: 'other.csv', tableSchema: { columns: [AREA] } },
      { url: 'https://example.org/data/sample.csv?v=1', tableSchema: { columns: [AREA, PERIOD, VALUE, NAMED] } },
    ]
    expect(values(await read(plain, JSON.stringify({ tables })))).toEqual(expected)
  })

  test('may have its description in a file with a byte order mark, and of an address that is none', async () => {
    const tables = [{ url: '%zz' }, { url: 'sample.csv', tableSchema: { columns: [AREA, PERIOD, VALUE, NAMED] } }]
    expect(values(await read(plain, `\uFEFF${JSON.stringify({ tables })}`))).toEqual(expected)
  })

  test.for([
    ['shift_jis', Uint8Array.of(0x41, 0x81)],
    ['windows-1252', Uint8Array.of(0x41, 0x2c, 0x00, 0x0a)],
  ] as const)('in %s that is none is refused by its encoding', async ([encoding, content]) => {
    const found = await read(content, describedBy([AREA, PERIOD], { dialect: { encoding } }))
    expect(found.issues.map(({ rule, message }) => [rule, message.includes(encoding)])).toEqual([['encoding', true]])
  })

  test('says which marks mean that there is no value; a symbol that says why keeps saying it', async () => {
    const rows = ['E08000026,2021,NA', 'E08000026,2022,-', 'E08000026,2023,c', 'E08000026,2024,3']
    const content = ['area,period,value', ...rows, ''].join('\n')
    const marked = describedBy([AREA, PERIOD, column('value', { datatype: 'number', null: ['NA', '-', 'c'] }), NAMED])
    const found = await read(content, marked)
    expect([found.issues, values(found).map(([, , value]) => value)]).toEqual([
      [],
      ['not-available', 'not-available', 'confidential', 3],
    ])
    // What is not named as a mark stays a fault.
    const unmarked = await read(content, describedBy([AREA, PERIOD, VALUE, NAMED], { null: 'NA' }))
    expect(places(unmarked)).toEqual([[3, 'value', 'not-a-number', '-']])
  })

  test('inherits marks and formats from its schema and its group', async () => {
    const columns = [AREA, PERIOD, column('value'), NAMED]
    const tableSchema = {
      null: '..none',
      columns: [...columns.slice(0, 2), { ...columns[2], datatype: 'decimal' }, NAMED],
    }
    const description = JSON.stringify({ null: 'NA', tables: [{ url: 'sample.csv', tableSchema }] })
    expect(values(await read(plain.replace('1.5', '..none'), description))[0]?.[2]).toBe('not-available')
  })

  test('reads dates in its own form', async () => {
    const day = column('period', { datatype: { base: 'date', format: 'd/M/yyyy' } })
    const found = await read(plain.replace('2024', '1/4/2024'), describedBy([AREA, day, VALUE, NAMED]))
    expect(values(found)[0]?.[1]).toBe('2024-04-01')
  })
})

describe('a fault is named by the row of the file', () => {
  test.for<[string, string, object, number]>([
    ['with a header', 'area,period,value\nE08000026,2024,1\nE08000026,2025,many\n', {}, 3],
    ['below a title', 'ours\n\narea,period,value\nE08000026,2024,many\n', { dialect: { skipRows: 2 } }, 4],
    ['without a header', 'E08000026,2024,1\nE08000026,2025,many\n', { dialect: { header: false } }, 2],
    ['without a header, below a title', 'ours\nE08000026,2025,many\n', { dialect: { header: false, skipRows: 1 } }, 2],
    ['after blank lines', 'area,period,value\n\n\nE08000026,2024,many\n', {}, 4],
    ['after a cell of two lines', 'area,period,value,note\nE08000026,2024,1,"a\nb"\nE08000026,2025,many,\n', {}, 4],
  ])('%s', async ([, content, own, row]) => {
    const note = content.includes('note') ? [column('note')] : []
    expect(places(await read(content, describedBy([AREA, PERIOD, VALUE, ...note, NAMED], own)))).toEqual([
      [row, 'value', 'not-a-number', 'many'],
    ])
  })
})

test('a fault is named by the title of the file, not by the name in the description', async () => {
  const titled = column('value', { titles: 'How many', datatype: 'decimal' })
  const content = 'area,period,How many\nE08000026,2024,many\n'
  expect(places(await read(content, describedBy([AREA, PERIOD, titled, NAMED])))).toEqual([
    [2, 'How many', 'not-a-number', 'many'],
  ])
})

describe('what does not go together is refused with its place', () => {
  const good = [AREA, PERIOD, VALUE, NAMED]
  test.for<[string, string, string, RegExp]>([
    ['a description that is cut off', plain, '{"tableSchema":', /not valid JSON/],
    ['a list', plain, '[]', /no JSON object/],
    ['no columns', plain, '{"url":"sample.csv"}', /tableSchema\.columns: no column is described/],
    [
      'columns elsewhere',
      plain,
      '{"tableSchema":"schema.json"}',
      /tableSchema: the columns stand in another file, schema\.json/,
    ],
    [
      'another table',
      plain,
      '{"tables":[{"url":"a.csv"},{"url":"b.csv"}]}',
      /none is called “sample\.csv”, only a\.csv, b\.csv/,
    ],
    ['a column without a name', plain, describedBy([{}, PERIOD, VALUE]), /columns\[0\]: the column has neither/],
    ['another number of columns', plain, describedBy([AREA, PERIOD]), /has 2 columns and the file 3/],
    ['another title', plain, describedBy([AREA, column('year'), VALUE]), /Column 2 is called “period”, and “year”/],
    [
      'numbers in lists',
      plain,
      describedBy([AREA, PERIOD, { ...VALUE, separator: ';' }]),
      /columns\[2\]\.separator: a cell that holds several values/,
    ],
    [
      'percentages',
      plain,
      describedBy([AREA, PERIOD, column('value', { datatype: { base: 'number', format: '0.0%' } })]),
      /columns\[2\]\.datatype\.format: numbers with a percent sign/,
    ],
    [
      'a date that is no day',
      plain,
      describedBy([AREA, column('period', { datatype: { base: 'date', format: 'MMM yy' } }), VALUE]),
      /“MMM yy” is not read/,
    ],
    ['a dialect elsewhere', plain, describedBy(good, { dialect: 'd.json' }), /dialect: it stands in another file/],
    ['a long delimiter', plain, describedBy(good, { dialect: { delimiter: '::' } }), /dialect\.delimiter/],
    ['another quotation mark', plain, describedBy(good, { dialect: { quoteChar: "'" } }), /dialect\.quoteChar: only "/],
    ['marks that are escaped', plain, describedBy(good, { dialect: { doubleQuote: false } }), /dialect\.doubleQuote/],
    ['an endless header', plain, describedBy(good, { dialect: { headerRowCount: 1e9 } }), /headerRowCount: it must be/],
    [
      'an unknown encoding',
      plain,
      describedBy(good, { dialect: { encoding: 'klingon' } }),
      /cannot|nobody here can read “klingon”/,
    ],
  ])('%s', async ([, content, description, words]) => {
    const { issues, accepted } = await read(content, description)
    expect([issues.length, accepted]).toEqual([1, 0])
    expect(issues[0]?.message).toMatch(words)
  })
})

describe('numbers', () => {
  const german = readCellFormat({ base: 'decimal', format: { decimalChar: ',', groupChar: '.' } }, '')
  const english = readCellFormat({ base: 'integer', format: '#,##0' }, '')
  test.for([
    ['1.234,5', german, '1234.5'],
    ['-3,25', german, '-3.25'],
    ['12.345.678', german, '12345678'],
    ['1,234', english, '1234'],
    ['12', english, '12'],
    ['x', english, 'x'],
    ['', german, ''],
    ['1.5', german, '1.5 (not as the description writes numbers)'],
    ['1,23', english, '1,23'],
    ['1,2,3', german, '1,2,3'],
  ] as const)('“%s” is %s', ([cell, format, written]) => {
    expect(plainCell(cell, format)).toBe(written)
  })

  test('written in any form are read back as they were', () => {
    const marks = fc.constantFrom(['.', ','], [',', '.'], [' ', ','], ['', ','], ["'", '.'])
    fc.assert(
      fc.property(fc.integer(), fc.nat({ max: 999 }), marks, (whole, thousandths, [group = '', decimal = '']) => {
        const digits = String(Math.abs(whole)).replaceAll(/\B(?=(?:\d{3})+$)/g, group)
        const written = `${whole < 0 ? '-' : ''}${digits}${decimal}${String(thousandths).padStart(3, '0')}`
        const format = readCellFormat(
          { base: 'decimal', format: { decimalChar: decimal, groupChar: group || undefined } },
          '',
        )
        expect(plainCell(written, format)).toBe(`${whole}.${String(thousandths).padStart(3, '0')}`)
      }),
    )
  })
})
