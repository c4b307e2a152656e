import { claimAssertions } from '@jsna/core'
import type { Assertion, ClaimResult } from '@jsna/core'
import { assertionSchema } from '@jsna/core/schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryAssertion } from '../conversion/arbitrary-bound.ts'
import { alternativesTo, assertionList, makeAssertion, natureWords, readAssertion } from './assertions.ts'
import { firstParameters } from './draft.ts'
import { findHolding } from './find-holding.ts'

const of = {
  indicator: 'healthy-life-expectancy',
  area: '@this',
  period: '2018-01-01/P3Y',
  sex: 'female' as const,
  age: 'all',
  category: 'all',
}
const england = { ...of, area: '@benchmark' }

describe('the forms of claims', () => {
  it.each(assertionList)('$id: makes an assertion that core accepts, with every word it offers', ({ id, choices }) => {
    for (const { value } of choices.length > 0 ? choices : [{ value: '' }]) {
      const made = makeAssertion(id, firstParameters(of), value)
      expect(assertionSchema.safeParse(made).error).toBeUndefined()
    }
  })

  it.each(assertionList)('$id: offers the words of core, and asks for what core needs', ({ id, choices, needs }) => {
    const rule = claimAssertions[id]
    expect(choices.map(({ value }) => value).toSorted()).toEqual([...rule.choices].toSorted())
    for (const need of rule.needs) expect(needs).toContain(need)
  })

  it('tell an order of two values from a statistical verdict', () => {
    const byKind = new Map(assertionList.map((entry) => [entry.id, entry]))
    expect(byKind.get('order')?.nature).toBe('values')
    expect(byKind.get('verdict')?.nature).toBe('statistics')
    expect(natureWords.values).not.toBe(natureWords.statistics)
  })

  it('give back every assertion that they read', () => {
    fc.assert(
      fc.property(arbitraryAssertion, (assertion) => {
        const { kind, parameters, is } = readAssertion(assertion)
        expect(makeAssertion(kind, parameters, is)).toEqual(assertion)
      }),
    )
  })

  it('fall back on their first word where another kind had one that they do not know', () => {
    expect(makeAssertion('trend', firstParameters(of), 'similar')).toMatchObject({ is: 'increasing' })
  })
})

describe('alternativesTo', () => {
  it('are assertions that core accepts, and never the same one', () => {
    fc.assert(
      fc.property(arbitraryAssertion, (assertion) => {
        for (const other of alternativesTo(assertion)) {
          expect(assertionSchema.safeParse(other).error).toBeUndefined()
          expect(other).not.toEqual(assertion)
          expect(other.of).toEqual(assertion.of)
        }
      }),
    )
  })
})

describe('findHolding', () => {
  const answer = (status: ClaimResult['status']): ClaimResult => ({
    kind: 'claim',
    status,
    reason: '',
    suggestion: '',
    comparison: null,
    trend: null,
    inputs: [],
    remarks: [],
  })
  const slightlyHigher: Assertion = { assert: 'order', of, with: england, is: 'higher' }

  it('tries “similar” before another order of the values', async () => {
    const found = await findHolding(slightlyHigher, async () => answer('holds'))
    expect(found?.assertion).toEqual({ assert: 'verdict', of, with: england, is: 'similar' })
  })

  it('goes on until something holds, and says when nothing does', async () => {
    const lower = await findHolding(slightlyHigher, async (assertion) =>
      answer(assertion.assert === 'order' && assertion.is === 'lower' ? 'holds' : 'fails'),
    )
    expect(lower?.assertion).toMatchObject({ assert: 'order', is: 'lower' })
    expect(await findHolding(slightlyHigher, async () => answer('cannot-be-judged'))).toBeNull()
  })
})
