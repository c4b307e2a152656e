import { describe, expect, it } from 'vitest'
import { buildIndicator } from '../builders/figures.ts'
import { packed } from '../builders/packed.ts'
import { areas, schemes } from '../builders/places.ts'
import { mostFileRows, mostRowsOf, refuseTooMuch } from './size-limit.ts'
import { FingertipsView } from './view.ts'

function sizeOf(periods: number, sexes: ('persons' | 'female' | 'male')[] = ['persons']) {
  const indicator = {
    ...buildIndicator({ slug: 'large', name: 'Large', sexes }),
    latestPeriod: '2021-03-21',
    schemes: ['upper-tier-authority-2025', 'lsoa-2021'],
    periods: Array.from({ length: periods }, (_, index) => `${1000 + index}-01-01/P1Y`),
  }
  const all = [indicator]
  const view = new FingertipsView({
    indicators: all,
    indicatorsEver: all,
    themes: packed.themes,
    schemes,
    areas,
    schemesEver: schemes,
  })
  return () => refuseTooMuch(mostRowsOf(view.indicators, [view.areaTypeById(502)], view))
}

describe('refuseTooMuch', () => {
  it('counts periods, areas of the asked types with England, and breakdowns', () => {
    // Five authorities and England.
    expect(sizeOf(mostFileRows / 6)).not.toThrow()
    expect(sizeOf(mostFileRows / 6 + 1)).toThrow('up to 300,006 rows')
    expect(sizeOf(mostFileRows / 6, ['female', 'male'])).toThrow('up to 600,000 rows')
  })

  it('says what to ask for instead', () => {
    expect(sizeOf(mostFileRows)).toThrow('one group, one area type or fewer indicators')
  })
})
