import { describe, expect, test } from 'vitest'
import { sampleIndicator } from '../samples/sample-indicator.ts'
import { mappingProblems } from './check-mapping.ts'
import type { ColumnMapping } from './column-mapping.ts'

const setting = {
  indicators: [
    sampleIndicator(),
    sampleIndicator({ slug: 'people', valueType: 'count' }),
    sampleIndicator({ slug: 'deaths', valueType: 'standardised-rate' }),
  ],
  areaCodes: new Set(['E08000026']),
}
const complete: ColumnMapping = {
  name: 'Ours',
  header: ['a', 'b', 'c', 'd'],
  roles: ['area-code', 'period', 'count', 'denominator'],
  fixed: { indicator: 'smokers' },
  words: [],
}
const problemsOf = (own: Partial<ColumnMapping>) => mappingProblems({ ...complete, ...own }, setting)

test('a complete mapping has none', () => {
  expect(problemsOf({})).toEqual([])
  expect(problemsOf({ fixed: { indicator: 'people' }, roles: ['area-name', 'period', 'count', 'ignored'] })).toEqual([])
  expect(
    problemsOf({
      roles: ['value', 'ignored', 'ignored', 'ignored'],
      fixed: { indicator: 'smokers', area: 'E08000026', period: '2024' },
    }),
  ).toEqual([])
  expect(
    problemsOf({
      fixed: { indicator: 'deaths', period: '2024' },
      roles: ['area-code', 'age-band', 'count', 'denominator'],
    }),
  ).toEqual([])
})

describe('what is lacking is named, with where', () => {
  test.for<[Partial<ColumnMapping>, number | string | null, RegExp]>([
    [{ roles: ['area-code'] }, null, /every column/],
    [{ roles: ['ignored', 'period', 'count', 'denominator'] }, 'area', /which column names the area/],
    [{ roles: ['area-code', 'ignored', 'count', 'denominator'] }, 'period', /which one period/],
    [{ fixed: {} }, 'indicator', /which indicator/],
    [{ roles: ['area-code', 'period', 'ignored', 'denominator'] }, null, /values, or the counts/],
    [{ roles: ['area-code', 'period', 'count', 'count'] }, 3, /Two columns are/],
    [{ roles: ['area-code', 'period', 'value', 'lowerCi95'] }, null, /or neither/],
    [{ roles: ['area-code', 'period', 'count', 'ignored'] }, null, /holds the denominators/],
    [{ fixed: { indicator: 'gone' } }, 'indicator', /no indicator “gone”/],
    [{ fixed: { indicator: 'smokers', area: 'X' } }, 'area', /No area has the code “X”/],
    [{ fixed: { indicator: 'smokers', period: 'soon' } }, 'period', /Write a period/],
    [{ fixed: { indicator: 'smokers', sex: 'male' } }, 'sex', /no figures for male/],
    [{ fixed: { indicator: 'smokers', age: '1-2' } }, 'age', /no age “1-2”/],
    [{ fixed: { indicator: 'smokers', category: 'x' } }, 'category', /no category “x”/],
    [{ fixed: { indicator: 'deaths' } }, null, /by age band/],
    [{ roles: ['area-code', 'age-band', 'value', 'period'] }, null, /cannot be put together/],
    [{ fixed: {}, roles: ['area-code', 'age-band', 'count', 'indicator'] }, 'indicator', /for one indicator/],
  ])('%j', ([own, at, message]) => {
    const found = problemsOf(own)
    expect(found.find((problem) => message.test(problem.message))?.at).toBe(at)
  })
})
