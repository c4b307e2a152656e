import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wilson } from '../intervals/wilson.ts'
import type { FunnelArea, FunnelOptions } from './funnel-areas.ts'
import { funnelLimits } from './funnel-limits.ts'
import type { FunnelStep } from './funnel-limits.ts'
import { funnelPoints } from './funnel-points.ts'
import { funnelSignificance } from './funnel-significance.ts'

const shares = [
  { count: 30, denominator: 300 },
  { count: 44, denominator: 500 },
  { count: 10, denominator: 90 },
]
const rates = [
  { count: 16, rate: 387.6 },
  { count: 70, rate: 442.3 },
  { count: 141, rate: 438.2 },
]

/** Limits in their order around the average, and no wider than one step before. */
function isInside(step: FunnelStep, before: FunnelStep | undefined, baseline: number): boolean {
  const { lower95, upper95, lower998, upper998 } = step
  const inOrder = lower998.value <= lower95.value && upper95.value <= upper998.value
  const around = lower95.value < baseline && baseline < upper95.value
  if (!before) return inOrder && around
  const narrower = before.lower95.value <= lower95.value && upper95.value <= before.upper95.value
  return inOrder && around && narrower && before.at < step.at
}

function limitsOf(areas: readonly FunnelArea[], options: FunnelOptions) {
  const limits = funnelLimits(areas, options)
  if (limits.kind === 'missing') throw new Error(limits.reason)
  return limits
}

