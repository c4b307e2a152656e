import { figureOperations } from '@jsna/core'
import { figureSchema } from '@jsna/core/schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryFigure } from '../conversion/arbitrary-bound.ts'
import { completed, comparatorOf, firstParameters } from './draft.ts'
import { makeFigure, operationList, readFigure } from './operations.ts'

const of = {
  indicator: 'healthy-life-expectancy',
  area: '@this',
  period: '2018-01-01/P3Y',
  sex: 'female' as const,
  age: 'all',
  category: 'all',
}

describe('the forms of figures', () => {
  it.each(operationList)(
    '$id: asks for what core needs, and makes a figure that core accepts',
    ({ id, needs, label, hint }) => {
      const asked = needs.map((need) => (need === 'count' || need === 'ends' ? 'give' : need))
      expect(asked.toSorted()).toEqual([...figureOperations[id].needs].toSorted())
      expect(figureSchema.safeParse(makeFigure(id, firstParameters(of))).error).toBeUndefined()
      expect(label).not.toBe('')
      expect(hint).not.toBe('')
    },
  )

  it('offer every operation of core', () => {
    expect(operationList.map(({ id }) => id).toSorted()).toEqual(Object.keys(figureOperations).toSorted())
  })

  it('give back every figure that they read', () => {
    fc.assert(
      fc.property(arbitraryFigure, (figure) => {
        const { operation, parameters } = readFigure(figure)
        expect(makeFigure(operation, parameters)).toEqual(figure)
      }),
    )
  })

  it('lose nothing when somebody looks at another operation on the way', () => {
    fc.assert(
      fc.property(arbitraryFigure, fc.constantFrom(...operationList), (figure, other) => {
        const { operation, parameters } = readFigure(figure)
        expect(figureSchema.safeParse(makeFigure(other.id, parameters)).error).toBeUndefined()
        expect(makeFigure(operation, parameters)).toEqual(figure)
      }),
    )
  })
})

describe('a comparator', () => {
  it('follows the figure in everything that it does not state', () => {
    const { with: england } = firstParameters(of)
    expect(completed(england, of)).toEqual({ ...of, area: '@benchmark' })
    expect(completed(england, { ...of, sex: 'male' }).sex).toBe('male')
  })

  it('keeps what differs when the figure changes', () => {
    const men = comparatorOf({ ...of, sex: 'male' }, of)
    expect(completed(men, { ...of, period: 'latest' })).toEqual({ ...of, period: 'latest', sex: 'male' })
  })
})
