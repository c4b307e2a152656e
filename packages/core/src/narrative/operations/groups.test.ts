import { describe, expect, it } from 'vitest'
import { sampleEstimate, sampleIndicator, sampleSuppressed } from '../../samples/nouns.ts'
import { reference, sampleEvidence, setting } from '../../samples/narrative.ts'
import { evaluate } from '../evaluate.ts'
import type { Figure } from '../figure.ts'

const ethnicity = sampleIndicator({
  slug: 'ethnic-group',
  name: 'Ethnic group',
  ages: ['all', '0 to 15', '16 and over'],
  categories: [
    { id: 'asian', label: 'Asian' },
    { id: 'black', label: 'Black' },
    { id: 'white', label: 'White' },
  ],
})
const share = (category: string, value: number, age = 'all') =>
  sampleEstimate({ indicator: 'ethnic-group', period: '2021-03-21', category, age, value })
const shares = [share('asian', 18.5), share('black', 8.9), share('white', 65.5)]
const groups = (top: number, order: 'highest' | 'lowest' = 'highest', by: 'category' | 'age' = 'category'): Figure => ({
  operation: 'groups',
  of: reference({ indicator: 'ethnic-group' }),
  by,
  order,
  top,
})
const said = (figure: Figure, estimates: Parameters<typeof sampleEvidence>[0] = shares, format = {}) => {
  const result = evaluate(figure, format, setting, sampleEvidence(estimates, [ethnicity]))
  return result.kind === 'figure' ? result.text : result.reason
}

describe('the largest groups', () => {
  it.each([
    [groups(1), 'White (65.5%)'],
    [groups(2), 'White (65.5%) and Asian (18.5%)'],
    [groups(9), 'White (65.5%), Asian (18.5%) and Black (8.9%)'],
    [groups(1, 'lowest'), 'Black (8.9%)'],
  ])('%o: %s', (figure, text) => {
    expect(said(figure)).toBe(text)
  })

  it('are written as the format asks', () => {
    expect(said(groups(1), shares, { decimals: 0 })).toBe('White (66%)')
  })

  it('name all that share the last place', () => {
    expect(said(groups(1), [share('asian', 40.04), share('black', 20), share('white', 40)])).toBe(
      'Asian (40.0%) and White (40.0%)',
    )
  })

  it('are ages where the breakdown is by age', () => {
    expect(said(groups(1, 'highest', 'age'), [share('all', 20, '0 to 15'), share('all', 30, '16 and over')])).toBe(
      '16 and over (30.0%)',
    )
  })

  it('are not known while one of them is hidden or missing', () => {
    const hidden = sampleSuppressed({ ...share('black', 0), kind: 'suppressed', reason: 'Few people.' })
    expect(said(groups(1), [...shares.slice(0, 1), shares[2] ?? share('white', 1), hidden])).toBe('Few people.')
    expect(said(groups(1), shares.slice(0, 2))).toBe(
      'No figure is published for ethnic group (White) in Coventry, 21 March 2021.',
    )
  })

  it('are none without a breakdown or an indicator', () => {
    const plain = sampleEvidence([])
    const smoking: Figure = { ...groups(1), of: reference({ indicator: 'adult-smoking' }) }
    expect(evaluate(smoking, {}, setting, plain)).toMatchObject({
      reason: 'There are no groups by category of adults who smoke.',
    })
    expect(evaluate(groups(1), {}, setting, plain)).toMatchObject({
      reason: 'There is no indicator called “ethnic-group”.',
    })
  })
})

describe('a total', () => {
  const total: Figure = { operation: 'total', of: reference({ indicator: 'ethnic-group' }), by: 'category' }
  const counted = { ...ethnicity, valueType: 'count' as const, unit: 'people', decimals: 0 }

  it('adds up all groups', () => {
    expect(evaluate(total, { unit: 'full' }, setting, sampleEvidence(shares, [counted]))).toMatchObject({
      text: '93 people',
      inputs: { length: 3 },
    })
  })

  it.each([
    ['of percentages', shares, ethnicity, 'Values of “Ethnic group” are no counts and cannot be added.'],
    [
      'without one of the groups',
      shares.slice(1),
      counted,
      'No figure is published for ethnic group (Asian) in Coventry, 21 March 2021.',
    ],
    [
      'of what is too large',
      [share('asian', 1.7e308), share('black', 1.7e308), share('white', 1)],
      counted,
      'These values are too large to be added.',
    ],
  ])('is none %s', (_, estimates, indicator, reason) => {
    expect(evaluate(total, {}, setting, sampleEvidence(estimates, [indicator]))).toMatchObject({
      kind: 'no-figure',
      reason,
    })
  })
})
