import type { Estimate } from '@jsna/core'
import { describe, expect, it } from 'vitest'
import { csvOf } from './csv.ts'
import { sexOf, sexOrder, sexes } from './sexes.ts'
import { valueNoteOf, valueNotes } from './value-notes.ts'
import { trendWords, valueTypes } from './words.ts'

const key = { indicator: 'a', area: 'b', period: '2021-03-21', sex: 'persons' as const, age: 'all', category: 'all' }
const present: Estimate = {
  kind: 'estimate',
  ...key,
  value: 1,
  lowerCi95: null,
  upperCi95: null,
  lowerCi998: null,
  upperCi998: null,
  count: null,
  denominator: null,
  method: 'none',
  status: 'final',
  note: '',
}

describe('the note of a value', () => {
  it('is empty for a value about which there is nothing to say', () => {
    expect(valueNoteOf(present)).toBeNull()
  })

  it('says that a value is hidden, and never whether its own count is small', () => {
    const reasons = ['Counts from 1 to 4 are hidden.', 'It could be worked out from others.']
    const notes = reasons.map((reason) => valueNoteOf({ kind: 'suppressed', ...key, reason }))
    expect(notes[0]).toEqual({ Id: 90_002, Text: 'Value suppressed for disclosure control reasons' })
    expect(notes[1]).toEqual(notes[0])
  })

  it('says that a value is missing', () => {
    expect(valueNoteOf({ kind: 'missing', ...key, reason: 'Nobody asked.' })?.Text).toBe('Value missing in source data')
  })

  it.each([
    ['provisional', '', 90_003, 'Value is provisional'],
    ['revised', '', 90_004, 'Value has been revised'],
    ['modelled', '', 90_005, 'Value is modelled or synthetic estimate'],
    ['modelled', 'By us.', 90_006, 'Value is modelled or synthetic estimate. By us.'],
    ['final', 'Hackney and City combined.', 90_006, 'Hackney and City combined.'],
  ] as const)('of a value that is %s with the note “%s” is %i', (status, note, Id, Text) => {
    expect(valueNoteOf({ ...present, status, note })).toEqual({ Id, Text })
  })

  it('has a number that the list of notes has', () => {
    const ids = new Set<number>(valueNotes.map(({ Id }) => Id))
    for (const status of ['provisional', 'revised', 'modelled'] as const) {
      expect(ids.has(valueNoteOf({ ...present, status })?.Id ?? 0)).toBe(true)
    }
    expect(ids.size).toBe(valueNotes.length)
  })
})

describe('the words of Fingertips', () => {
  it.each([
    ['increasing', 'getting-better', 'Increasing and getting better'],
    ['increasing', 'getting-worse', 'Increasing and getting worse'],
    ['decreasing', 'getting-better', 'Decreasing and getting better'],
    ['decreasing', 'getting-worse', 'Decreasing and getting worse'],
    ['increasing', 'no-judgement', 'Increasing'],
    ['decreasing', 'no-judgement', 'Decreasing'],
    ['no-significant-change', 'no-significant-change', 'No significant change'],
    ['not-tested', 'not-tested', 'Cannot be calculated'],
  ] as const)('for a trend that is %s, %s', (direction, judged, words) => {
    expect(trendWords({ direction, judged })).toBe(words)
  })

  it('number every kind of value once', () => {
    const ids = Object.values(valueTypes).map(({ Id }) => Id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('number the sexes as the service does, persons first in order', () => {
    expect(sexes.map(({ Id }) => Id)).toEqual([1, 2, 4])
    expect([sexOf('male').Id, sexOf('female').Id, sexOf('persons').Name]).toEqual([1, 2, 'Persons'])
    expect((['female', 'persons', 'male'] as const).toSorted((a, b) => sexOrder(a) - sexOrder(b))[0]).toBe('persons')
  })
})

describe('csvOf', () => {
  it('quotes what needs it, keeps numbers and ends every line with CR LF', () => {
    const file = csvOf(
      ['a', 'b'],
      [
        ['x, y', -1.5],
        ['say "so"', null],
        ['two\nlines', 0],
      ],
    )
    expect(file).toBe('a,b\r\n"x, y",-1.5\r\n"say ""so""",\r\n"two\nlines",0\r\n')
  })

  it.each(['=1+1', '+44', '@sum', ' =1', '＝1', '-1'])('lets no spreadsheet run %j', (text) => {
    expect(csvOf(['a'], [[text]])).toBe(`a\r\n'${text}\r\n`)
  })
})
