import { describe, expect, it } from 'vitest'
import { reference, residents, sampleEvidence, setting, smokers } from '../../samples/narrative.ts'
import { evaluate } from '../evaluate.ts'
import type { Figure, FigureFormat } from '../figure.ts'

const people = (give: 'count' | 'count-of-all' | 'share', above = 10): Figure => ({
  operation: 'people-where',
  of: reference({ indicator: 'adult-smoking' }),
  with: reference({ indicator: 'population' }),
  among: { scheme: 'reach-area-2019', within: '@city' },
  where: { operator: 'above', value: above },
  give,
})
const smoking = [
  smokers('reach-mosaic', 2023, 9),
  smokers('reach-the-moat', 2023, 22),
  smokers('reach-aspire', 2023, 12),
]
const residentsOf = (mosaic: number, moat: number, aspire: number) => [
  residents('reach-mosaic', 2021, mosaic),
  residents('reach-the-moat', 2021, moat),
  residents('reach-aspire', 2021, aspire),
]
const evidence = sampleEvidence([...smoking, ...residentsOf(50_000, 30_000, 20_000)])

describe('a count of people', () => {
  it.each<[Figure, FigureFormat, string]>([
    [people('share'), {}, '50%'],
    [people('share'), { decimals: 1 }, '50.0%'],
    [people('share'), { phrase: 'fraction' }, 'half'],
    [people('count'), {}, '50,000'],
    [people('count-of-all'), {}, '50,000 of 100,000'],
    [people('count', 50), {}, '0'],
  ])('%o %o: %s', (figure, format, text) => {
    expect(evaluate(figure, format, setting, evidence)).toMatchObject({ kind: 'figure', text })
  })

  it('is not the share of areas', () => {
    const { with: _people, ...rest } = people('share') as Extract<Figure, { operation: 'people-where' }>
    expect(evaluate({ ...rest, operation: 'count-where' }, {}, setting, evidence)).toMatchObject({ text: '67%' })
  })

  it.each([
    [
      'the people of one area are not known',
      [...smoking, ...residentsOf(1, 1, 1).slice(0, 2)],
      'No figure is published for resident population in Aspire.',
    ],
    [
      'there are no people',
      [...smoking, ...residentsOf(0, 0, 0)],
      'A share of people needs people, and there are none in “reach-area-2019”.',
    ],
    [
      'nobody counts people',
      smoking,
      'No figure is published for resident population in any area of “reach-area-2019”.',
    ],
    [
      'the condition is asked of nothing',
      residentsOf(1, 1, 1),
      'No figure is published for adults who smoke in any area of “reach-area-2019”.',
    ],
  ])('is none where %s', (_, estimates, reason) => {
    expect(evaluate(people('share'), {}, setting, sampleEvidence(estimates))).toMatchObject({
      kind: 'no-figure',
      reason,
    })
  })
})
