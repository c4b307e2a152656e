import { describe, expect, it } from 'vitest'
import type { Document } from '@jsna/core'
import { createKeeper } from './keeper.ts'
import { memoryStorage } from './memory-storage.ts'

const document: Document = {
  id: 'pages/about',
  kind: 'page',
  theme: null,
  order: 1,
  title: 'About',
  lead: [],
  sections: [],
  owner: '',
  reviewBy: null,
}
const text = { document, revision: 3, keptAt: '2026-06-22T13:02:00.000Z' }

describe('createKeeper', () => {
  it('gives back what it keeps, until it is told to forget', () => {
    const keeper = createKeeper(memoryStorage(), () => 'a@example.org')
    expect(keeper.keep('pages/about', text)).toBe(true)
    expect(keeper.find('pages/about')).toEqual(text)
    keeper.forget('pages/about')
    expect(keeper.find('pages/about')).toBeNull()
  })

  it('keeps the text of each person apart', () => {
    const storage = memoryStorage()
    createKeeper(storage, () => 'a@example.org').keep('pages/about', text)
    expect(createKeeper(storage, () => 'b@example.org').find('pages/about')).toBeNull()
  })

  it('says when it cannot keep a text, and goes on', () => {
    expect(createKeeper(memoryStorage(10), () => 'a').keep('pages/about', text)).toBe(false)
  })

  it.each(['{', 'null', '"words"', '{"document":{"id":"pages/other"}}'])('finds nothing in %s', (damaged) => {
    const storage = memoryStorage()
    storage.setItem('jsna-unsaved a pages/about', damaged)
    expect(createKeeper(storage, () => 'a').find('pages/about')).toBeNull()
  })
})
