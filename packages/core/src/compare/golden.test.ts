import { describe, expect, it } from 'vitest'
import type { ComparisonMethod, Polarity } from '../model/indicator.ts'
import { sampleEstimate, sampleInterval } from '../samples/nouns.ts'
import { compareWithBenchmark } from './benchmark.ts'

// Official statistics for Coventry with the verdicts that they must give; limits as published by the Office for National
// Statistics. Columns: value, lower, upper, England, polarity, verdict.
const published: [string, number, number, number, number, Polarity, string][] = [
  ['healthy life expectancy, men, 2022–24', 59.2, 55.9, 62.6, 60.9, 'high-is-good', 'similar'],
  ['healthy life expectancy, women, 2022–24', 58.9, 55.3, 62.5, 61.3, 'high-is-good', 'similar'],
  ['preventable cardiovascular deaths, 2022–24', 40.3, 35.8, 45.2, 30.2, 'low-is-good', 'worse'],
  ['adult obesity, 2024–25', 28.6, 25.7, 31.5, 26.6, 'low-is-good', 'similar'],
  ['cigarette smokers, 2020–24', 13.2, 11.7, 14.7, 11.5, 'low-is-good', 'worse'],
  ['cancer diagnosed early, 2022', 59.8, 57.03, 62.5, 56.76, 'high-is-good', 'better'],
  ['employment rate, 2023', 71.9, 67.9, 75.9, 76.0, 'high-is-good', 'worse'],
  ['economic inactivity, 2023', 22.4, 18.7, 26.1, 21.0, 'no-judgement', 'similar'],
  ['unemployment, modelled, 2023', 5.8, 4.3, 7.3, 3.7, 'low-is-good', 'worse'],
  ['no qualifications, 2023', 7.6, 5.2, 10.0, 6.2, 'low-is-good', 'similar'],
  ['level 3 qualifications, 2023', 68.2, 64.0, 72.4, 67.4, 'high-is-good', 'similar'],
  ['median weekly pay, April 2025', 648.4, 600.1, 696.7, 648.4, 'high-is-good', 'similar'],
  ['anxiety, 2022/23', 3.31, 3.0, 3.63, 3.24, 'low-is-good', 'similar'],
  ['life satisfaction, 2022/23', 7.35, 7.12, 7.58, 7.44, 'high-is-good', 'similar'],
  ['engaged with the arts, 2023/24', 84, 81, 88, 90, 'high-is-good', 'worse'],
]

const verdictOf = (
  value: [number, number, number],
  england: [number, number, number] | number,
  polarity: Polarity,
  comparisonMethod: ComparisonMethod,
) => {
  const benchmark = typeof england === 'number' ? sampleEstimate({ value: england }) : sampleInterval(...england)
  const indicator = { comparisonMethod, polarity, smallestDifference: 0 }
  return compareWithBenchmark(sampleInterval(...value), { ...benchmark, area: 'E92000001' }, indicator).verdict
}

describe('Coventry against England', () => {
  it.each(published)('%s: %d (%d to %d) against %d, %s: %s', (_, value, lower, upper, england, polarity, verdict) => {
    expect(verdictOf([value, lower, upper], england, polarity, 'interval-95')).toBe(verdict)
  })

  it('the employment rate is worse or similar, as the method has it', () => {
    const here: [number, number, number] = [71.9, 67.9, 75.9]
    const england: [number, number, number] = [76.0, 75.6, 76.4]
    expect(verdictOf(here, england, 'high-is-good', 'interval-95')).toBe('worse')
    expect(verdictOf(here, england, 'high-is-good', 'both-intervals')).toBe('similar')
  })

  it('women’s healthy life expectancy 2018–20, first published without limits, supports no verdict', () => {
    const [here, england] = [sampleEstimate({ value: 64.0 }), sampleEstimate({ value: 63.9, area: 'E92000001' })]
    const indicator = { comparisonMethod: 'interval-95', polarity: 'high-is-good', smallestDifference: 0 } as const
    expect(compareWithBenchmark(here, england, indicator)).toMatchObject({
      verdict: 'not-compared',
      value: 64,
      benchmarkValue: 63.9,
    })
  })

  it('the same period, revised, is similar for women and men', () => {
    expect(verdictOf([62.2, 59.5, 64.8], 64.0, 'high-is-good', 'interval-95')).toBe('similar')
    expect(verdictOf([61.0, 58.5, 63.4], 63.1, 'high-is-good', 'interval-95')).toBe('similar')
  })
})
