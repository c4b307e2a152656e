import { describe, expect, it } from 'vitest'
import { breakingChanges } from './breaking-changes.ts'
import type { Description } from './breaking-changes.ts'

const make = (): Description => ({
  paths: {
    '/estimates': {
      get: {
        parameters: [
          { name: 'sex', in: 'query', schema: { type: 'string', enum: ['female', 'male'] } },
          { name: 'area', in: 'query', schema: { type: 'string', maxLength: 100 } },
        ],
        responses: {
          200: {
            content: {
              'application/json': { schema: { $ref: '#/components/schemas/Answer' } },
              'text/csv': { schema: { type: 'string' } },
            },
          },
        },
      },
      post: {
        requestBody: {
          content: { 'application/json': { schema: { type: 'object', properties: { q: { type: 'string' } } } } },
        },
        responses: { 200: {} },
      },
    },
  },
  components: {
    schemas: {
      Answer: {
        type: 'object',
        properties: {
          value: { type: ['number', 'null'] },
          inner: { type: 'array', items: { $ref: '#/components/schemas/Answer' } },
          each: {
            anyOf: [
              { type: 'object', properties: { kind: { const: 'estimate' }, count: { type: 'number' } } },
              { type: 'object', properties: { kind: { const: 'missing' }, reason: { type: 'string' } } },
            ],
          },
        },
        required: ['value'],
      },
    },
  },
})

const changed = (change: (description: ReturnType<typeof make>) => unknown) => {
  const after = structuredClone(make())
  change(after)
  return breakingChanges(make(), after)
}
const get = (description: Description) => description.paths['/estimates']?.get ?? {}
type Fields = Record<string, { anyOf?: { properties: object }[] }>
const answer = (description: Description) =>
  description.components?.schemas?.Answer as unknown as { properties: Fields }

describe('a breaking change', () => {
  it.each<[string, (description: Description) => unknown, string]>([
    ['a path that is gone', (d) => delete d.paths['/estimates'], 'GET /estimates is gone'],
    ['a method that is gone', (d) => delete d.paths['/estimates']?.post, 'POST /estimates is gone'],
    ['a parameter that is gone', (d) => get(d).parameters?.pop(), 'GET /estimates: the parameter area is gone'],
    [
      'a parameter that is now needed',
      (d) => Object.assign(get(d).parameters?.[1] ?? {}, { required: true }),
      'GET /estimates: the parameter area is now needed',
    ],
    [
      'a new parameter that is needed',
      (d) => get(d).parameters?.push({ name: 'key', in: 'query', required: true }),
      'GET /estimates: there is a new parameter key that is needed',
    ],
    [
      'a value that is gone',
      (d) => Object.assign(get(d).parameters?.[0]?.schema as object, { enum: ['female'] }),
      'GET /estimates: parameter sex no longer knows "male"',
    ],
    [
      'a narrower bound',
      (d) => Object.assign(get(d).parameters?.[1]?.schema as object, { maxLength: 10 }),
      'GET /estimates: parameter area is bound more narrowly',
    ],
    [
      'a media type that is gone',
      (d) => delete get(d).responses?.[200]?.content?.['text/csv'],
      'GET /estimates: answer 200 is no longer to be had as text/csv',
    ],
    ['a field that is gone', (d) => delete answer(d).properties.value, 'GET /estimates: answer 200.value is gone'],
    [
      'a field that may be left out',
      (d) => Object.assign(answer(d), { required: [] }),
      'GET /estimates: answer 200.value may now be left out',
    ],
    [
      'a field of another type',
      (d) => Object.assign(answer(d).properties, { value: { type: ['string', 'number'] } }),
      'GET /estimates: answer 200.value is string or number instead of number or null',
    ],
    [
      'a field that one of several shapes has lost',
      (d) => {
        const { each } = answer(d).properties
        Object.assign(each?.anyOf?.[0] ?? {}, { properties: { kind: { const: 'estimate' } } })
      },
      'GET /estimates: answer 200.each.count is gone',
    ],
    [
      'a body that is now needed',
      (d) => Object.assign(d.paths['/estimates']?.post?.requestBody ?? {}, { required: true }),
      'POST /estimates: a body is now needed',
    ],
  ])('%s', (_, change, line) => {
    expect(changed(change)).toContain(line)
  })

  it.each<[string, (description: Description) => unknown]>([
    ['a new path', (d) => Object.assign(d.paths, { '/new': { get: {} } })],
    ['a new parameter', (d) => get(d).parameters?.push({ name: 'age', in: 'query' })],
    ['a new value', (d) => Object.assign(get(d).parameters?.[0]?.schema as object, { enum: ['female', 'male', 'x'] })],
    ['a new field', (d) => Object.assign(answer(d).properties, { note: { type: 'string' } })],
    ['a new media type', (d) => Object.assign(get(d).responses?.[200]?.content ?? {}, { 'text/html': {} })],
    ['a narrower type of a field', (d) => Object.assign(answer(d).properties, { value: { type: 'integer' } })],
    ['no change', () => undefined],
  ])('is not %s', (_, change) => {
    expect(changed(change)).toEqual([])
  })
})
