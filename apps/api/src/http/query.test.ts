import { z } from '@hono/zod-openapi'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ApiError } from '../errors.ts'
import { canonicalUrl, codeParameter, parametersOf, periodParameter, readParameters, several } from './query.ts'

const url = (query: string) => new URL(`http://localhost/api/v1/estimates?${query}`)

describe('parametersOf', () => {
  it('gives one value as it is and several as a list', () => {
    expect(parametersOf(url('area=a&area=b&sex=male&note='))).toEqual({ area: ['a', 'b'], sex: 'male', note: '' })
  })

  it('never touches the prototype', () => {
    const read = parametersOf(url('__proto__=x&constructor=y'))
    expect(Object.keys(read)).toEqual(['__proto__', 'constructor'])
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })
})

describe('canonicalUrl', () => {
  it('is the same for every order of the parameters', () => {
    const pairs = fc.array(fc.tuple(fc.constantFrom('area', 'sex', 'period'), fc.string()), { maxLength: 6 })
    fc.assert(
      fc.property(pairs, (list) => {
        const first = canonicalUrl(url(new URLSearchParams(list).toString()))
        const second = canonicalUrl(url(new URLSearchParams(list.toReversed()).toString()))
        expect(first).toBe(second)
      }),
    )
  })

  it('keeps different questions apart', () => {
    expect(canonicalUrl(url('area=a&area=b'))).not.toBe(canonicalUrl(url('area=ab')))
    expect(canonicalUrl(url('area=a%26b'))).not.toBe(canonicalUrl(url('area=a&b')))
  })
})

describe('readParameters', () => {
  const schema = z.strictObject({ area: several(codeParameter).optional(), period: periodParameter.optional() })
  const refusal = (given: Parameters<typeof readParameters>[1]) => {
    try {
      readParameters(schema, given)
    } catch (error) {
      return error as ApiError
    }
    throw new Error('nothing was refused')
  }

  it('makes one value a list where several are allowed', () => {
    expect(readParameters(schema, { area: 'E08000026' })).toEqual({ area: ['E08000026'] })
    expect(readParameters(schema, { area: ['a', 'b'] })).toEqual({ area: ['a', 'b'] })
    expect(readParameters(schema, {})).toEqual({})
  })

  it('names what is missing, and what to do', () => {
    const needed = z.strictObject({ q: z.string().max(200) })
    expect(() => readParameters(needed, {})).toThrow('The parameter “q” is missing. Add “q=…” to the address.')
  })

  it('names what it does not know', () => {
    const error = refusal({ area: 'a', colour: 'red', shape: 'round' })
    expect(error.code).toBe('unknown-parameter')
    expect(error.message).toContain('“colour”, “shape”')
    expect(error.extra).toEqual({ parameters: ['colour', 'shape'] })
  })

  it.each(["'; drop table area --", '<script>', '../../etc/passwd', 'a b', '', '-a', 'x'.repeat(101)])(
    'refuses “%s” as a code',
    (area) => {
      const error = refusal({ area })
      expect(error).toBeInstanceOf(ApiError)
      expect(error.code).toBe('invalid-parameter')
      expect(error.message).toContain('“area”')
    },
  )

  it('bounds a list', () => {
    const { code, message } = refusal({ area: Array.from({ length: 501 }, () => 'a') })
    expect(code).toBe('invalid-parameter')
    expect(message).toContain('Name at most 500 values')
  })

  it.each(['latest', '2022-01-01/P3Y', '2021-03-21', '2025-03-01/P1M'])('takes %s as a period', (period) => {
    expect(readParameters(schema, { period })).toEqual({ period })
  })

  it.each(['2022', 'newest', '2022-01-01/P0Y', '2022-01-01/3Y'])('refuses %s as a period', (period) => {
    expect(refusal({ period }).message).toContain('2022-01-01/P3Y')
  })
})
