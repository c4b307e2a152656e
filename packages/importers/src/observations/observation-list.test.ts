import { describe, expect, test } from 'vitest'
import { createIssueList } from '../issues/issue-list.ts'
import { emptyObservation } from './empty-observation.ts'
import { createObservationList, keyOf } from './observation-list.ts'

const KEY = {
  indicator: 'smokers',
  area: 'E08000038',
  period: '2024-01-01/P1Y',
  sex: 'persons',
  age: 'all',
  category: 'all',
} as const

const valued = (value: number) => ({ ...emptyObservation(KEY), value })

describe('createObservationList', () => {
  test('keeps the first of two rows with one key and names the second', () => {
    const issues = createIssueList()
    const list = createObservationList(issues)
    list.add(valued(1), 2)
    list.add(valued(2), 7)
    expect(list.finish().observations.map(({ value }) => value)).toEqual([1])
    expect(issues.issues).toMatchObject([{ row: 7, rule: 'duplicate-key' }])
    expect(issues.issues[0]?.message).toContain('Row 2 already gives smokers for E08000038')
  })

  test('an earlier code steps back for the present one, in either order', () => {
    for (const presentFirst of [true, false]) {
      const issues = createIssueList()
      const list = createObservationList(issues)
      if (presentFirst) list.add(valued(1), 2)
      list.addRenamed(valued(2), 3)
      if (!presentFirst) list.add(valued(1), 4)
      expect([list.finish().observations.map(({ value }) => value), issues.issues]).toEqual([[1], []])
    }
  })

  test('an earlier code that stands twice is named like any other', () => {
    const issues = createIssueList()
    const list = createObservationList(issues)
    list.addRenamed(valued(1), 2)
    list.addRenamed(valued(2), 3)
    expect(issues.issues).toMatchObject([{ row: 3, rule: 'duplicate-key' }])
    expect(list.finish().observations).toHaveLength(1)
  })

  test('counts what is left out by its reason', () => {
    const list = createObservationList(createIssueList())
    for (const reason of ['elsewhere', 'retired', 'elsewhere']) list.leaveOut(reason)
    expect(list.finish().leftOut).toEqual([
      { reason: 'elsewhere', rows: 2 },
      { reason: 'retired', rows: 1 },
    ])
  })
})

test('keys differ in every field', () => {
  const others = [
    { indicator: 'vapers' },
    { area: 'E1' },
    { period: '2023-01-01/P1Y' },
    { sex: 'female' as const },
    { age: '65+' },
    { category: 'none' },
  ]
  expect(new Set([KEY, ...others.map((own) => ({ ...KEY, ...own }))].map(keyOf)).size).toBe(7)
})
