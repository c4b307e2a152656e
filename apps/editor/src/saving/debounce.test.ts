import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { debounce } from './debounce.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('debounce', () => {
  it('runs once after things have been quiet', () => {
    const action = vi.fn()
    const soon = debounce(action, 500)
    soon.call()
    vi.advanceTimersByTime(400)
    soon.call()
    vi.advanceTimersByTime(499)
    expect(action).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(action).toHaveBeenCalledTimes(1)
  })

  it('runs a waiting action now when it is flushed, and not again', () => {
    const action = vi.fn()
    const soon = debounce(action, 500)
    soon.call()
    soon.flush()
    vi.advanceTimersByTime(1000)
    expect(action).toHaveBeenCalledTimes(1)
  })

  it('has nothing to flush when nothing waits, or when it was stopped', () => {
    const action = vi.fn()
    const soon = debounce(action, 500)
    soon.flush()
    soon.call()
    soon.stop()
    soon.flush()
    vi.advanceTimersByTime(1000)
    expect(action).not.toHaveBeenCalled()
  })

  it('can be called again after it ran', () => {
    const action = vi.fn()
    const soon = debounce(action, 10)
    for (let round = 0; round < 3; round += 1) {
      soon.call()
      vi.advanceTimersByTime(10)
    }
    expect(action).toHaveBeenCalledTimes(3)
  })
})
