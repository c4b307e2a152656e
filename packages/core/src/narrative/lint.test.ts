import { describe, expect, it } from 'vitest'
import { reference, samplePage, words } from '../samples/narrative.ts'
import { looseNumbers } from './lint.ts'

const numbers = (text: string) => looseNumbers(samplePage([words(text)])).map((number) => number.text)

describe('looseNumbers', () => {
  it.each<[string, string[]]>([
    ['It was 62.2 years.', ['62.2']],
    ['About 17.5% and 18 % of them', ['17.5%', '18 %']],
    ['12 per cent, or 3 percentage points', ['12 per cent', '3 percentage points']],
    ['345,325 people and 1,234,567.8 more', ['345,325', '1,234,567.8']],
    ['It cost £38.5 and then £1,000 and £7', ['£38.5', '£1,000', '£7']],
    ['(59.5 to 64.8)', ['59.5', '64.8']],
  ])('finds what looks like a statistic: %s', (text, found) => {
    expect(numbers(text)).toEqual(found)
  })

  it.each([
    'In 2021, and from 2018–20 and 2024/25',
    'People aged 16 to 64, in Year 6',
    'one of the 8 places',
    'See recommendation 4.1 and table 2.3',
    'version 1.2.3 of the method',
    'ISO 19115, 1,2 and 3',
    'MSOA E02001958 and M6.5x',
    'on 21 March 2021 at 10:30',
  ])('leaves alone what does not: %s', (text) => {
    expect(numbers(text)).toEqual([])
  })

  it('says where it stands and in which sentence', () => {
    const page = samplePage([words('It rose. It is 17.5% now.')], { lead: [words('There are 345,325 of them.')] })
    expect(looseNumbers(page)).toEqual([
      { section: 'lead', block: 0, text: '345,325', sentence: 'There are 345,325 of them.' },
      { section: 'body', block: 0, text: '17.5%', sentence: 'It is 17.5% now.' },
    ])
  })

  it('looks into links and not into what is bound', () => {
    const of = reference({ indicator: 'population' })
    const page = samplePage([
      { kind: 'link', href: '/hub', content: [words('the 3.4 of')] },
      { kind: 'figure', id: 'f1', figure: { operation: 'value', of }, format: {}, asWritten: '345,325' },
      { kind: 'claim', id: 'c1', assertion: { assert: 'trend', of, is: 'increasing' }, words: 'up by 8.9%' },
      { kind: 'note', text: '12.5%' },
    ])
    expect(looseNumbers(page).map((number) => number.text)).toEqual(['3.4'])
  })
})
