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
    ['JSON', '{\n"a": [1,2,3,4]}', '{\n"a": [1,2,3,4]}'],
    ['nothing', '', ''],
  ] as const)('with %s', async ([, text, expected]) => {
    expect(await below(text)).toBe(expected)
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

  test('is asked about with the header below the title', async () => {
    const read = await readSample(`${title}Code,Year,Share,Note\r\nE08000026,2024,13,\r\n`, [smokers])
    expect(places(read)).toMatchObject([[4, null, 'not-recognised', 'Code,Year,Share,Note']])
    expect(read.question?.header).toEqual(['Code', 'Year', 'Share', 'Note'])
    expect(read.question?.rows).toEqual([['E08000026', '2024', '13', '']])
  })
})
