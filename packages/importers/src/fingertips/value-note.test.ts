import { describe, expect, test } from 'vitest'
import { absenceOf, isWithheld, statusOf } from './value-note.ts'

describe('why a value is not there', () => {
  test.for([
    ['Value suppressed for disclosure control due to small count', 'confidential'],
    ['Value suppressed for disclosure control reasons', 'confidential'],
    ['Value missing due to small sample size', 'low-reliability'],
    ['Value not published for data quality reasons', 'low-reliability'],
    ['Value is not applicable', 'not-applicable'],
    ['Value missing in source data', 'not-available'],
    ['', 'not-available'],
  ] as const)('“%s” is %s', ([note, absence]) => {
    expect(absenceOf(note)).toBe(absence)
  })

  test('a value that is withheld is told from one that was only rounded', () => {
    expect(isWithheld('Value suppressed for disclosure control reasons')).toBe(true)
    expect(isWithheld('Interpret with caution')).toBe(false)
  })
})

describe('how firm a value is', () => {
  test.for([
    ['', 'final', ''],
    ['Value is modelled or synthetic estimate', 'modelled', ''],
    ['Value estimated', 'modelled', 'Value estimated'],
    ['Value is provisional', 'provisional', ''],
    ['Value has been revised', 'revised', ''],
    ['Value is provisional. Without two hospitals.', 'provisional', 'Without two hospitals.'],
    ['Aggregated from all known lower geography values', 'final', 'Aggregated from all known lower geography values'],
  ] as const)('“%s” is %s with the note “%s”', ([written, status, note]) => {
    expect(statusOf(written)).toEqual({ status, note })
  })
})