describe('funnelLimits', () => {
  it('of proportions lie where the Wilson interval of an area touches the average', () => {
    const { baseline, steps } = limitsOf(shares, { statistic: 'proportion' })
    expect(baseline).toBeCloseTo(84 / 890, 12)
    for (const { at, lower95, upper998 } of steps.slice(60)) {
      expect(wilson(lower95.value * at, at, 0.95).upper).toBeCloseTo(baseline, 10)
      expect(wilson(upper998.value * at, at, 0.998).lower).toBeCloseTo(baseline, 10)
    }
  })

  it('of proportions are cut at everyone, whatever the multiplier', () => {
    const areas = [{ count: 189, denominator: 1000 }]
    const { baseline, steps } = limitsOf(areas, { statistic: 'proportion', multiplier: 1000 })
    expect(baseline).toBeCloseTo(189, 10)
    expect(Math.min(...steps.map(({ upper95 }) => upper95.value))).toBeGreaterThan(baseline)
    const some = limitsOf(
      [
        { count: 180, denominator: 200 },
        { count: 5, denominator: 5 },
      ],
      { statistic: 'proportion' },
    )
    expect(some.steps[0]?.upper998.value).toBe(1)
    expect(Math.min(...some.steps.map(({ lower998 }) => lower998.value))).toBeGreaterThanOrEqual(0)
  })

  it('of ratios lie at the expected numbers that make so many events just unsurprising', () => {
    const areas = [
      { count: 5, denominator: 6 },
      { count: 90, denominator: 84 },
    ]
    const { baseline, steps } = limitsOf(areas, { statistic: 'ratio', multiplier: 100 })
    expect(baseline).toBe(100)
    // One event: 5.57164 and 0.025318 expected, from tables of the Poisson distribution.
    expect(steps[0]?.lower95.denominator).toBeCloseTo(5.571643390938, 9)
    expect(steps[0]?.upper95.denominator).toBeCloseTo(0.025317807984, 9)
    expect(steps[0]?.lower95.value).toBeCloseTo(100 / 5.571643390938, 9)
    const difference = limitsOf(areas, { statistic: 'relative-difference' })
    expect(difference.baseline).toBe(0)
    expect(difference.steps[7]?.upper95.value).toBeCloseTo((steps[7]?.upper95.value ?? NaN) / 100 - 1, 9)
  })

  it('of rates stand at populations per year', () => {
    const one = limitsOf(rates, { statistic: 'crude-rate' })
    const three = limitsOf(rates, { statistic: 'crude-rate', years: 3 })
    expect(three.baseline).toBe(one.baseline)
    expect(three.steps[0]?.lower95.value).toBeCloseTo(one.steps[0]?.lower95.value ?? NaN, 9)
    expect((three.steps[0]?.lower95.denominator ?? NaN) * 3).toBeCloseTo(one.steps[0]?.lower95.denominator ?? NaN, 9)
  })

  it('begin near the smallest area where all are of similar size', () => {
    const similar = [
      { count: 90, denominator: 1000 },
      { count: 150, denominator: 1500 },
    ]
    expect(limitsOf(similar, { statistic: 'proportion' }).steps[0]?.at).toBe(900)
    expect(limitsOf(shares, { statistic: 'proportion' }).steps[0]?.at).toBe(1)
  })

  it.each([
    [[], { statistic: 'proportion' }, 'There are no areas to average.'],
    [[{ count: 0, rate: 0 }], { statistic: 'standardised-rate' }, 'There are no areas to average.'],
    [
      [{ count: 0, denominator: 900 }],
      { statistic: 'crude-rate' },
      'There are no events, and so no rate to vary around.',
    ],
  ] as [FunnelArea[], FunnelOptions, string][])('of %j as %j are missing', (areas, options, reason) => {
    expect(funnelLimits(areas, options)).toEqual({ kind: 'missing', reason })
  })

  it('narrow towards the average as areas grow, the outer ones outside the inner', () => {
    const area = fc
      .record({ count: fc.integer({ min: 1, max: 300 }), others: fc.integer({ min: 1, max: 3000 }) })
      .map(({ count, others }) => ({ count, denominator: count + others, rate: (count / (count + others)) * 1000 }))
    const statistic = fc.constantFrom('proportion', 'ratio', 'relative-difference', 'crude-rate', 'standardised-rate')
    fc.assert(
      fc.property(fc.array(area, { minLength: 2, maxLength: 12 }), statistic, (areas, kind) => {
        const { baseline, steps } = limitsOf(areas, { statistic: kind, multiplier: 1000 })
        expect(steps).toHaveLength(100)
        const wrong = steps.filter((step, index) => !isInside(step, steps[index - 1], baseline))
        expect(wrong).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })
})

describe('funnelPoints', () => {
  it('stand at their size', () => {
    expect(funnelPoints(shares, { statistic: 'proportion', multiplier: 100 })[0]).toEqual({
      kind: 'point',
      denominator: 300,
      value: 10,
    })
    const [excess] = funnelPoints([{ count: 12, denominator: 10 }], { statistic: 'relative-difference' })
    expect(excess).toMatchObject({ denominator: 10, value: expect.closeTo(0.2, 12) as number })
  })

  it('of rates stand at the population behind them, and without events at the one given', () => {
    const areas = [
      { count: 9, rate: 186 },
      { count: 0, rate: 0, denominator: 5000 },
    ]
    const [some, none] = funnelPoints(areas, { statistic: 'crude-rate', years: 5 })
    expect(some).toEqual({ kind: 'point', denominator: 900_000 / 186 / 5, value: expect.closeTo(186, 9) as number })
    expect(none).toEqual({ kind: 'point', denominator: 1000, value: 0 })
  })

  it('of standardised rates need ten events', () => {
    const areas = [9, 10].map((count) => ({ count, rate: 150 }))
    expect(funnelPoints(areas, { statistic: 'standardised-rate' }).map(({ kind }) => kind)).toEqual([
      'missing',
      'point',
    ])
  })
})

describe('funnelSignificance', () => {
  it('of proportions is where the area stands in the funnel', () => {
    const areas = [...shares, { count: 160, denominator: 900 }, { count: 5, denominator: 180 }]
    const average = 249 / 1970
    expect(5 / 180).toBeLessThan(average - 3.0902 * Math.sqrt((average * (1 - average)) / 180))
    expect(funnelSignificance(areas, { statistic: 'proportion' })).toEqual([
      { kind: 'position', position: 'within', level: null },
      { kind: 'position', position: 'below', level: 95 },
      { kind: 'position', position: 'within', level: null },
      { kind: 'position', position: 'above', level: 99.8 },
      { kind: 'position', position: 'below', level: 99.8 },
    ])
  })

  it('of ratios holds the interval of the events against 1', () => {
    const areas = [36, 31, 3, 12].map((count) => ({ count, denominator: 20 }))
    expect(
      funnelSignificance(areas, { statistic: 'ratio' }).map((area) => area.kind === 'position' && area.level),
    ).toEqual([99.8, 95, 99.8, null])
  })

  it('of rates needs no denominators, and does not look at another column instead', () => {
    const extra = rates.map((area) => ({ ...area, year: 0 }))
    expect(funnelSignificance(extra, { statistic: 'crude-rate' })).toEqual(
      rates.map(() => ({ kind: 'position', position: 'within', level: null })),
    )
  })

  it('says why an area has none', () => {
    expect(funnelSignificance([{ count: 4, rate: 80 }], { statistic: 'standardised-rate' })).toEqual([
      { kind: 'missing', reason: 'A standardised rate needs 10 events, and there are 4.' },
    ])
    expect(funnelSignificance([{ count: 0, denominator: 80 }], { statistic: 'crude-rate' })).toEqual([
      { kind: 'missing', reason: 'There are no events, and so no rate to vary around.' },
    ])
    expect(funnelSignificance([{ count: 0, denominator: 80 }], { statistic: 'proportion' })).toMatchObject([
      { position: 'within' },
    ])
  })
})

describe.each([
  ['funnelLimits', funnelLimits],
  ['funnelPoints', funnelPoints],
  ['funnelSignificance', funnelSignificance],
])('%s refuses', (name, calculate) => {
  it.each([
    [{ count: null }, 'proportion', 'count (position 1) must be a finite number; it is null.'],
    [{ count: -1 }, 'ratio', 'count (position 1) must not be negative; it is -1.'],
    [{ denominator: null }, 'ratio', 'denominator (position 1) must be a finite number above 0; it is null.'],
    [{ denominator: 0 }, 'proportion', 'denominator (position 1) must be a finite number above 0; it is 0.'],
    [{ count: 501 }, 'proportion', 'count (position 1) must not exceed the denominator, 500; it is 501.'],
    [{ rate: null }, 'crude-rate', 'rate (position 1) must be a finite number above 0; it is null.'],
    [{ count: 0, denominator: 0 }, 'crude-rate', 'denominator (position 1) must be a finite number above 0; it is 0.'],
    [{}, 'rate', 'options.statistic must be one of proportion, ratio,'],
  ])('%j as %s', (change, statistic, message) => {
    const areas = [shares[0], { ...shares[1], ...change }, shares[2]].map((area) => ({ rate: 20, ...area }))
    const call = () => calculate(areas as FunnelArea[], { statistic } as FunnelOptions)
    expect(call).toThrow(`${name}: ${message}`)
  })

  it('no multiplier and no years', () => {
    expect(() => calculate(shares, { statistic: 'proportion', multiplier: -1 })).toThrow('options.multiplier must be')
    expect(() => calculate(rates, { statistic: 'crude-rate', years: 0 })).toThrow('options.years must be above 0')
  })
})
