// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { onFirstMove } from './first-move.ts'

test.each(['pointermove', 'pointerdown', 'keydown', 'touchstart', 'wheel'])('a %s is a first move', (sign) => {
  const wake = vi.fn()
  onFirstMove(wake)
  window.dispatchEvent(new Event(sign))
  expect(wake).toHaveBeenCalledTimes(1)
})

test('only the first move counts', () => {
  const wake = vi.fn()
  onFirstMove(wake)
  window.dispatchEvent(new Event('keydown'))
  window.dispatchEvent(new Event('pointermove'))
  expect(wake).toHaveBeenCalledTimes(1)
})

test('whoever stops waiting is not woken', () => {
  const wake = vi.fn()
  const forget = onFirstMove(wake)
  forget()
  window.dispatchEvent(new Event('keydown'))
  expect(wake).not.toHaveBeenCalled()
})

test('the code of charts and sources waits for it, and never waits again', async () => {
  vi.resetModules()
  const { firstMove } = await import('./first-move.ts')
  let isReady = false
  const ready = firstMove().then(() => (isReady = true))
  await Promise.resolve()
  expect(isReady).toBe(false)
  window.dispatchEvent(new Event('touchstart'))
  await ready
  expect(isReady).toBe(true)
  await firstMove()
})
