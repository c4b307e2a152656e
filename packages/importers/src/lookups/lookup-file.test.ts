import type { Lookup } from '@jsna/core'
import { describe, expect, test } from 'vitest'
import { createIssueList } from '../issues/issue-list.ts'
import { inPieces } from '../samples/read-sample.ts'
import { readLookupEntries, writeLookup } from './lookup-file.ts'

const AREAS = { from: new Set(['E01', 'E02']), to: new Set(['reach-a', 'reach-b']) }
const LOOKUP: Lookup = {
  id: 'lsoa-to-reach-area',
  fromScheme: 'lsoa-2021',
  toScheme: 'reach-area-2019',
  method: 'best-fit',
  status: 'illustrative',
  source: 'Guessed',
  validFrom: null,
  entries: [
    { from: 'E02', to: 'reach-b', weight: 0.25 },
    { from: 'E02', to: 'reach-a', weight: 0.75 },
    { from: 'E01', to: 'reach-a', weight: 1 },
  ],
}

describe('a lookup written and read again', () => {
  test('is the same, sorted, with its header beside it', async () => {
    const { header, entries } = writeLookup(LOOKUP)
    const issues = createIssueList()
    const read = await readLookupEntries(inPieces(entries), AREAS, issues)
    expect(issues.issues).toEqual([])
    expect(read).toEqual(LOOKUP.entries.toReversed())
    expect(JSON.parse(header)).toEqual({ ...LOOKUP, entries: undefined })
  })
})

describe('what is wrong with a lookup', () => {
  test.for([
    ['an unknown small area', 'E09,reach-a,1', ['from', 'unknown-area', 'E09']],
    ['an unknown larger area', 'E02,reach-z,1', ['to', 'unknown-area', 'reach-z']],
    ['no weight', 'E02,reach-a,', ['weight', 'impossible-value', '']],
    ['a weight above one', 'E02,reach-a,1.5', ['weight', 'impossible-value', '1.5']],
    ['a weight of nothing', 'E02,reach-a,0', ['weight', 'impossible-value', '0']],
    ['a negative weight', 'E02,reach-a,-0.5', ['weight', 'impossible-value', '-0.5']],
    ['a weight that is no number', 'E02,reach-a,half', ['weight', 'impossible-value', 'half']],
    ['a weight that is no finite number', 'E02,reach-a,NaN', ['weight', 'impossible-value', 'NaN']],
    ['a pair twice', 'E01,reach-a,1', [null, 'duplicate-key', 'E01']],
  ] as const)('%s', async ([, row, expected]) => {
    const issues = createIssueList()
    const entries = await readLookupEntries(inPieces(`from,to,weight\nE01,reach-a,1\n${row}\n`), AREAS, issues)
    expect(issues.issues.map(({ row: at, column, rule, value }) => [at, column, rule, value])).toEqual([
      [3, ...expected],
    ])
    expect(entries).toHaveLength(1)
  })

  test.for([
    ['E02,reach-a,0.6', 'E02,reach-b,0.5'],
    ['E02,reach-a,1', 'E02,reach-b,0.01'],
    ['E02,reach-a,0.75', 'E02,reach-b,0.275'],
  ] as const)('weights of one area that are more than the whole: %s and %s', async ([first, second]) => {
    const issues = createIssueList()
    await readLookupEntries(inPieces(`from,to,weight\n${first}\nE01,reach-a,1\n${second}\n`), AREAS, issues)
    expect(issues.issues).toMatchObject([{ row: 4, column: 'weight', rule: 'impossible-value', value: 'E02' }])
    expect(issues.issues[0]?.message).toMatch(/^The weights of E02 add up to 1\.\d+ with this row.*at most 1/)
  })

  test.for([
    ['0.7', '0.3'],
    ['0.667', '0.334'],
    ['0.335', '0.67'],
    ['0.2', '0.3'],
  ] as const)(
    'weights that are the whole as far as rounding lets them, or less, are taken: %s and %s',
    async ([a, b]) => {
      const issues = createIssueList()
      await readLookupEntries(inPieces(`from,to,weight\nE02,reach-a,${a}\nE02,reach-b,${b}\n`), AREAS, issues)
      expect(issues.issues).toEqual([])
    },
  )
})
