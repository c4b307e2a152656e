import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CalculationError } from '../errors.ts'
import { sampleLookup } from '../samples/nouns.ts'
import { bestFitReport } from './best-fit-report.ts'

const whole = (from: string, to: string, weight = 1) => ({ from, to, weight })
const counted = (...areas: string[]) => areas.map((area) => ({ area, count: 10 }))

describe('a report on best fit', () => {
  it('has nothing to say of whole areas with full data', () => {
    const lookup = sampleLookup([whole('E01', 'north'), whole('E02', 'north'), whole('E03', 'south')])
    expect(bestFitReport(counted('E01', 'E02', 'E03'), lookup)).toEqual({
      areas: [
        { area: 'north', parts: 2, splitParts: [], splitShare: 0, partsWithoutData: [] },
        { area: 'south', parts: 1, splitParts: [], splitShare: 0, partsWithoutData: [] },
      ],
      outside: [],
    })
  })

  it('says how much of an area rests on split parts', () => {
    const lookup = sampleLookup([whole('E01', 'north'), whole('E02', 'north', 0.25), whole('E02', 'south', 0.75)])
    expect(bestFitReport(counted('E01', 'E02'), lookup).areas).toMatchObject([
      { area: 'north', splitParts: ['E02'], splitShare: 0.2 },
      { area: 'south', splitParts: ['E02'], splitShare: 1 },
    ])
  })

  it('names parts without figures, also where the row is there and the count is not', () => {
    const lookup = sampleLookup([whole('E01', 'north'), whole('E02', 'north'), whole('E03', 'north')])
    const { areas } = bestFitReport([...counted('E01'), { area: 'E02', count: null }], lookup)
    expect(areas[0]?.partsWithoutData).toEqual(['E02', 'E03'])
  })

  it('names what lies outside, entirely or in part', () => {
    const lookup = sampleLookup([whole('E01', 'north', 0.6), whole('E02', 'north'), whole('E03', 'north', 0.6)])
    expect(bestFitReport(counted('E01', 'E02', 'E03', 'E04'), lookup).outside).toEqual([
      { area: 'E04', share: 1 },
      { area: 'E01', share: 0.4 },
      { area: 'E03', share: 0.4 },
    ])
  })

  it('does not take the last digit of a sum for a part that is left out', () => {
    const lookup = sampleLookup([whole('E01', 'a', 0.1), whole('E01', 'b', 0.2), whole('E01', 'c', 0.7)])
    expect(bestFitReport(counted('E01'), lookup).outside).toEqual([])
  })

  it('refuses a lookup that contradicts itself', () => {
    const twice = sampleLookup([whole('E01', 'north'), whole('E01', 'north')])
    expect(() => bestFitReport([], twice)).toThrow(CalculationError)
    expect(() => bestFitReport([], twice)).toThrow('bestFitReport: lookup.entries (position 1) must name each pair')
  })

  it('lists the parts without figures, and a share where something is split', () => {
    const part = fc.record({
      to: fc.constantFrom('a', 'b'),
      weight: fc.constantFrom(0.25, 0.5, 1),
      known: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (parts) => {
        const lookup = sampleLookup(parts.map(({ to, weight }, index) => whole(`E${index}`, to, weight)))
        const rows = parts.flatMap(({ known }, index) => (known ? counted(`E${index}`) : []))
        for (const { splitShare, splitParts, ...fit } of bestFitReport(rows, lookup).areas) {
          expect(splitShare).toBeGreaterThanOrEqual(0)
          expect(splitShare).toBeLessThanOrEqual(1)
          expect(splitShare > 0).toBe(splitParts.length > 0)
          const expected = parts.flatMap(({ to, known }, index) => (to === fit.area && !known ? [`E${index}`] : []))
          expect(fit.partsWithoutData).toEqual(expected)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
