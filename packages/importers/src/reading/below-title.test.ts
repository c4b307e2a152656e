import { describe, expect, test } from 'vitest'
import { inPieces, places, readSample } from '../samples/read-sample.ts'
import { named, sampleIndicator } from '../samples/sample-indicator.ts'
import { belowTitle } from './below-title.ts'

async function below(text: string, known: readonly string[] = []): Promise<string> {
  async function* source(): AsyncGenerator<string> {
    for await (const bytes of inPieces(text, 3)) yield new TextDecoder().decode(bytes)
  }
  const parts: string[] = []
  for await (const part of belowTitle(source(), (cells) => known.includes(cells.join('|')))) parts.push(part)
  return parts.join('')
}

describe('belowTitle', () => {
  test.for([
    ['no title', 'a,b,c\n1,2,3\n', 'a,b,c\n1,2,3\n'],
    ['a title', 'Smoking in wards\na,b,c\n1,2,3\n', '\na,b,c\n1,2,3\n'],
    ['a title, a note and an empty line', 'Smoking\nDate:,May\n\na,b,c,d\n1,2,3,4\n', '\n\n\na,b,c,d\n1,2,3,4\n'],
    ['a title as a spreadsheet pads it', 'Smoking,,\r\n,,\r\na,b,c\r\n1,2,3\r\n', '\r\n\r\na,b,c\r\n1,2,3\r\n'],
    ['a title on two lines', '"Smoking\nin wards"\r\na,b,c\r\n', '\r\n\r\na,b,c\r\n'],
    ['a title with commas above semicolons', 'Adults, who, smoke\na;b;c;d;e;f\n', '\na;b;c;d;e;f\n'],
    ['rows that are longer than the header', 'a,b,c\n1,2,3,4\n', 'a,b,c\n1,2,3,4\n'],
    ['a column alone', 'Smoking\n1\n2\n', 'Smoking\n1\n2\n'],
    ['no line end', 'Smoking\na,b', '\na,b'],
    [
      'names in two rows',
      ',Women,,Men,\nArea,n,of,n,of\nx,1,2,3,4\n',
      '\nArea,Women n,Women of,Men n,Men of\nx,1,2,3,4\n',
    ],
    [
      'names in two rows, one of which is on two lines, below a title',
      'Smoking\r\n;"Women;\nall";;Men;\r\n;"n\n%";of;"n\n%";of\r\nx;1;2;3;4\r\n',
      '\r\n\r\n\r\n\r\n\r\n;"Women; all n %";"Women; all of";Men n %;Men of\r\nx;1;2;3;4\r\n',
    ],
    ['JSON', '{\n"a": [1,2,3,4]}', '{\n"a": [1,2,3,4]}'],
    ['nothing', '', ''],
  ] as const)('with %s', async ([, text, expected]) => {
    expect(await below(text)).toBe(expected)
  })

  test('takes a header that somebody knows before two rows together, and those before any other', async () => {
    const rows = 'Area,Women,,Men,\n,n,of,n,of\nx,1,2,3,4\n'
    expect(await below(rows, ['|n|of|n|of'])).toBe('\n,n,of,n,of\nx,1,2,3,4\n')
    const notes = `by,A,on,a,day,in,May\n${rows}`
    const joined = 'Area,Women n,Women of,Men n,Men of'
    expect(await below(notes)).toBe(notes)
    expect(await below(notes, [joined.replaceAll(',', '|')])).toBe(`\n\n${joined}\nx,1,2,3,4\n`)
  })

  test('takes the first header that somebody knows, however wide the notes are', async () => {
    expect(await below('by,A,on,a,day\nx,y,z\na,b,c\n', ['a|b|c'])).toBe('\n\na,b,c\n')
  })

  test('looks no further than thirty rows', async () => {
    const notes = 'note\n'.repeat(30)
    expect(await below(`${notes}a,b,c\n`, ['a|b|c'])).toBe(`${notes}a,b,c\n`)
  })
})

describe('a CSV that was saved from a spreadsheet', () => {
  const smokers = sampleIndicator({ valueType: 'score', externalIds: [named('nomis', 'VARIABLE_NAME=Smokers')] })
  const title = '"Smoking, by area",,,\r\n"Source: a survey",,,\r\n,,,\r\n'

  test('is recognised below its title; rows count from the first line of the file', async () => {
    const header = 'DATE_NAME,GEOGRAPHY_CODE,VARIABLE_NAME,OBS_VALUE'
    const rows = ['2024,E08000026,Smokers,13', '2024,E08000031,Smokers,many']
    const read = await readSample(`${title}${[header, ...rows].join('\r\n')}\r\n`, [smokers])
    expect([read.importer, read.rowsRead]).toEqual(['nomis', 2])
    expect(places(read)).toEqual([[6, 'OBS_VALUE', 'not-a-number', 'many']])
  })

  test('is read by its mapping', async () => {
    const mapping = {
      name: 'Survey',
      header: ['Code', 'Year', 'Share', 'Note'],
      roles: ['area-code' as const, 'period' as const, 'value' as const, 'note' as const],
      fixed: { indicator: 'smokers' },
      words: [],
    }
    const rows = 'Code,Year,Share,Note\r\nE08000026,2024,13,\r\nE08000031,2024,many,\r\n'
    const read = await readSample(title + rows, [smokers], { mappings: [mapping] })
    expect(read.importer).toBe('mapped')
    expect(places(read)).toEqual([[6, 'Share', 'not-a-number', 'many']])
  })

  test('may have the names of its columns in two rows, which are joined', async () => {
    const women = sampleIndicator({ sexes: ['female', 'male'] })
    const table = `${title},Women,,Men,\r\nCode,2022,2023,2022,2023\r\nE08000026,13,12,11,10\r\n`
    const { question } = await readSample(table, [women])
    expect(question?.header).toEqual(['Code', 'Women 2022', 'Women 2023', 'Men 2022', 'Men 2023'])
    if (!question) throw new Error('Nothing was asked.')
    const mapping = { ...question.guess, fixed: { indicator: 'smokers' } }
    expect(mapping.spread?.second?.field).toBe('sex')
    const faulty = await readSample(table.replace(',10', ',many'), [women], { mappings: [mapping] })
    expect(places(faulty)).toEqual([[6, 'Men 2023', 'not-a-number', 'many']])
    const good = await readSample(table, [women], { mappings: [mapping] })
    expect(good.observations.map(({ sex, period, value }) => [sex, period.slice(0, 4), value])).toEqual([
      ['female', '2022', 13],
      ['female', '2023', 12],
      ['male', '2022', 11],
      ['male', '2023', 10],
    ])
  })

  test('is asked about with the header below the title', async () => {
    const read = await readSample(`${title}Code,Year,Share,Note\r\nE08000026,2024,13,\r\n`, [smokers])
    expect(places(read)).toMatchObject([[4, null, 'not-recognised', 'Code,Year,Share,Note']])
    expect(read.question?.header).toEqual(['Code', 'Year', 'Share', 'Note'])
    expect(read.question?.rows).toEqual([['E08000026', '2024', '13', '']])
  })
})
