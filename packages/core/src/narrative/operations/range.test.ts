import { describe, expect, it } from 'vitest'
import { reference, sampleEvidence, setting, smokers } from '../../samples/narrative.ts'
import { evaluate } from '../evaluate.ts'
import type { Figure, FigureFormat } from '../figure.ts'

const of = reference({ indicator: 'adult-smoking' })
const range = (give: 'ends' | 'width', scheme = 'reach-area-2019'): Figure => ({
  operation: 'range',
  of,
  among: { scheme, within: null },
  give,
})
const data = (mosaic: number, moat: number, aspire: number) =>
  sampleEvidence([
    smokers('reach-mosaic', 2023, mosaic),
    smokers('reach-the-moat', 2023, moat),
    smokers('reach-aspire', 2023, aspire),
  ])
const said = (figure: Figure, format: FigureFormat, evidence = data(9, 22.31, 12)) => {
  const result = evaluate(figure, format, setting, evidence)
  return result.kind === 'figure' ? result.text : result.reason
}

describe('a range', () => {
  it.each<[Figure, FigureFormat, string]>([
    [range('ends'), {}, 'from 9.0% (Mosaic) to 22.3% (The Moat)'],
    [range('ends'), { decimals: 0 }, 'from 9% (Mosaic) to 22% (The Moat)'],
    [range('width'), {}, '13.3'],
    [range('width'), { unit: 'full' }, '13.3 percentage points'],
    [range('ends', 'parishes'), {}, 'There is no area scheme called “parishes”.'],
  ])('%o %o: %s', (figure, format, text) => {
    expect(said(figure, format)).toBe(text)
  })

  it('names all areas that share an end', () => {
    expect(said(range('ends'), {}, data(9.04, 22, 9))).toBe('from 9.0% (Mosaic and Aspire) to 22.0% (The Moat)')
  })

  it('is none where readers see one value', () => {
    expect(said(range('width'), {}, data(9.04, 9, 9))).toBe('All areas of “reach-area-2019” have the same value, 9.0%.')
  })

  it('is none where the ends lie too far apart', () => {
    expect(said(range('width'), {}, data(-1.7e308, 1.7e308, 0))).toBe(
      'These values lie too far apart for a difference.',
    )
  })

  it('is made from the ends', () => {
    expect(evaluate(range('width'), {}, setting, data(9, 22.31, 12))).toMatchObject({
      number: 13.31,
      inputs: [{ area: 'reach-mosaic' }, { area: 'reach-the-moat' }],
    })
  })
})
