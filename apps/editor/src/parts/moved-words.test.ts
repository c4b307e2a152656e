import { describe, expect, it } from 'vitest'
import type { MovedSentence } from '@jsna/api/client'
import { byText, needsSomebody, statusWords } from './moved-words.ts'

const moved = (part: Partial<MovedSentence>): MovedSentence => ({
  document: 'citywide/health-and-wellbeing/life-expectancy',
  title: 'Life expectancy',
  area: '',
  areaCode: '',
  section: 'picture',
  inline: 'f1',
  kind: 'figure',
  sentence: 'A woman can expect 62.2 years.',
  before: '64.0',
  after: '62.2',
  beforeStatus: 'figure',
  afterStatus: 'figure',
  reason: '',
  suggestion: '',
  ...part,
})
const failing = moved({ inline: 'c1', kind: 'claim', beforeStatus: 'holds', afterStatus: 'fails' })

describe('byText', () => {
  it('puts what needs somebody first, in the text and among texts', () => {
    const other = moved({ document: 'pages/about', title: 'About' })
    const texts = byText([other, moved({}), failing])
    expect(texts.map((text) => text.title)).toEqual(['Life expectancy', 'About'])
    expect(texts[0]?.sentences.map((sentence) => sentence.inline)).toEqual(['c1', 'f1'])
  })

  it('keeps the places of one template apart', () => {
    const place = (areaCode: string) => moved({ document: 'places/template', area: areaCode, areaCode })
    expect(byText([place('reach-mosaic'), place('reach-aspire')])).toHaveLength(2)
  })
})

it('needs somebody where words or a figure no longer stand up', () => {
  expect([failing, moved({}), moved({ afterStatus: 'no-figure' })].map(needsSomebody)).toEqual([true, false, true])
  expect(statusWords('cannot-be-judged')).toBe('cannot be judged')
})
