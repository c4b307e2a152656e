import { describe, expect, test } from 'vitest'
import { createIssueList, fileIssue } from './issue-list.ts'
import type { ImportIssue } from './issue.ts'

const issue = (row: number, value: string): ImportIssue => ({
  row,
  column: 'area',
  rule: 'unknown-area',
  value,
  message: 'No area has this code.',
})

describe('createIssueList', () => {
  test('names a value that is wrong everywhere once, with its first row', () => {
    const list = createIssueList()
    for (const [row, value] of [
      [2, 'E99'],
      [3, 'E98'],
      [4, 'E99'],
    ] as const)
      list.addOnce(issue(row, value))
    expect(list.issues.map(({ row, value }) => [row, value])).toEqual([
      [2, 'E99'],
      [3, 'E98'],
    ])
  })

  test('lists the first five hundred and counts the rest', () => {
    const list = createIssueList()
    for (let row = 2; row < 702; row += 1) list.add(issue(row, String(row)))
    expect([list.issues.length, list.unlisted]).toEqual([500, 200])
  })
})

test('fileIssue is about no row and no column', () => {
  expect(fileIssue('empty-file', 'The file is empty.')).toMatchObject({ row: null, column: null, value: '' })
})
