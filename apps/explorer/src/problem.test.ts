import { afterEach, describe, expect, it, vi } from 'vitest'
import { ApiError } from './api.ts'
import { PageMissing } from './page.ts'
import { describeProblem } from './problem.ts'

const refused = (status: number): ApiError =>
  new ApiError({ type: 'about:blank', title: 'x', status, detail: 'What happened.', code: 'x', requestId: 'r1' })

describe('describeProblem', () => {
  afterEach(() => vi.restoreAllMocks())

  it.each([
    [400, 400, 'This address asks for something that is not there'],
    [404, 404, 'Page not found'],
    [422, 400, 'This address asks for something that is not there'],
    [429, 429, 'Too many requests'],
    [500, 500, 'Something went wrong'],
    [503, 503, 'The figures cannot be reached'],
  ])('turns a refusal with %d into a page with %d', (given, status, title) => {
    expect(describeProblem(refused(given))).toMatchObject({ status, title })
  })

  it('says which page is missing', () => {
    expect(describeProblem(new PageMissing('There is no place called “x”.'))).toMatchObject({
      status: 404,
      detail: 'There is no place called “x”.',
    })
  })

  it('tells the operator of a mistake in the program, and the reader nothing of it', () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const problem = describeProblem(new TypeError('secret of the program'))
    expect(problem.status).toBe(500)
    expect(JSON.stringify(problem)).not.toContain('secret')
    expect(told).toHaveBeenCalledOnce()
  })
})
