import { describe, expect, it } from 'vitest'
import { assertionSchema } from '../claim.schema.ts'
import { claimAssertions } from './registry.ts'

const of = { indicator: 'a', area: '@this', period: 'latest', sex: 'persons', age: 'all', category: 'all' }
const parts: Record<string, unknown> = {
  with: { ...of, area: '@benchmark' },
  and: { ...of, area: '@region' },
  from: 'previous',
  by: 'category',
  parts: 1,
  whole: 10,
  band: 2,
  target: 50,
  among: { scheme: 'ward-2025', within: null },
  order: 'highest',
  top: 3,
}

describe('the registry of assertions', () => {
  it.each(Object.entries(claimAssertions))('%s says what it is, what it needs and what it may say', (assert, rule) => {
    expect(rule.label).not.toBe('')
    expect(rule.hint).toMatch(/\.$/)
    const needed = Object.fromEntries(rule.needs.map((need) => [need, parts[need]]))
    expect(rule.choices.length > 0).toBe(rule.says === 'choice')
    const sayings = { choice: rule.choices, condition: [{ operator: 'above', value: 1 }], nothing: [undefined] }[
      rule.says
    ]
    const claims = sayings.map((is) => ({ assert, of, ...needed, ...(is === undefined ? {} : { is }) }))
    for (const claim of claims) expect(assertionSchema.safeParse(claim).error?.issues ?? []).toEqual([])
  })
})
