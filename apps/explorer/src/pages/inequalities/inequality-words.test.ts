import { describe, expect, it } from 'vitest'
import { extremesSentence, slopeSentence } from './inequality-words.ts'
import { waysOf } from './ways.ts'

const share = { decimals: 1, unit: '%', prefix: '' }
const figure = (value: number) => ({
  kind: 'estimate' as const,
  value,
  lowerCi95: null,
  upperCi95: null,
  lowerCi998: null,
  upperCi998: null,
  count: null,
  denominator: null,
})
const missing = { kind: 'missing' as const, reason: 'Few people.' }
const group = (label: string, value: number | null) => ({
  id: label,
  label,
  areas: null,
  figure: value === null ? missing : figure(value),
  difference: missing,
  ratio: missing,
})

describe('the ends of the groups', () => {
  it('are named with their values, hidden ones left out', () => {
    const groups = [group('Most deprived', 30), group('Group 2 of 3', null), group('Least deprived', 12)]
    expect(extremesSentence({ groups }, share)).toBe(
      'The figure goes from 12.0% (least deprived) to 30.0% (most deprived).',
    )
  })

  it('are not named where there are fewer than two figures', () => {
    expect(extremesSentence({ groups: [group('Female', 3), group('Male', null)] }, share)).toContain('not enough')
  })
})

describe('the slope', () => {
  const limits = { lowerCi95: -12.3, upperCi95: -11.4, lowerCi998: -12.6, upperCi998: -11.1 }
  const index = {
    kind: 'estimate' as const,
    slopeIndex: { value: -11.9, ...limits },
    relativeIndex: { kind: 'estimate' as const, value: 0.2, ...limits },
    method: 'closed-form' as const,
  }

  it('is said as a difference between the ends, with its interval', () => {
    expect(slopeSentence({ index }, share)).toBe(
      'Taking every group into account, the figure is 11.9 percentage points lower at the least deprived end than at the most deprived one (slope index −11.9, 95% interval −12.3 to −11.4). It is 0.20 times that of the most deprived end.',
    )
  })

  it('leaves a ratio out that there is none of, and says why there is no slope', () => {
    expect(slopeSentence({ index: { ...index, relativeIndex: missing } }, share)).toMatch(/−11\.4\)\.$/)
    expect(slopeSentence({ index: missing }, share)).toBe('Few people.')
  })
})

describe('the ways of grouping', () => {
  const plain = { sexes: ['persons' as const], categories: [], aggregation: 'none' as const }

  it.each([
    [plain, []],
    [{ ...plain, aggregation: 'sum-counts' as const }, ['deprivation']],
    [{ ...plain, sexes: ['persons' as const, 'female' as const, 'male' as const] }, ['sex']],
    [{ ...plain, sexes: ['female' as const] }, []],
    [{ ...plain, categories: ['a', 'b'].map((id) => ({ id, label: id })) }, ['category']],
  ])('of %j are %j', (indicator, ways) => {
    expect(waysOf(indicator)).toEqual(ways)
  })
})
