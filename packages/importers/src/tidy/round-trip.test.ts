import type { Observation } from '@jsna/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keyOf } from '../observations/observation-list.ts'
import { SAMPLE_AREAS, readSample } from '../samples/read-sample.ts'
import { sampleIndicator } from '../samples/sample-indicator.ts'
import { writeFigures } from './write-figures.ts'

const INDICATOR = sampleIndicator({
  slug: 'anything',
  valueType: 'mean',
  sexes: ['persons', 'female', 'male'],
  ages: ['all', '65+', '0 to 4, and more'],
  categories: [
    { id: 'all', label: 'All' },
    { id: 'a "quoted" one', label: 'A quoted one' },
  ],
})

const number = fc.double({ noNaN: true, noDefaultInfinity: true })
const count = fc.option(fc.nat())

/** Values with limits that contain them, counts alone, and absences with their reason. */
const numbers: fc.Arbitrary<Partial<Observation>> = fc.oneof(
  fc.record({ value: number, count, denominator: fc.option(fc.integer({ min: 1 })) }),
  fc
    .tuple(fc.tuple(number, number, number, number, number), fc.constantFrom('both', 'inner', 'outer'))
    .map(([five, pairs]) => {
      const [lowerCi998 = 0, lowerCi95 = 0, value = 0, upperCi95 = 0, upperCi998 = 0] = five.toSorted((a, b) => a - b)
      const inner = pairs === 'outer' ? {} : { lowerCi95, upperCi95 }
      return { value, ...inner, ...(pairs === 'inner' ? {} : { lowerCi998, upperCi998 }) }
    }),
  fc.record({ count: fc.nat(), denominator: count }),
  fc.record({
    absence: fc.constantFrom('not-available' as const, 'low-reliability' as const, 'confidential' as const),
  }),
)

const observation: fc.Arbitrary<Observation> = fc
  .record({
    area: fc.constantFrom(...SAMPLE_AREAS),
    period: fc.constantFrom('2021-03-21', '2024-01-01/P1Y', '2022-01-01/P3Y', '2025-03-01/P1M'),
    sex: fc.constantFrom(...INDICATOR.sexes),
    age: fc.constantFrom(...INDICATOR.ages),
    category: fc.constantFrom('all', 'a "quoted" one'),
    status: fc.constantFrom('final' as const, 'provisional' as const, 'revised' as const, 'modelled' as const),
    note: fc.constantFrom('', 'A note', 'with, a comma', 'with "quotes"', 'with\na line break', '=1+1'),
    numbers,
  })
  .map(({ numbers: own, ...rest }) => ({
    indicator: 'anything',
    value: null,
    lowerCi95: null,
    upperCi95: null,
    lowerCi998: null,
    upperCi998: null,
    count: null,
    denominator: null,
    absence: null,
    ...rest,
    ...own,
  }))

const file = fc.uniqueArray(observation, { selector: keyOf, minLength: 1, maxLength: 30 })

function sorted(observations: readonly Observation[]): Observation[] {
  return observations.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

describe('figures written and read again', () => {
  test('are the same figures, to the last digit', async () => {
    await fc.assert(
      fc.asyncProperty(file, async (observations) => {
        const read = await readSample(writeFigures(observations), [INDICATOR], { fileName: 'anything.csv' })
        expect(read.issues).toEqual([])
        // A minus zero is written as a zero.
        expect(JSON.parse(JSON.stringify(sorted(read.observations)))).toEqual(
          JSON.parse(JSON.stringify(sorted(observations))),
        )
      }),
      { numRuns: 100 },
    )
  })

  test('are the same bytes in whatever order they come', () => {
    fc.assert(
      fc.property(file, (observations) => {
        expect(writeFigures(observations.toReversed())).toBe(writeFigures(observations))
      }),
    )
  })
})

describe('writeFigures', () => {
  test('leaves out the columns that say nothing', () => {
    const [first] = fc.sample(observation, { numRuns: 1, seed: 1 })
    const plain = { area: 'E08000026', period: '2021-03-21', sex: 'persons', age: 'all', category: 'all' } as const
    const rest = { value: 5, lowerCi95: null, upperCi95: null, lowerCi998: null, upperCi998: null }
    const row = { ...rest, count: null, denominator: null, absence: null, status: 'final' as const, note: '' }
    expect(first).toBeDefined()
    expect(writeFigures([{ indicator: 'anything', ...plain, ...row }])).toBe(
      'area,period,value\nE08000026,2021-03-21,5\n',
    )
  })
})
