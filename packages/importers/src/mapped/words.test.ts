import { describe, expect, test } from 'vitest'
import { sampleIndicator } from '../samples/sample-indicator.ts'
import { ageText, readAgeRange, standardBandOf } from './age-words.ts'
import { ageOf, areaNamesOf, categoryOf, sexOf, translator } from './words.ts'

test.for<[string, string | null]>([
  ['0-4', '0-4'],
  ['Aged 5 to 9 years', '5-9'],
  ['10 – 14', '10-14'],
  ['90+', '90+'],
  ['90 and over', '90+'],
  ['85 or more', '85+'],
  ['under 1', '0'],
  ['<16', '0-15'],
  ['7 yrs', '7'],
  ['9-5', null],
  ['old', null],
  ['', null],
])('the ages “%s” are %s', ([written, expected]) => {
  const range = readAgeRange(written)
  expect(range === null ? null : ageText(range)).toBe(expected)
})

test.for([
  ['1-4', '0-4'],
  ['90-94', '90+'],
  ['95+', '90+'],
  ['85+', null],
  ['0-15', null],
])('the band of %s in the standard population is %s', ([written, band]) => {
  const range = readAgeRange(written ?? '')
  expect(range && standardBandOf(range)).toBe(band)
})

test('sexes', () => {
  expect(['Women', 'F', ' males ', 'Both sexes', 'Damen'].map(sexOf)).toEqual([
    'female',
    'female',
    'male',
    'persons',
    null,
  ])
})

describe('ages and categories are those of the indicator', () => {
  const indicator = sampleIndicator({ ages: ['all', '65+'], categories: [{ id: 'own', label: 'Owned' }] })
  test('by id, label or another spelling', () => {
    expect(['All ages', '65 and over', '16-64'].map((age) => ageOf(age, indicator))).toEqual(['all', '65+', null])
    expect(['OWN', 'owned', 'all'].map((text) => categoryOf(text, indicator))).toEqual(['own', 'own', null])
    expect(categoryOf('Total', sampleIndicator())).toBe('all')
  })
})

test('a translation is for its field alone', () => {
  const translate = translator({ words: [{ field: 'sex', written: 'Damen', means: 'female' }] })
  expect([translate('sex', ' damen'), translate('area', 'Damen')]).toEqual(['female', 'Damen'])
})

test('a name that two areas bear leads to both', () => {
  const names = areaNamesOf([
    { code: 'a', name: 'Earlsdon' },
    { code: 'b', name: 'earlsdon ' },
  ])
  expect(names.get('earlsdon')).toEqual(['a', 'b'])
})
