import { describe, expect, it } from 'vitest'
import { sampleSuppressed } from '../../samples/nouns.ts'
import { reference, sampleEvidence, setting, smokers } from '../../samples/narrative.ts'
import { evaluate } from '../evaluate.ts'
import type { Figure } from '../figure.ts'

const proxy: Figure = { operation: 'proxy', of: reference({ indicator: 'adult-smoking' }) }
const place = { ...setting, area: 'reach-mosaic' }

describe('a value or its proxy', () => {
  it('is the value of the area where it has one', () => {
    const evidence = sampleEvidence([smokers('reach-mosaic', 2023, 9), smokers('E08000026', 2023, 13)])
    expect(evaluate(proxy, {}, place, evidence)).toMatchObject({ text: '9.0%', inputs: [{ area: 'reach-mosaic' }] })
  })

  it('is that of the nearest area around it, and says so', () => {
    const evidence = sampleEvidence([smokers('E08000026', 2023, 13), smokers('E92000001', 2023, 12)])
    expect(evaluate(proxy, {}, place, evidence)).toMatchObject({
      text: '13.0% (figure for Coventry)',
      number: 13,
      inputs: [{ area: 'E08000026' }],
    })
    expect(evaluate(proxy, {}, place, sampleEvidence([smokers('E12000005', 2023, 13)]))).toMatchObject({
      text: '13.0% (figure for the West Midlands)',
    })
  })

  it('stands in for a hidden value too', () => {
    const hidden = sampleSuppressed({ area: 'reach-mosaic' })
    const evidence = sampleEvidence([hidden, smokers('E08000026', 2023, 13)])
    expect(evaluate(proxy, {}, place, evidence)).toMatchObject({ text: '13.0% (figure for Coventry)' })
  })

  it('is none where nobody has one', () => {
    expect(evaluate(proxy, {}, place, sampleEvidence([]))).toMatchObject({
      kind: 'no-figure',
      reason: 'No figure is published for adults who smoke in Mosaic.',
    })
  })

  it('keeps the reason of a phrase that has no words', () => {
    const evidence = sampleEvidence([smokers('E08000026', 2023, 40)])
    expect(evaluate(proxy, { phrase: 'one-in' }, place, evidence)).toMatchObject({
      reason: 'No simple fraction is near 40.0%.',
    })
  })
})
