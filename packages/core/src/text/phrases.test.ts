import { describe, expect, it } from 'vitest'
import type { Verdict } from '../model/comparison.ts'
import {
  areaWords,
  conditionWords,
  countWords,
  figureWords,
  inPeriod,
  insideSentence,
  isPlural,
  listWords,
  measureWords,
  ordinal,
  suggestWording,
  trendWords,
  upperFirst,
  verdictWords,
} from './phrases.ts'

describe('verdicts in words', () => {
  it.each<[Verdict, string, string]>([
    ['better', 'better', 'better than England'],
    ['similar', 'similar', 'similar to England'],
    ['worse', 'worse', 'worse than England'],
    ['higher', 'higher', 'higher than England'],
    ['lower', 'lower', 'lower than England'],
    ['not-compared', 'not compared', 'not compared with England'],
  ])('%s', (verdict, alone, named) => {
    expect(verdictWords(verdict)).toBe(alone)
    expect(verdictWords(verdict, 'England')).toBe(named)
  })

  it('suggest nothing without a verdict', () => {
    expect(suggestWording({ verdict: 'lower' }, 'England')).toBe('lower than England')
    expect(suggestWording({ verdict: 'not-compared' }, 'England')).toBe('')
  })
})

describe('trends in words', () => {
  it.each([
    ['getting-better', 'increasing', 'improving'],
    ['getting-worse', 'increasing', 'getting worse'],
    ['no-judgement', 'decreasing', 'decreasing'],
    ['no-judgement', 'increasing', 'increasing'],
    ['no-significant-change', 'no-significant-change', 'no clear change'],
    ['not-tested', 'not-tested', 'not tested'],
  ] as const)('%s, %s: %s', (judged, direction, words) => {
    expect(trendWords({ judged, direction })).toBe(words)
  })
})

describe('names inside a sentence', () => {
  it.each([
    ['E12000005', 'West Midlands', 'the West Midlands'],
    ['E12000006', 'East of England', 'the East of England'],
    ['E12000007', 'London', 'London'],
    ['E12000003', 'Yorkshire and The Humber', 'Yorkshire and The Humber'],
    ['E10000032', 'West Sussex', 'West Sussex'],
    ['E06000046', 'Isle of Wight', 'the Isle of Wight'],
    ['E06000011', 'East Riding of Yorkshire', 'the East Riding of Yorkshire'],
    ['E92000001', 'England', 'England'],
    ['reach-the-moat', 'The Moat', 'The Moat'],
  ])('%s %s: %s', (code, name, words) => {
    expect(areaWords({ code, name })).toBe(words)
  })

  it.each([
    ['Healthy life expectancy', 'healthy life expectancy'],
    ['GCSE results', 'GCSE results'],
    ['Universal Credit claimants', 'Universal Credit claimants'],
    ['Year 6 obesity', 'Year 6 obesity'],
    ['A level results', 'a level results'],
    ['', ''],
  ])('%s: %s', (name, words) => {
    expect(insideSentence(name)).toBe(words)
  })

  it.each([
    ['Adults who smoke', true],
    ['People aged 65 and over', true],
    ['Children in low-income families', true],
    ['GCSE results', true],
    ['Deaths from causes considered preventable', true],
    ['Healthy life expectancy at birth', false],
    ['Fuel poverty in homes', false],
    ['Homelessness', false],
    ['Employment status', false],
    ['Obesity, adults', false],
  ])('%s is plural: %s', (name, plural) => {
    expect(isPlural(name)).toBe(plural)
    expect(figureWords(name, 'x')).toBe(plural ? 'the figure for x' : 'x')
  })

  it.each([
    ['Employment rate', 'female', '16 to 64', 'all', 'women’s employment rate (16 to 64)'],
    ['Employment rate', 'persons', 'all', 'white', 'employment rate (White)'],
    ['Employment rate', 'male', '16 to 24', 'white', 'men’s employment rate (16 to 24, White)'],
    ['Employment rate', 'persons', 'all', 'other', 'employment rate (other)'],
    ['Adults who smoke', 'male', 'all', 'all', 'adults who smoke (men)'],
  ] as const)('%s, %s, %s, %s: %s', (name, sex, age, category, words) => {
    const indicator = { name, categories: [{ id: 'white', label: 'White' }] }
    expect(measureWords(indicator, { sex, age, category })).toBe(words)
  })
})

describe('counting in words', () => {
  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [102, '102nd'],
    [111, '111th'],
    [1003, '1,003rd'],
  ])('%d: %s', (position, words) => {
    expect(ordinal(position)).toBe(words)
  })

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%o: %s', (list, words) => {
    expect(listWords(list)).toBe(words)
  })

  it.each([
    [0, '0 areas'],
    [1, '1 area'],
    [1200, '1,200 areas'],
  ])('%d: %s', (count, words) => {
    expect(countWords(count, 'area')).toBe(words)
  })

  it('takes an irregular plural', () => {
    expect(countWords(2, 'child', 'children')).toBe('2 children')
  })

  it.each([
    ['equals', 'exactly'],
    ['at-least', 'at least'],
    ['at-most', 'at most'],
    ['above', 'above'],
    ['below', 'below'],
  ] as const)('%s: %s', (operator, words) => {
    expect(conditionWords(operator)).toBe(words)
  })
})

describe('how a sentence begins', () => {
  it.each([
    ['2023-01-01/P1Y', 'In 2023'],
    ['2024-04-01/P1Y', 'In 2024/25'],
    ['2025-03-01/P1M', 'In March 2025'],
    ['2021-03-21', 'On 21 March 2021'],
    ['2024-11-16/P1Y', 'From November 2024 to November 2025'],
  ])('%s: %s', (period, words) => {
    expect(inPeriod(period)).toBe(words)
  })

  it('has a capital', () => {
    expect(upperFirst('women')).toBe('Women')
    expect(upperFirst('')).toBe('')
  })
})
