import { describe, expect, it } from 'vitest'
import { camelCase, rowNamer } from './naming.ts'

describe('camelCase', () => {
  it.each([
    ['lower_ci95', 'lowerCi95'],
    ['upper_ci998', 'upperCi998'],
    ['valid_from_release', 'validFromRelease'],
    ['value', 'value'],
    ['of', 'of'],
  ])('%s is %s in the code', (column, name) => {
    expect(camelCase(column)).toBe(name)
  })
})

describe('rowNamer', () => {
  const name = rowNamer(['area', 'lower_ci95', 'note'])

  it('gives every value the name of its column', () => {
    expect(name(['E08000026', 59.5, ''])).toEqual({ area: 'E08000026', lowerCi95: 59.5, note: '' })
  })

  it('makes rows that do not share anything', () => {
    const first = name(['a', 1, ''])
    const second = name(['b', null, ''])
    expect(first).toEqual({ area: 'a', lowerCi95: 1, note: '' })
    expect(second.lowerCi95).toBeNull()
  })
})
