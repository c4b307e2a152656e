import { describe, expect, it } from 'vitest'
import { figureSchema } from '../figure.schema.ts'
import { figureOperations } from './registry.ts'

const parts: Record<string, unknown> = {
  with: { indicator: 'a', area: '@benchmark', period: 'latest', sex: 'persons', age: 'all', category: 'all' },
  and: { indicator: 'a', area: '@region', period: 'latest', sex: 'persons', age: 'all', category: 'all' },
  from: 'previous',
  per: 1000,
  by: 'category',
  top: 3,
  in: 'points',
  among: { scheme: 'ward-2025', within: null },
  order: 'highest',
  where: { operator: 'above', value: 1 },
}

describe('the registry of figures', () => {
  it.each(Object.entries(figureOperations))(
    '%s says what it is and needs exactly what its figure holds',
    (name, operation) => {
      expect(operation.label).not.toBe('')
      expect(operation.hint).toMatch(/\.$/)
      const of = { ...(parts['with'] as object), area: '@this' }
      expect(operation.gives.length > 0).toBe(operation.needs.includes('give'))
      for (const give of operation.gives.length > 0 ? operation.gives : [undefined]) {
        const needed = operation.needs.map((need) => [need, need === 'give' ? give : parts[need]])
        const figure: unknown = { operation: name, of, ...Object.fromEntries(needed) }
        expect(figureSchema.safeParse(figure).error?.issues ?? []).toEqual([])
      }
    },
  )
})
