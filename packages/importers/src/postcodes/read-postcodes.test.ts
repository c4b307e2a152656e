import { describe, expect, test } from 'vitest'
import { createIssueList } from '../issues/issue-list.ts'
import { inPieces } from '../samples/read-sample.ts'
import { readPostcodes } from './read-postcodes.ts'

const areas = new Set(['E01009500', 'E01009501'])

async function read(text: string) {
  const issues = createIssueList()
  const places: string[] = []
  for await (const some of readPostcodes(inPieces(text, 7), areas, issues)) {
    places.push(...some.map(({ postcode, area }) => `${postcode} ${area}`))
  }
  return { places, issues: issues.issues.map(({ row, column, rule }) => [row, column, rule]) }
}

describe('readPostcodes', () => {
  test('takes the postcodes of the areas that are carried, in one spelling', async () => {
    const file =
      'pcd,pcd2,pcds,dointr,doterm,oslaua,lsoa21\n' +
      'CV4 9PL,CV4  9PL,CV4 9PL,198001,,E08000026,E01009500\n' +
      'CV1 1AA,CV1  1AA,CV1 1AA,198001,,E08000026,E01009501\n' +
      'CV1 1ZZ,CV1  1ZZ,CV1 1ZZ,198001,201206,E08000026,E01009501\n' +
      'LS1 1AA,LS1  1AA,LS1 1AA,198001,,E08000035,E01011111\n'
    expect(await read(file)).toEqual({ places: ['CV4 9PL E01009500', 'CV1 1AA E01009501'], issues: [] })
  })

  test('refuses a postcode that is given two areas, and counts one that is given twice once', async () => {
    const rows = ['CV4 9PL,E01009500', 'CV49PL,E01009500', 'CV4 9PL,E01009501']
    expect(await read(`pcds,lsoa21\n${rows.join('\n')}\n`)).toEqual({
      places: ['CV4 9PL E01009500'],
      issues: [[4, 'lsoa21', 'duplicate-key']],
    })
  })

  test('knows the names of other editions', async () => {
    const file = 'PCD7,LSOA21CD\ncv49pl,E01009500\n'
    expect((await read(file)).places).toEqual(['CV4 9PL E01009500'])
  })

  test('names what is missing or wrong', async () => {
    expect((await read('pcds,oslaua\nCV4 9PL,E08000026\n')).issues).toEqual([[1, 'lsoa21cd', 'missing-column']])
    expect((await read('pcds,lsoa21\nCoventry,E01009500\n')).issues).toEqual([[2, 'pcds', 'impossible-value']])
  })
})
