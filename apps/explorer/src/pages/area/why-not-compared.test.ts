import { describe, expect, it } from 'vitest'
import { compared, estimates } from '../../fixtures/estimates.ts'
import { indicatorOf } from '../../fixtures/indicators.ts'
import type { ProfileLine } from './area-view.ts'
import { whyNotCompared } from './why-not-compared.ts'

const estimate = estimates.findLast(({ indicator, area }) => indicator === 'employment-rate' && area === 'E08000026')!
const comparison = compared(estimate, 'E92000001')
const line: ProfileLine = {
  indicator: estimate.indicator,
  estimate,
  comparison,
  trend: null,
  benchmarkEstimate: estimate,
  spread: null,
  about: indicatorOf('employment-rate'),
}
const silent: ProfileLine = { ...line, comparison: { ...comparison, verdict: 'not-compared' } }
if (estimate.kind !== 'estimate') throw new Error('the fixture has no figure')
const unsure: ProfileLine = { ...silent, estimate: { ...estimate, lowerCi95: null, upperCi95: null } }
const alone: ProfileLine = { ...silent, benchmarkEstimate: null }

describe('whyNotCompared', () => {
  it('counts each reason', () => {
    expect(whyNotCompared([line, unsure, unsure, alone], 'England')).toBe(
      '3 measures have no verdict: for 2 the source does not say how sure the figure is and for 1 there is no figure for England.',
    )
    expect(whyNotCompared([silent], 'England')).toBe('1 measure has no verdict: no fair test is known.')
  })

  it('is silent where every measure has a verdict', () => {
    expect(whyNotCompared([line], 'England')).toBe('')
  })
})
