import { describe, expect, it } from 'vitest'
import { reference, sampleEvidence, setting, smokers, smoking } from '../../samples/narrative.ts'
import { evaluate } from '../evaluate.ts'
import type { Figure } from '../figure.ts'

const of = reference({ indicator: 'adult-smoking' })
const change: Figure = {
  operation: 'rank-change',
  of,
  from: 'previous',
  among: { scheme: '@neighbours', within: null },
  order: 'highest',
}
const estimates = [
  smokers('E08000026', 2019, 20),
  smokers('E08000031', 2019, 19),
  smokers('E08000026', 2023, 13),
  smokers('E08000031', 2023, 13.04),
  smokers('E06000015', 2023, 17),
]

describe('a change of rank', () => {
  it('gives both places with the number of areas', () => {
    expect(evaluate(change, {}, setting, sampleEvidence(estimates))).toMatchObject({
      text: 'from 1st of 2 to joint 2nd of 3',
      number: 2,
      inputs: [{ period: '2023-01-01/P1Y' }, { period: '2019-01-01/P1Y' }],
    })
  })

  it.each([
    [
      'across a break',
      [{ ...smoking, breaks: [{ period: '2023-01-01/P1Y', reason: 'A new survey.' }] }],
      estimates,
      'Figures from 2023 are not comparable with those before: A new survey.',
    ],
    [
      'without an earlier value',
      [smoking],
      estimates.slice(2),
      'No figure is published for adults who smoke in Coventry before that.',
    ],
  ])('is none %s', (_, indicators, data, reason) => {
    expect(evaluate(change, {}, setting, sampleEvidence(data, indicators))).toMatchObject({ kind: 'no-figure', reason })
  })

  it('is none for an area outside the set', () => {
    const outside: Figure = { ...change, among: { scheme: 'reach-area-2019', within: null } }
    const evidence = sampleEvidence([...estimates, smokers('reach-mosaic', 2023, 9)])
    expect(evaluate(outside, {}, setting, evidence)).toMatchObject({
      reason: 'Coventry is not one of the areas of “reach-area-2019”.',
    })
  })

  it('counts at each time the areas that have a value then', () => {
    const reach: Figure = {
      ...change,
      of: { ...of, area: 'reach-mosaic' },
      among: { scheme: 'reach-area-2019', within: null },
      from: '2019-01-01/P1Y',
    }
    const hidden = [smokers('reach-mosaic', 2019, 8), smokers('reach-mosaic', 2023, 9)]
    expect(evaluate(reach, {}, setting, sampleEvidence(hidden))).toMatchObject({ text: 'from 1st of 1 to 1st of 1' })
  })
})
