import type { Area } from '@jsna/core'
import { describe, expect, test } from 'vitest'
import { createIssueList } from '../issues/issue-list.ts'
import { inPieces } from '../samples/read-sample.ts'
import { readAreas, writeAreas } from './area-file.ts'

const MOSAIC: Area = {
  code: 'reach-mosaic',
  name: 'Mosaic',
  scheme: 'reach-area-2019',
  parents: ['E08000026', 'E12000005'],
  validFrom: '2019-01-01',
  validTo: null,
  status: 'illustrative',
  neighbours: ['reach-aspire'],
  description: 'The south-west: Earlsdon, Canley and “Tile Hill”.',
}
const HEADER = 'code,name,parents,valid_from,valid_to,status,neighbours,description'

describe('areas written and read again', () => {
  test('are the same, sorted by code', async () => {
    const aspire = { ...MOSAIC, code: 'reach-aspire', name: 'Aspire', parents: [], neighbours: [], description: '' }
    const issues = createIssueList()
    const read = await readAreas(inPieces(writeAreas([MOSAIC, aspire])), 'reach-area-2019', issues)
    expect([read, issues.issues]).toEqual([[aspire, MOSAIC], []])
  })
})

describe('what is wrong with a list', () => {
  test.for([
    ['no code', ',Mosaic,,,,official,,', ['code', 'missing-value']],
    ['no name', 'reach-mosaic,,,,,official,,', ['name', 'missing-value']],
    ['an unknown status', 'reach-mosaic,Mosaic,,,,draft,,', ['status', 'unknown-status']],
    ['too few cells', 'reach-mosaic,Mosaic', [null, 'ragged-row']],
    ['a code twice', 'reach-aspire,Aspire,,,,official,,', ['code', 'duplicate-key']],
  ] as const)('%s', async ([, row, expected]) => {
    const issues = createIssueList()
    const areas = await readAreas(
      inPieces(`${HEADER}\nreach-aspire,Aspire,,,,official,,\n${row}\n`),
      'a-scheme',
      issues,
    )
    expect(issues.issues.map(({ row: at, column, rule }) => [at, column, rule])).toEqual([[3, ...expected]])
    expect(areas).toHaveLength(1)
  })
})
