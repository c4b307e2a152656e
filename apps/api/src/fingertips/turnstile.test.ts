import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { Turnstile } from './turnstile.ts'

describe('a turnstile', () => {
  it('lets one task through at a time, in the order in which they came', async () => {
    const turnstile = new Turnstile()
    const seen: string[] = []
    const task = (name: string) => async () => {
      seen.push(`${name} begins`)
      await setImmediate()
      seen.push(`${name} ends`)
      return name
    }
    const answers = await Promise.all(['a', 'b', 'c'].map((name) => turnstile.pass(task(name))))
    expect(answers).toEqual(['a', 'b', 'c'])
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
  })

  it('goes on after a task that failed, and tells only its own caller', async () => {
    const turnstile = new Turnstile()
    const failed = turnstile.pass(() => Promise.reject(new Error('no')))
    const next = turnstile.pass(() => Promise.resolve('yes'))
    await expect(failed).rejects.toThrow('no')
    expect(await next).toBe('yes')
  })
})
