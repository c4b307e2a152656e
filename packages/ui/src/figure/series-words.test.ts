import { expect, test } from 'vitest'
import { aKey, anIndicator } from '../fixtures/figures.ts'
import { dateWords } from './dates.ts'
import { groupWords, seriesTitle, sexTitle } from './series-words.ts'

const indicator = anIndicator({ categories: [{ id: 'asian', label: 'Asian' }] })

test.each([
  [{}, ''],
  [{ sex: 'female' as const }, 'women'],
  [{ sex: 'male' as const, age: '16 to 64' }, 'men, aged 16 to 64'],
  [{ age: 'Reception' }, 'Reception'],
  [{ category: 'asian' }, 'Asian'],
])('the group of %o is “%s”', (over, words) => {
  expect(groupWords({ ...aKey, ...over }, indicator)).toBe(words)
})

test('a title is name, group, area, period', () => {
  expect(seriesTitle({ ...aKey, sex: 'female' }, indicator, 'Coventry')).toBe(
    'Healthy life expectancy at birth, women, Coventry, 2022–\u206024',
  )
})

test('a figure that was never found has a title without a period', () => {
  expect(seriesTitle({ ...aKey, period: 'latest' }, indicator, 'Coventry')).toBe(
    'Healthy life expectancy at birth, Coventry',
  )
})

test('small multiples are named by sex', () => {
  expect(['female', 'male', 'persons'].map((sex) => sexTitle(sex as 'female'))).toEqual([
    'Women',
    'Men',
    'Women and men',
  ])
})

test.each([
  ['2026-02-19', '19 February 2026'],
  ['2027-03', 'March 2027'],
  ['2026-06-30T23:30:00Z', '1 July 2026'],
  ['spring', 'spring'],
  ['2026-99-01', '2026-99-01'],
])('the date %s reads “%s”', (iso, words) => {
  expect(dateWords(iso)).toBe(words)
})
