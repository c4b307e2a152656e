import { describe, expect, it } from 'vitest'
import { ApiError, errorTable, notFound, problemOf } from './errors.ts'

describe('a problem', () => {
  it('is what the error says', () => {
    const error = new ApiError('claims-fail', 'Two claims fail.', { blockers: [1, 2] })
    expect(problemOf(error, 'abc')).toEqual({
      type: '/api/v1/docs#claims-fail',
      title: errorTable['claims-fail'].title,
      status: 409,
      detail: 'Two claims fail.',
      code: 'claims-fail',
      requestId: 'abc',
      blockers: [1, 2],
    })
  })

  it('tells nothing of what went wrong inside', () => {
    const error = new Error('select * from account; /srv/jsna/workspace.sqlite; kysely@0.29')
    const problem = problemOf(error, 'abc')
    expect(problem).toMatchObject({ status: 500, code: 'internal-error' })
    expect(problem.detail).toContain('abc')
    expect(JSON.stringify(problem)).not.toMatch(/select|sqlite|kysely|srv/)
  })

  it.each([
    [{ errcode: 13 }, 507, 'store-full'],
    [{ errcode: 13 | (1 << 8) }, 507, 'store-full'],
    [{ errcode: 8 }, 503, 'store-not-writable'],
    [{ errcode: 1032 }, 503, 'store-not-writable'],
    [{ errcode: 778 }, 503, 'store-not-writable'],
    [{ code: '53100' }, 507, 'store-full'],
    [{ code: '25006' }, 503, 'store-not-writable'],
    [{ errcode: 19 }, 500, 'internal-error'],
    [{ code: 'ECONNREFUSED' }, 503, 'store-unreachable'],
    [{ code: '57P01' }, 503, 'store-unreachable'],
    [{ code: '57014' }, 500, 'internal-error'],
    [new Error('Connection terminated unexpectedly'), 503, 'store-unreachable'],
    [new Error('Something was terminated'), 500, 'internal-error'],
    ['text', 500, 'internal-error'],
    [null, 500, 'internal-error'],
    [undefined, 500, 'internal-error'],
  ])('of %j is %i', (error, status, code) => {
    expect(problemOf(error, 'abc')).toMatchObject({ status, code })
  })

  it('that something is not there says what', () => {
    expect(problemOf(notFound('There is no area “x”.'), 'abc')).toMatchObject({
      status: 404,
      detail: 'There is no area “x”.',
    })
  })

  it('has one code, status and title for each kind', () => {
    for (const [code, { status, title }] of Object.entries(errorTable)) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(title).toMatch(/^[A-Z].*[^.]$/)
    }
  })
})
