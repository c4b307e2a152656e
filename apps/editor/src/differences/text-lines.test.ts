import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDocument } from '../conversion/arbitrary-document.ts'
import { emptyReading } from '../stores/text-server.ts'
import { figure, paragraph, plain, topic } from '../surface/sample-document.ts'
import { textLines } from './text-lines.ts'

const text = topic([paragraph(plain('It was '), figure('f1', '64.0'), plain(' years.'))])

describe('textLines', () => {
  it('reads a text paragraph by paragraph, with its fixed questions', () => {
    expect(textLines(text)).toEqual([
      'Life expectancy',
      'How long people can expect to live.',
      'Why is this important?',
      'Because.',
      'What is the local picture, and how does it compare?',
      'It was 64.0 years.',
      'What is happening in the city, and what else can be done?',
    ])
  })

  it('says what figures say in a reading', () => {
    const now = { kind: 'figure' as const, text: '62.2', number: 62.2, comparison: null, inputs: [] }
    expect(textLines(text, { ...emptyReading(text), figures: { f1: now } })).toContain('It was 62.2 years.')
  })

  it('has a line for every part of any text, and never an empty one', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const lines = textLines(document, emptyReading(document))
        expect(lines.every((line) => line.trim() !== '')).toBe(true)
        expect(lines[0]).toBe(document.title)
      }),
      { numRuns: 50 },
    )
  })
})
