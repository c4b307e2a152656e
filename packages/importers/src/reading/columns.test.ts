import { describe, expect, test } from 'vitest'
import { createIssueList } from '../issues/issue-list.ts'
import { isRagged, readColumns } from './columns.ts'

const RULE = { required: ['area', 'value'], optional: ['note'], othersAllowed: false }

function rules(header: string[], othersAllowed = false): string[] {
  const issues = createIssueList()
  const { usable } = readColumns(header, { ...RULE, othersAllowed }, 1, issues)
  expect(usable).toBe(issues.issues.length === 0)
  return issues.issues.map(({ rule, column }) => `${rule} ${column ?? ''}`)
}

describe('readColumns', () => {
  test.for([
    ['a full header', ['area', 'value', 'note'], []],
    ['another order', ['note', 'value', 'area'], []],
    ['a missing column', ['area', 'note'], ['missing-column value']],
    ['a renamed column', ['area', 'Value'], ['unknown-column Value', 'missing-column value']],
    ['a doubled column', ['area', 'area', 'value'], ['duplicate-column area']],
    ['unnamed columns', ['area', 'value', '', ' '], []],
  ] as const)('judges %s', ([, header, expected]) => {
    expect(rules([...header])).toEqual(expected)
  })

  test('passes over other columns where a source has many', () => {
    expect(rules(['area', 'anything', 'anything', 'value'], true)).toEqual([])
  })

  test('finds cells by name and gives nothing for a column that is not there', () => {
    const columns = readColumns(['value', 'area'], RULE, 1, createIssueList())
    expect(columns.cell(['12', 'E1'], 'area')).toBe('E1')
    expect(columns.cell(['12', 'E1'], 'note')).toBe('')
    expect([columns.has('area'), columns.has('note')]).toEqual([true, false])
  })
})

describe('isRagged', () => {
  test('finds what stands in a column without a name', () => {
    const issues = createIssueList()
    const wide = readColumns(['area', 'value', ''], RULE, 1, issues)
    expect(isRagged(['E1', '3', ' '], wide, 2, issues)).toBe(false)
    expect(isRagged(['E1', '3', '17'], wide, 3, issues)).toBe(true)
    const message = 'Column 3 has no name and holds “17”. Name it, or empty it.'
    expect(issues.issues).toMatchObject([{ row: 3, rule: 'ragged-row', value: '17', message }])
  })

  const columns = readColumns(['area', 'value'], RULE, 1, createIssueList())

  test('reports rows that are too short or too long', () => {
    const issues = createIssueList()
    expect([['E1'], ['E1', '2'], ['E1', '2', '']].map((cells, at) => isRagged(cells, columns, at + 2, issues))).toEqual(
      [true, false, true],
    )
    expect(issues.issues).toMatchObject([
      { row: 2, rule: 'ragged-row', value: '1' },
      { row: 4, rule: 'ragged-row', value: '3' },
    ])
  })
})
