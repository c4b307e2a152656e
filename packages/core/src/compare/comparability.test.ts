import { describe, expect, it } from 'vitest'
import { breakBetween } from './comparability.ts'

const breaks = [{ period: '2021-01-01/P1Y', reason: 'The survey moved online.' }]

describe('breakBetween', () => {
  it.each([
    ['2020-01-01/P1Y', '2021-01-01/P1Y', true],
    ['2015-01-01/P1Y', '2023-01-01/P1Y', true],
    ['2021-01-01/P1Y', '2022-01-01/P1Y', false],
    ['2019-01-01/P1Y', '2020-01-01/P1Y', false],
    ['2020-04-01/P1Y', '2021-04-01/P1Y', true],
    ['2019-01-01/P3Y', '2022-01-01/P3Y', true],
  ])('%s and %s: %s', (earlier, later, broken) => {
    expect(breakBetween(breaks, earlier, later) !== null).toBe(broken)
  })

  it('says from when, and why', () => {
    expect(breakBetween(breaks, '2020-01-01/P1Y', '2021-01-01/P1Y')).toBe(
      'Figures from 2021 are not comparable with those before: The survey moved online.',
    )
    expect(breakBetween([], '2020-01-01/P1Y', '2021-01-01/P1Y')).toBeNull()
  })
})
