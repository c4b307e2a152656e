import { describe, expect, it } from 'vitest'
import { readState, writeState } from './state.ts'

describe('the state in the page', () => {
  it.each([
    '</script><script>alert(1)</script>',
    '<!-- <script>',
    'line\u2028and\u2029paragraph',
    'plain words, “quotes” and \\ backslashes',
  ])('carries %j unchanged and harmless', (words) => {
    const state = { stores: {}, page: { data: { words } } }
    const text = writeState(state)
    expect(text).not.toMatch(/[<\u2028\u2029]/)
    expect(readState(text)).toEqual(state)
  })
})
