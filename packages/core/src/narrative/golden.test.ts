import { describe, expect, it } from 'vitest'
import { sampleIndicator } from '../samples/nouns.ts'
import { population, reference, residents, sampleEvidence, setting, smokers } from '../samples/narrative.ts'
import { evaluate } from './evaluate.ts'
import type { Figure, FigureFormat } from './figure.ts'

// Sums that Coventry has published, with the results that the published inputs give. Where the page says something else,
// the number here is the right one: −10.1%, 11.2% and 6.2% were cut off instead of rounded, and 6.7% was 4.6%.
const here = 'E08000026'
const count = reference({ indicator: 'population' })

function counted(
  operation: (of: typeof count, from: string) => Figure,
  from: number,
  to: number,
  format: FigureFormat = {},
) {
  const evidence = sampleEvidence([residents(here, 2011, from), residents(here, 2021, to)])
  const result = evaluate(operation(count, '2011-01-01/P1Y'), format, setting, evidence)
  return result.kind === 'figure' ? result.text : result.reason
}

const inPercent = (of: typeof count, from: string): Figure => ({ operation: 'change', of, from, in: 'percent' })
const inPoints = (of: typeof count, from: string): Figure => ({ operation: 'change', of, from, in: 'points' })
const times = (of: typeof count, from: string): Figure => ({ operation: 'ratio', of, with: { ...of, period: from } })
const shareOf = (of: typeof count, from: string): Figure => ({ operation: 'share', of, with: { ...of, period: from } })

