import { describe, expect, it } from 'vitest'
import { CalculationError, fault } from '../errors.ts'
import { Absences, areCounts, around, orNull, requireEqualLengths } from './answers.ts'

describe('Absences', () => {
  it('gives each reason one code, and 0 to rows with an answer', () => {
    const absences = new Absences('rateColumns', 5)
    absences.explain(1, () => ({ kind: 'missing', reason: 'There is no count.' }))
    absences.explain(2, () => ({ kind: 'estimate' }))
    absences.explain(3, () => ({ kind: 'missing', reason: 'There is no denominator.' }))
    absences.explain(4, () => ({ kind: 'missing', reason: 'There is no count.' }))
    expect([...absences.absence]).toEqual([0, 1, 0, 2, 1])
    expect(absences.reasons).toEqual([null, 'There is no count.', 'There is no denominator.'])
  })

  it('tells the position of a row that breaks a rule, under the name that was called', () => {
    const refuse = () => {
      throw fault('rate', 'count', 'must not be negative', -1)
    }
    expect(() => new Absences('rateColumns', 9).explain(7, refuse)).toThrow(CalculationError)
    expect(() => new Absences('rateColumns', 9).explain(7, refuse)).toThrow(
      'rateColumns: count (position 7) must not be negative; it is -1.',
    )
  })

  it('lets other errors pass as they are', () => {
    const defect = new TypeError('a defect')
    const fail = () => {
      throw defect
    }
    expect(() => new Absences('rateColumns', 1).explain(0, fail)).toThrow(defect)
  })
})

describe('columns', () => {
  it('are equally long', () => {
    expect(() =>
      requireEqualLengths('f', { count: new Float64Array(3), denominator: new Float64Array(3) }),
    ).not.toThrow()
    expect(() => requireEqualLengths('f', { count: new Float64Array(3), denominator: new Float64Array(4) })).toThrow(
      'f: denominator must be as long as count, 3; it is 4.',
    )
  })

  it('hold NaN where a row holds null', () => {
    expect([NaN, 0, -2].map(orNull)).toEqual([null, 0, -2])
  })

  it('have numbers to calculate with in every row of an area, or not', () => {
    const [count, denominator] = [Float64Array.of(0, 3, NaN, 5), Float64Array.of(1, 9, 9, 0)]
    expect([0, 1, 2, 3].map((first) => areCounts(count, denominator, first, 1))).toEqual([true, true, false, false])
    expect(areCounts(count, denominator, 0, 2)).toBe(true)
    expect(areCounts(count, denominator, 1, 2)).toBe(false)
  })

  it('of values with errors have limits on both sides, not below the lowest there can be', () => {
    const limits = around(Float64Array.of(10, 1, NaN), Float64Array.of(1, 1, 1), 2, 0)
    expect([...limits.lower]).toEqual([8, 0, NaN])
    expect([...limits.upper]).toEqual([12, 3, NaN])
  })
})
