import { describe, expect, test } from 'vitest'
import { SAMPLE_AREAS } from '../samples/read-sample.ts'
import { sampleIndicator } from '../samples/sample-indicator.ts'
import { mappingProblems } from './check-mapping.ts'
import type { ColumnMapping, SpreadColumns, SpreadField } from './column-mapping.ts'

const SMOKERS = sampleIndicator({ sexes: ['persons', 'female'], categories: [{ id: 'own', label: 'Owned homes' }] })
const setting = { indicators: [SMOKERS], areaCodes: new Set(SAMPLE_AREAS) }
const problems = (spread: SpreadColumns, own: Partial<ColumnMapping> = {}) =>
  mappingProblems(
    {
      name: 'Wide',
      header: ['a', 'b', 'c'],
      roles: ['area-code', 'value', 'value'],
      fixed: { indicator: 'smokers', period: '2024' },
      words: [],
      spread,
      ...own,
    },
    setting,
  ).map(({ at, message }) => [at, message])
const bySex = (...headings: (string | null)[]): SpreadColumns => ({ field: 'sex', headings })

test('headings that are known and differ can be read', () => {
  expect(problems(bySex(null, 'Persons', 'F'))).toEqual([])
})

test('what headers name needs no column and no entry for all rows', () => {
  const spread: SpreadColumns = { field: 'period', headings: [null, '2023', '2024'] }
  expect(problems(spread, { fixed: { indicator: 'smokers' } })).toEqual([])
})

describe('a mapping with columns side by side is not taken', () => {
  test.for<[string, SpreadColumns, Partial<ColumnMapping>, [unknown, RegExp]]>([
    ['too few headings', bySex(null, 'Female'), {}, [null, /of every column/]],
    [
      'no heading at all',
      bySex(null, null, null),
      { roles: ['area-code', 'value', 'ignored'] },
      [null, /Say which columns/],
    ],
    ['a sex that is none', bySex(null, 'Persons', 'Damen'), {}, [2, /“Damen” is no sex/]],
    ['one sex twice', bySex(null, 'Female', 'F'), {}, [2, /“Female” and “F” mean the same sex/]],
    ['a heading over an area', bySex('Female', 'Male', 'F'), {}, [0, /must be numbers/]],
    [
      'a number for one and for all',
      bySex(null, 'Female', null),
      {},
      [2, /“c” is “Value” of every sex, and other columns are so of one/],
    ],
    ['the same number under one heading twice', bySex(null, 'Female', 'Female'), {}, [2, /Two columns are “Value”/]],
    [
      'a column of the same as well',
      bySex(null, 'Female', 'Persons'),
      {
        header: ['a', 'b', 'c', 'd'],
        roles: ['area-code', 'value', 'value', 'sex'],
        spread: bySex(null, 'Female', 'Persons', null),
      },
      [3, /“Sex” is a column already/],
    ],
    ['a period that is none', { field: 'period', headings: [null, '2024', 'soon'] }, {}, [2, /“soon” is no period/]],
    [
      'an age the indicator has not',
      { field: 'age', headings: [null, 'all', '65+'] },
      {},
      [2, /“65\+” is no age group/],
    ],
    ['a category it has not', { field: 'category', headings: [null, 'own', 'let'] }, {}, [2, /“let” is no category/]],
    ['a code that is none', { field: 'area-code', headings: [null, 'E08000026', 'X'] }, {}, [2, /“X” is no area code/]],
    [
      'an unknown indicator',
      { field: 'indicator', headings: [null, 'smokers', 'gone'] },
      {},
      [2, /“gone” is no indicator/],
    ],
    ['a band that is none', { field: 'age-band', headings: [null, '0-4', 'old'] }, {}, [2, /“old” is no age band/]],
  ])('with %s', ([, spread, own, [at, words]]) => {
    expect(problems(spread, own)).toContainEqual([at, expect.stringMatching(words)])
  })
})

describe('headers that name two things', () => {
  const PEOPLE = sampleIndicator({ sexes: ['persons', 'female', 'male'] })
  const found = (
    sexes: (string | null)[],
    periods: (string | null)[],
    own: Partial<ColumnMapping> = {},
    second: SpreadField = 'period',
  ) => {
    const spread = { field: 'sex' as const, headings: sexes, second: { field: second, headings: periods } }
    const roles = ['area-code' as const, ...sexes.slice(1).map(() => 'value' as const)]
    const header = sexes.map((_, at) => 'abcdefg'.charAt(at))
    const whole = { name: 'Wide', header, roles, fixed: { indicator: 'smokers' }, words: [], spread, ...own }
    return mappingProblems(whole, { ...setting, indicators: [PEOPLE] }).map(({ at, message }) => [at, message])
  }
  const numbers = (...roles: ColumnMapping['roles']): Partial<ColumnMapping> => ({ roles: ['area-code', ...roles] })

  test('can be read, and need no column and no entry for either', () => {
    expect(found([null, 'F', 'F', 'M', 'M'], [null, '2023', '2024', '2023', '2024'])).toEqual([])
  })

  test('can have a population for one of the two, and one for all', () => {
    const sexes = [null, 'F', 'F', 'M', 'M', 'F', 'M']
    const years = [null, '2023', '2024', '2023', '2024', null, null]
    const counts = numbers('count', 'count', 'count', 'count', 'denominator', 'denominator')
    expect(found(sexes, years, counts)).toEqual([])
    const one = numbers('count', 'count', 'denominator')
    expect(found([null, 'F', 'M', null], [null, '2023', '2024', null], one)).toEqual([])
  })

  test.for<[string, ReturnType<typeof found>, [unknown, RegExp]]>([
    ['too few headings', found([null, 'F', 'M'], [null, '2023']), [null, /of every column/]],
    [
      'a column of both that holds no numbers',
      found([null, 'F', 'M'], [null, '2023', '2024'], numbers('value', 'ignored')),
      [2, /“c” stands for one sex and one period, so its cells must be numbers/],
    ],
    ['one thing twice', found([null, 'F', 'M'], [null, 'F', 'M'], {}, 'sex'), [null, /“Sex” and “Sex” say the same/]],
    [
      'a second that nothing is of',
      found([null, 'F', 'M'], [null, null, null]),
      [null, /Say which columns stand for one period/],
    ],
    ['a second that is none', found([null, 'F', 'M'], [null, '2023', 'soon']), [2, /“soon” is no period/]],
    ['a second meant twice', found([null, 'F', 'M'], [null, '2021/22', '2021-04-01/P1Y']), [2, /mean the same period/]],
    [
      'the same number of the same twice',
      found([null, 'F', 'M', 'F'], [null, '2023', '2023', '2023']),
      [3, /Two columns are “Value”/],
    ],
    [
      'a number of one year beside one of every year',
      found([null, 'F', 'F', 'M'], [null, '2023', null, '2023']),
      [2, /“c” is “Value” of every period/],
    ],
    [
      'no column of both at once',
      found([null, 'F', null], [null, null, '2023'], numbers('count', 'denominator')),
      [null, /No column stands for one sex and one period/],
    ],
    [
      'a population of somebody of whom there is no count',
      found([null, 'F', 'F', 'M'], [null, '2023', '2024', null], numbers('count', 'count', 'denominator')),
      [3, /“d” is about “M”, and no column stands for that and one sex and one period/],
    ],
  ])('are not taken with %s', ([, problems, [at, words]]) => {
    expect(problems).toContainEqual([at, expect.stringMatching(words)])
  })
})
