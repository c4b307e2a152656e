import { chartDescriptionSchema } from '@jsna/core/schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryChart } from '../conversion/arbitrary-document.ts'
import { chartTypeList, makeChart, readChart } from './chart-types.ts'

describe('the forms of charts', () => {
  it.each(chartTypeList)('$id: makes a chart that core accepts', ({ id }) => {
    const { parameters } = readChart(null)
    const made = makeChart(id, { ...parameters, indicator: 'healthy-life-expectancy' })
    expect(chartDescriptionSchema.safeParse(made).error).toBeUndefined()
  })

  it('give back every chart that they read', () => {
    fc.assert(
      fc.property(arbitraryChart, (chart) => {
        const { type, parameters } = readChart(chart)
        expect(makeChart(type, parameters)).toEqual(chart)
      }),
    )
  })
})
