import type { RouteLocationNormalized, RouteLocationNormalizedLoaded } from 'vue-router'
import { describe, expect, it } from 'vitest'
import { keepPlace } from './guide-reader.ts'

const at = (path: string, hash = ''): RouteLocationNormalized & RouteLocationNormalizedLoaded =>
  ({ path, hash }) as RouteLocationNormalized & RouteLocationNormalizedLoaded

describe('where a reader stands after following a link', () => {
  it.each([
    ['a new page', at('/places'), at('/'), null, { top: 0 }],
    ['a part of a page', at('/places', '#all-places'), at('/'), null, { el: '#all-places' }],
    ['other choices on the same page', at('/hub'), at('/hub'), null, false],
    ['the way back', at('/'), at('/places'), { left: 0, top: 840 }, { left: 0, top: 840 }],
  ])('%s', (_, to, from, saved, expected) => {
    expect(keepPlace(to, from, saved)).toEqual(expected)
  })
})
