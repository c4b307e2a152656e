import type { Observation } from '@jsna/core'
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

const listing = (issues = createIssueList()) => {
  const observations: Observation[] = []
  const list = createObservationList(issues, async (some) => {
    observations.push(...some)
  })
  return { issues, list, observations }
}

const valued = (value: number) => ({ ...emptyObservation(KEY), value })

describe('createObservationList', () => {
  test('keeps the first of two rows with one key and names the second', async () => {
    const { issues, list, observations } = listing()
    list.add(valued(1), 2)
    list.add(valued(2), 7)
    await list.finish()
    expect(observations.map(({ value }) => value)).toEqual([1])
    expect(issues.issues).toMatchObject([{ row: 7, rule: 'duplicate-key' }])
    expect(issues.issues[0]?.message).toContain('Row 2 already gives smokers for E08000038')
  })

  test('an earlier code steps back for the present one, in either order', async () => {
    for (const presentFirst of [true, false]) {
      const { issues, list, observations } = listing()
      if (presentFirst) list.add(valued(1), 2)
      list.addRenamed(valued(2), 3)
      if (!presentFirst) list.add(valued(1), 4)
      await list.finish()
      expect([observations.map(({ value }) => value), issues.issues]).toEqual([[1], []])
    }
  })

  test('an earlier code that stands twice is named like any other', async () => {
    const { issues, list, observations } = listing()
    list.addRenamed(valued(1), 2)
    list.addRenamed(valued(2), 3)
    expect(issues.issues).toMatchObject([{ row: 3, rule: 'duplicate-key' }])
    await list.finish()
    expect(observations).toHaveLength(1)
  })

  test('counts what is left out by its reason', async () => {
    const { list } = listing()
    for (const reason of ['elsewhere', 'retired', 'elsewhere']) list.leaveOut(reason)
    expect(await list.finish()).toEqual({
      accepted: 0,
      leftOut: [
        { reason: 'elsewhere', rows: 2 },
        { reason: 'retired', rows: 1 },
      ],
    })
  })

  test('hands thousands over while a file is being read, and says when it has a fault', async () => {
    const issues = createIssueList()
    const given: [number, boolean][] = []
    const list = createObservationList(issues, async (some, hasFault) => void given.push([some.length, hasFault]))
    for (let at = 0; at < 12_000; at += 1) {
      list.add({ ...valued(at), period: `${1000 + at}-01-01/P1Y` }, at + 2)
      if (at % 3000 === 0) await list.handOver()
    }
    list.add({ ...valued(0), period: '1000-01-01/P1Y' }, 12_002)
    expect(await list.finish()).toMatchObject({ accepted: 12_000 })
    expect(given).toEqual([
      [6001, false],
      [5999, true],
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
