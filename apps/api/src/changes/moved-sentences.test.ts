import type { Area, ClaimResult, Evaluation, FigureResult } from '@jsna/core'
import { describe, expect, it } from 'vitest'
import { buildTopic, similar } from '../builders/texts.ts'
import { citySetting } from '../city.ts'
import { movedSentences } from './moved-sentences.ts'

const document = buildTopic(similar)
const figure = (text: string): FigureResult => ({ kind: 'figure', text, number: null, comparison: null, inputs: [] })
const none = (reason: string): FigureResult => ({ kind: 'no-figure', reason, inputs: [] })
const claim = (status: ClaimResult['status'], reason: string, suggestion = ''): ClaimResult => ({
  kind: 'claim',
  status,
  reason,
  suggestion,
  comparison: null,
  trend: null,
  inputs: [],
  remarks: [],
})
const holding = { c1: claim('holds', '62.2 is similar to 62.8.'), c2: claim('holds', '62.2 is similar to 64.0.') }
const said = (f1: FigureResult, claims: Record<string, ClaimResult> = {}): Evaluation => ({
  figures: { f1 },
  claims: { ...holding, ...claims },
})

const moved = (before: Evaluation | null, after: Evaluation, place: Area | null = null) => {
  const setting = place ? { ...citySetting, area: place.code } : citySetting
  const stored = { document, revision: 2, updatedAt: '', updatedBy: '' }
  const published = new Map(before ? [[`${document.id}|${setting.area}`, { document, evaluation: before }]] : [])
  return movedSentences([{ stored, readings: [{ place, setting, evaluation: after }] }], published)
}

describe('what changed under the text', () => {
  it('is nothing when everything reads as it did', () => {
    expect(moved(said(figure('62.2')), said(figure('62.2')))).toEqual([])
  })

  it('is a figure with another value, in its sentence', () => {
    expect(moved(said(figure('64.0')), said(figure('62.2')))).toEqual([
      {
        document: document.id,
        title: 'Life expectancy',
        area: '',
        areaCode: '',
        section: 'picture',
        inline: 'f1',
        kind: 'figure',
        sentence: expect.stringContaining('it was 62.2 years for women') as string,
        before: '64.0',
        after: '62.2',
        beforeStatus: 'figure',
        afterStatus: 'figure',
        reason: '',
        suggestion: '',
      },
    ])
  })

  it('is a claim that fails, with the reason and what could be said', () => {
    const fails = claim('fails', '62.2 is not above 64.0.', 'lower than England')
    expect(moved(said(figure('62.2')), said(figure('62.2'), { c2: fails }))).toMatchObject([
      {
        inline: 'c2',
        kind: 'claim',
        before: '62.2 is similar to 64.0.',
        after: '62.2 is not above 64.0.',
        beforeStatus: 'holds',
        afterStatus: 'fails',
        suggestion: 'lower than England',
      },
    ])
  })

  it('is a claim that holds on other values', () => {
    const other = claim('holds', '62.9 is similar to 64.0.')
    expect(moved(said(figure('62.2')), said(figure('62.2'), { c2: other }))).toMatchObject([{ afterStatus: 'holds' }])
  })

  it('is a figure that is gone, and why', () => {
    expect(moved(said(figure('62.2')), said(none('Nothing is published.')))).toMatchObject([
      { beforeStatus: 'figure', afterStatus: 'no-figure', reason: 'Nothing is published.' },
    ])
  })

  it('is of what is new only what does not stand up', () => {
    const fails = claim('fails', '62.2 is not above 62.8.')
    expect(moved(null, said(figure('62.2')))).toEqual([])
    expect(moved(null, said(figure('62.2'), { c1: fails }))).toMatchObject([{ inline: 'c1', beforeStatus: 'absent' }])
    expect(moved(null, said(none('No such indicator.')))).toMatchObject([{ inline: 'f1', beforeStatus: 'absent' }])
  })

  it('names the place of a text that exists once for each place', () => {
    const place = { code: 'reach-mosaic', name: 'Mosaic' } as Area
    expect(moved(said(figure('1')), said(figure('2')), place)).toMatchObject([
      { area: 'Mosaic', areaCode: 'reach-mosaic' },
    ])
  })
})
