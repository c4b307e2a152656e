import { describe, expect, it } from 'vitest'
import { reference, residents, sampleEvidence, samplePage, setting, smokers, words } from '../samples/narrative.ts'
import type { Document, KeyFigure } from './document.ts'
import { evaluateDocument } from './evaluate-document.ts'

const of = reference({ indicator: 'adult-smoking' })
const keyFigure = (stated: Partial<KeyFigure>): KeyFigure => ({
  id: 'k1',
  label: 'Adults who smoke',
  figure: { operation: 'value', of },
  format: {},
  benchmark: '@benchmark',
  ...stated,
})

const withKeyFigures = (...items: KeyFigure[]): Document =>
  samplePage([], { sections: [{ id: 'body', blocks: [{ kind: 'key-figures', items }] }] })

const evidence = sampleEvidence([
  smokers('E08000026', 2023, 13.2, [11.7, 14.7]),
  smokers('E92000001', 2022, 18),
  smokers('E92000001', 2023, 11.5),
  smokers('reach-mosaic', 2023, 9, [8, 10]),
  residents('E08000026', 2021, 345_325),
])

describe('evaluateDocument', () => {
  it('answers every figure and claim by its id', () => {
    const page = samplePage([
      { kind: 'figure', id: 'f1', figure: { operation: 'value', of }, format: {}, asWritten: '13' },
      words(' is '),
      {
        kind: 'claim',
        id: 'c1',
        assertion: { assert: 'verdict', of, with: { ...of, area: '@benchmark' }, is: 'worse' },
        words: 'worse',
      },
      {
        kind: 'figure',
        id: 'f2',
        figure: { operation: 'value', of: reference({ indicator: 'vaping' }) },
        format: {},
        asWritten: '',
      },
    ])
    expect(evaluateDocument(page, setting, evidence)).toMatchObject({
      figures: { f1: { text: '13.2%' }, f2: { kind: 'no-figure', reason: 'There is no indicator called “vaping”.' } },
      claims: { c1: { status: 'holds' } },
    })
  })

  it('says on each page what is so there: the same text on the page of a place', () => {
    const page = withKeyFigures(keyFigure({}))
    const place = { ...setting, area: 'reach-mosaic', benchmark: 'E08000026' }
    expect(evaluateDocument(page, place, evidence).figures['k1']).toMatchObject({
      text: '9.0%',
      comparison: { verdict: 'better', benchmarkValue: 13.2 },
    })
  })

  it('gives key figures the comparison with their benchmark, in the same period', () => {
    const result = evaluateDocument(withKeyFigures(keyFigure({})), setting, evidence).figures['k1']
    expect(result).toMatchObject({
      text: '13.2%',
      comparison: { verdict: 'worse', value: 13.2, benchmarkValue: 11.5 },
      inputs: [{ area: 'E08000026' }, { area: 'E92000001', period: '2023-01-01/P1Y' }],
    })
  })

  it.each<[string, Partial<KeyFigure>]>([
    ['a benchmark without a value', { benchmark: '@region' }],
    ['itself', { benchmark: '@city' }],
    ['something that is no value of its own', { figure: { operation: 'change', of, from: 'earliest', in: 'points' } }],
    ['a measure that nobody has', { figure: { operation: 'value', of: reference({ indicator: 'vaping' }) } }],
  ])('gives no comparison with %s', (_, stated) => {
    const result = evaluateDocument(withKeyFigures(keyFigure(stated)), setting, evidence).figures['k1']
    expect(result?.kind === 'figure' ? result.comparison : null).toBeNull()
  })

  it('judges nothing that is not compared', () => {
    const count = keyFigure({ figure: { operation: 'value', of: reference({ indicator: 'population' }) } })
    const more = sampleEvidence([residents('E08000026', 2021, 1), residents('E92000001', 2021, 2)])
    expect(evaluateDocument(withKeyFigures(count), setting, more).figures['k1']).toMatchObject({
      comparison: { verdict: 'not-compared' },
    })
  })

  it('of a text without figures is empty', () => {
    expect(evaluateDocument(samplePage([words('Only words.')]), setting, evidence)).toEqual({ figures: {}, claims: {} })
  })
})
