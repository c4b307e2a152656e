import { describe, expect, it } from 'vitest'
import { shareSchemas } from './share-schemas.ts'

const point = { type: 'object', properties: { x: { type: 'number' } } }
const line = { type: 'array', items: { type: 'object', properties: { x: { type: 'number' } } } }

describe('shareSchemas', () => {
  const shared = shareSchemas({
    openapi: '3.1.0',
    paths: { '/lines': { schema: { type: 'array', items: structuredClone(point) } }, '/points': { schema: point } },
    components: { schemas: { Point: point, Line: line } },
  })

  it('refers to a schema that has a name, wherever it stands', () => {
    expect(shared.paths).toEqual({
      '/lines': { schema: { $ref: '#/components/schemas/Line' } },
      '/points': { schema: { $ref: '#/components/schemas/Point' } },
    })
  })

  it('refers to it inside other named schemas and never to itself', () => {
    expect(shared.components.schemas).toEqual({
      Point: point,
      Line: { type: 'array', items: { $ref: '#/components/schemas/Point' } },
    })
  })

  it('leaves what has no name as it is', () => {
    const plain = { paths: { '/': { schema: { type: 'string' } } }, components: {} }
    expect(shareSchemas(plain).paths).toEqual(plain.paths)
  })
})
