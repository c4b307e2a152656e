import { describe, expect, test } from 'vitest'
import { readTimePeriod } from './time-period.ts'

const read = (label: string, sortable = '') => readTimePeriod({ label, sortable, years: 'written' })

describe('a month as a time period', () => {
  test.for([
    ['2024 Jan', '2024-01-01/P1M'],
    ['Jan 2024', '2024-01-01/P1M'],
    ['2024 January', '2024-01-01/P1M'],
    ['December 2023', '2023-12-01/P1M'],
    [' 2023 Sep. ', '2023-09-01/P1M'],
    ['2023  Dec', '2023-12-01/P1M'],
  ] as const)('%s', ([label, id]) => {
    expect(read(label)).toEqual({ kind: 'period', id })
  })

  test('may be sorted by whatever number', () => {
    expect(read('2024 Sep', '20240900')).toEqual({ kind: 'period', id: '2024-09-01/P1M' })
  })

  test.for(['2024 Foo', 'Jan', '2024 Jan Feb', '24 Jan'])('but not %s', (label) => {
    expect(read(label)).toMatchObject({ kind: 'unreadable', message: expect.stringContaining('Jan 2024') as string })
  })
})