describe('golden calculations', () => {
  it.each([
    [316_960, 345_325, '8.9%'],
    [316_915, 345_325, '9.0%'],
    [316_960, 360_702, '13.8%'],
    [11_753, 13_442, '14.4%'],
    [6_167, 6_548, '6.2%'],
    [42_867, 38_509, '10.2%'],
    [31_309, 40_059, '27.9%'],
    [588, 916, '55.8%'],
  ])('%d to %d is a change of %s', (from, to, text) => {
    expect(counted(inPercent, from, to)).toBe(text)
  })

  it.each([
    [11_753, 13_442, '+1,689'],
    [6_167, 6_548, '+381'],
    [42_867, 38_509, '−4,358'],
  ])('%d to %d is %s', (from, to, text) => {
    expect(counted(inPoints, from, to, { signed: true })).toBe(text)
  })

  it.each([
    [30_500, 34_400, { decimals: 0 }, '13%'],
    [588, 916, { decimals: 0 }, '56%'],
  ])('%d to %d, rounded for the sentence', (from, to, format, text) => {
    expect(counted(inPercent, from, to, format)).toBe(text)
  })

  it('30,500 to 34,400 is 3,900, or nearly 4,000', () => {
    expect(counted(inPoints, 30_500, 34_400)).toBe('3,900')
    expect(counted(inPoints, 30_500, 34_400, { roundTo: 1000 })).toBe('4,000')
  })

  it.each([
    [426, 10_867, '25.5'],
    [3_500, 10_870, '3.1'],
    [34_400, 345_325, '10.0'],
  ])('%d goes into %d %s times', (base, value, text) => {
    expect(counted(times, base, value)).toBe(text)
  })

  it.each([
    [241_900, 173_100, '72%', {}],
    [38_509, 4_345, '11.3%', { decimals: 1 }],
    [38_509, 2_410, '6.3%', { decimals: 1 }],
    [38_509, 1_763, '4.6%', { decimals: 1 }],
  ])('of %d, %d is %s', (whole, part, text, format) => {
    expect(counted(shareOf, whole, part, format)).toBe(text)
  })

  it('82.15 and 78.73 lie 3.4 years apart', () => {
    const life = sampleIndicator({ slug: 'life-expectancy', unit: 'years', multiplier: 1 })
    const estimate = { ...smokers(here, 2021, 82.15), indicator: 'life-expectancy', sex: 'female' as const }
    const evidence = sampleEvidence([estimate, { ...estimate, sex: 'male', value: 78.73 }], [life])
    const of = reference({ indicator: 'life-expectancy', sex: 'female' })
    const gap: Figure = { operation: 'difference', of, with: { ...of, sex: 'male' }, in: 'points' }
    expect(evaluate(gap, { unit: 'full' }, setting, evidence)).toMatchObject({ text: '3.4 years', number: 3.42 })
  })

  it('345,325 people on 98.64 square kilometres are 3,501 on each', () => {
    const land = sampleIndicator({ slug: 'land', unit: 'km²', decimals: 2, multiplier: 1 })
    const area = { ...residents(here, 2021, 98.64), indicator: 'land' }
    const evidence = sampleEvidence([residents(here, 2021, 345_325), area], [population, land])
    const density: Figure = { operation: 'ratio', of: count, with: { ...count, indicator: 'land' } }
    expect(evaluate(density, { decimals: 0 }, setting, evidence)).toMatchObject({ text: '3,501' })
  })

  it('28 and 36 of 195 neighbourhoods are 14.4% and 18.5%', () => {
    expect(counted(shareOf, 195, 28, { decimals: 1 })).toBe('14.4%')
    expect(counted(shareOf, 195, 36, { decimals: 1 })).toBe('18.5%')
  })

  describe('in words', () => {
    it('30,500 to 34,400 is nearly 4,000 more', () => {
      expect(counted(inPoints, 30_500, 34_400, { phrase: 'approximate', roundTo: 1000 })).toBe('nearly 4,000')
    })

    it('34,400 of 345,325 residents are 1 in 10', () => {
      expect(counted(shareOf, 345_325, 34_400, { phrase: 'one-in' })).toBe('1 in 10')
      expect(counted(shareOf, 345_325, 34_400, { phrase: 'fraction' })).toBe('1 in 10')
    })

    it.each([
      [426, 10_867, { roundTo: 10 }, 'more than 20'],
      [3_500, 10_870, { decimals: 0 }, 'more than 3'],
    ])('%d goes into %d so many times', (base, value, format, text) => {
      expect(counted(times, base, value, { ...format, phrase: 'more-than' })).toBe(text)
    })
  })

  it('345,325 people on 98.64 square kilometres are 25 on each football pitch of 0.00714', () => {
    const land = sampleIndicator({ slug: 'land', unit: 'km²', decimals: 2, multiplier: 1 })
    const area = { ...residents(here, 2021, 98.64), indicator: 'land' }
    const evidence = sampleEvidence([residents(here, 2021, 345_325), area], [population, land])
    const pitch: Figure = { operation: 'rate', of: count, with: { ...count, indicator: 'land' }, per: 0.00714 }
    expect(evaluate(pitch, {}, setting, evidence)).toMatchObject({ text: '25.0' })
  })

  it('38,509 crimes among the 360,702 residents of mid-2023 are 106.8 for every 1,000', () => {
    const crimes = sampleIndicator({ slug: 'crimes', name: 'Crimes', valueType: 'count', unit: '', decimals: 0 })
    const recorded = { ...residents(here, 2023, 38_509), indicator: 'crimes', period: '2023-04-01/P1Y' }
    const people = { ...residents(here, 2023, 360_702), period: '2023-06-30' }
    const evidence = sampleEvidence([recorded, people], [crimes, population])
    const rate: Figure = {
      operation: 'rate',
      of: reference({ indicator: 'crimes' }),
      with: { ...count, period: '2023-06-30' },
      per: 1000,
    }
    expect(evaluate(rate, { unit: 'full' }, setting, evidence)).toMatchObject({
      text: '106.8 per 1,000',
      inputs: [{ period: '2023-04-01/P1Y' }, { period: '2023-06-30' }],
    })
  })

  it('31,309 to 40,059 begins in 2020/21, and not in 2019/20', () => {
    const year = (start: number, value: number) => ({ ...residents(here, start, value), period: `${start}-04-01/P1Y` })
    const evidence = sampleEvidence([year(2020, 31_309), year(2023, 40_059)])
    const base: Figure = { operation: 'period', of: { ...count, period: 'earliest' } }
    expect(evaluate(base, {}, setting, evidence)).toMatchObject({ text: '2020/21' })
    expect(evaluate(inPercent(count, 'earliest'), {}, setting, evidence)).toMatchObject({ text: '27.9%' })
  })

  it('80.7 and 75.8 lie 4.9 years apart', () => {
    const life = sampleIndicator({ slug: 'life-expectancy', unit: 'years', multiplier: 1 })
    const women = { ...smokers(here, 2021, 80.7), indicator: 'life-expectancy', sex: 'female' as const }
    const evidence = sampleEvidence([women, { ...women, sex: 'male', value: 75.8 }], [life])
    const of = reference({ indicator: 'life-expectancy', sex: 'female' })
    const gap: Figure = { operation: 'difference', of, with: { ...of, sex: 'male' }, in: 'points' }
    expect(evaluate(gap, { unit: 'full' }, setting, evidence)).toMatchObject({ text: '4.9 years', number: 4.9 })
  })

  it('nine sums of money are £106.1 million', () => {
    const amounts = [38.5, 28.4, 12.7, 11.5, 7.6, 3, 2.6, 1.4, 0.4]
    const categories = amounts.map((_, index) => ({ id: `c${index}`, label: `Purpose ${index}` }))
    const money = sampleIndicator({
      ...{ slug: 'money', valueType: 'currency', unit: 'million', prefix: '£', multiplier: 1, categories },
    })
    const spent = amounts.map((value, index) => ({
      ...residents(here, 2021, value),
      indicator: 'money',
      category: `c${index}`,
    }))
    const all: Figure = { operation: 'total', of: reference({ indicator: 'money' }), by: 'category' }
    expect(evaluate(all, { unit: 'full' }, setting, sampleEvidence(spent, [money]))).toMatchObject({
      text: '£106.1 million',
    })
  })
})
