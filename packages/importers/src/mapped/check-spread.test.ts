import { describe, expect, test } from 'vitest'
import { SAMPLE_AREAS } from '../samples/read-sample.ts'
import { sampleIndicator } from '../samples/sample-indicator.ts'
import { mappingProblems } from './check-mapping.ts'
import type { ColumnMapping, SpreadColumns } from './column-mapping.ts'

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
