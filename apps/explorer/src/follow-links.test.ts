import { describe, expect, it } from 'vitest'
import { formPath, sitePath } from './follow-links.ts'

const origin = 'https://jsna.example'

describe('sitePath', () => {
  it.each([
    ['/places/mosaic', '/places/mosaic'],
    ['/hub?search=pay#list', '/hub?search=pay#list'],
    ['/apiary', '/apiary'],
    ['/api/v1/estimates.csv', null],
    ['/api', null],
    ['/editor/', null],
    ['/assets/a.js', null],
    ['/healthz', null],
    ['https://www.ons.gov.uk/', null],
    ['mailto:jsna@coventry.example', null],
  ])('%s is followed as %s', (href, expected) => {
    expect(sitePath(new URL(href, origin), origin)).toBe(expected)
  })
})

describe('formPath', () => {
  it('leaves out what the reader left empty', () => {
    const fields: [string, string][] = [
      ['search', 'pay & work'],
      ['theme', ''],
      ['interval', 'yes'],
    ]
    expect(formPath(new URL('/hub?old=1', origin), fields)).toBe('/hub?search=pay+%26+work&interval=yes')
  })

  it('is the bare page when nothing is asked', () => {
    expect(formPath(new URL('/hub', origin), [['search', '']])).toBe('/hub')
  })
})
