import betaQuantileOracle from '@stdlib/stats-base-dists-beta-quantile'
import chiSquaredQuantileOracle from '@stdlib/stats-base-dists-chisquare-quantile'
import gammaQuantileOracle from '@stdlib/stats-base-dists-gamma-quantile'
import normalCdfOracle from '@stdlib/stats-base-dists-normal-cdf'
import normalQuantileOracle from '@stdlib/stats-base-dists-normal-quantile'
import poissonCdfOracle from '@stdlib/stats-base-dists-poisson-cdf'
import poissonQuantileOracle from '@stdlib/stats-base-dists-poisson-quantile'
import studentTCdfOracle from '@stdlib/stats-base-dists-t-cdf'
import studentTQuantileOracle from '@stdlib/stats-base-dists-t-quantile'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betaQuantile } from './beta-distribution.ts'
import { chiSquaredQuantile } from './chi-squared.ts'
import { gammaQuantile } from './gamma-distribution.ts'
import { normalLowerTail, normalQuantile } from './normal.ts'
import { poissonLowerTail, poissonQuantile } from './poisson.ts'
import { studentTLowerTail, studentTQuantile } from './student-t.ts'

// Another library's answers to thousands of questions. Each range is one in which that library keeps its digits: beyond it
// (large shapes, far tails) our reference cases decide.
const thousands = { numRuns: 2000 }
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const share = between(1e-4, 1 - 1e-4)

function expectClose(found: number, expected: number, relative = 1e-12): void {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(relative * Math.abs(expected) + 1e-14)
}

describe('agreement with an independent library', () => {
  it('normal quantile', () => {
    fc.assert(
      fc.property(share, (p) => expectClose(normalQuantile(p), normalQuantileOracle(p, 0, 1))),
      thousands,
    )
  })

  it('normal tail', () => {
    fc.assert(
      fc.property(between(-37, 8), (x) => expectClose(normalLowerTail(x), normalCdfOracle(x, 0, 1))),
      thousands,
    )
  })

  it('chi-squared quantile', () => {
    fc.assert(
      fc.property(share, between(1, 1000), (p, df) =>
        expectClose(chiSquaredQuantile(p, df), chiSquaredQuantileOracle(p, df)),
      ),
      thousands,
    )
  })

  it('gamma quantile', () => {
    fc.assert(
      fc.property(share, between(0.5, 200), (p, shape) =>
        expectClose(gammaQuantile(p, shape), gammaQuantileOracle(p, shape, 1)),
      ),
      thousands,
    )
  })

  it('Student t quantile', () => {
    fc.assert(
      fc.property(share, between(1, 1000), (p, df) => {
        fc.pre(Math.abs(p - 0.5) > 0.01)
        expectClose(studentTQuantile(p, df), studentTQuantileOracle(p, df))
      }),
      thousands,
    )
  })

  it('Student t tail', () => {
    fc.assert(
      fc.property(between(-40, 25), between(1, 1000), (t, df) =>
        expectClose(studentTLowerTail(t, df), studentTCdfOracle(t, df)),
      ),
      thousands,
    )
  })

  it('beta quantile', () => {
    fc.assert(
      fc.property(share, between(1, 100), between(1, 100), (p, alpha, beta) =>
        expectClose(betaQuantile(p, alpha, beta), betaQuantileOracle(p, alpha, beta)),
      ),
      thousands,
    )
  })

  it('Poisson tail', () => {
    fc.assert(
      fc.property(fc.nat(300), between(0.01, 200), (k, mean) =>
        expectClose(poissonLowerTail(k, mean), poissonCdfOracle(k, mean)),
      ),
      thousands,
    )
  })

  it('Poisson quantile', () => {
    fc.assert(
      fc.property(share, between(0.01, 200), (p, mean) => {
        expect(poissonQuantile(p, mean) - poissonQuantileOracle(p, mean)).toBe(0)
      }),
      thousands,
    )
  })
})
