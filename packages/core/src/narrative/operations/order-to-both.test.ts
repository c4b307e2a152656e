import { describe, expect, it } from 'vitest'
import { healthyLife, reference, sampleEvidence, setting, womensLife } from '../../samples/narrative.ts'
import { sampleEstimate } from '../../samples/nouns.ts'
import { evaluate } from '../evaluate.ts'
import type { Figure } from '../figure.ts'

const of = reference({ indicator: 'healthy-life-expectancy', sex: 'female' })
const both: Figure = {
  operation: 'order-to-both',
  of,
  with: { ...of, area: '@region' },
  and: { ...of, area: '@benchmark' },
}
const data = (here: number, region: number, england: number) =>
  sampleEvidence([womensLife('E08000026', here), womensLife('E12000005', region), womensLife('E92000001', england)])

describe('an order beside two others', () => {
  it.each([
    [62.2, 62.8, 64, 'lower than both the West Midlands (62.8) and England (64.0)'],
    [64.5, 62.8, 64, 'higher than both the West Midlands (62.8) and England (64.0)'],
    [63, 62.8, 64, 'higher than the West Midlands (62.8) but lower than England (64.0)'],
    [62.84, 62.8, 64, 'the same as the West Midlands (62.8) but lower than England (64.0)'],
    [64, 64.04, 64, 'the same as both the West Midlands (64.0) and England (64.0)'],
  ])('%d, %d, %d: %s', (here, region, england, text) => {
    expect(evaluate(both, {}, setting, data(here, region, england))).toMatchObject({ text, inputs: { length: 3 } })
  })

  it.each([
    ['the first', [womensLife('E08000026', 62), womensLife('E92000001', 64)], 'the West Midlands'],
    ['the second', [womensLife('E08000026', 62), womensLife('E12000005', 64)], 'England'],
  ])('is none without %s of the two', (_, estimates, name) => {
    expect(evaluate(both, {}, setting, sampleEvidence(estimates))).toMatchObject({
      kind: 'no-figure',
      reason: expect.stringContaining(`women’s healthy life expectancy in ${name}`) as string,
    })
  })

  it('is none across units', () => {
    const other: Figure = {
      ...both,
      and: reference({ indicator: 'adult-smoking', period: '2018-01-01/P3Y' }),
    }
    const smoking = sampleEstimate({ period: '2018-01-01/P3Y', value: 13 })
    const evidence = sampleEvidence([womensLife('E08000026', 62), womensLife('E12000005', 64), smoking])
    expect(evaluate(other, {}, setting, evidence)).toMatchObject({
      reason: `“${healthyLife.name}” and “Adults who smoke” are measured in different units.`,
    })
  })
})
