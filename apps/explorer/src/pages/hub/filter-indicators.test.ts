import { describe, expect, it } from 'vitest'
import { indicators } from '../../fixtures/indicators.ts'
import { filterIndicators, isFiltered, readFilter } from './filter-indicators.ts'

const found = (query: string): string[] =>
  filterIndicators(indicators, readFilter(new URLSearchParams(query))).map(({ slug }) => slug)

describe('the list of indicators', () => {
  it.each([
    ['', indicators.map(({ slug }) => slug)],
    ['search=&theme=&topic=&scheme=', indicators.map(({ slug }) => slug)],
    ['theme=demographics-and-community', ['overcrowded-households', 'residents-census-2021']],
    ['topic=population', ['residents-census-2021']],
    ['scheme=msoa-2021', ['overcrowded-households']],
    ['interval=yes&theme=demographics-and-community', ['overcrowded-households']],
    ['theme=no-such-theme', []],
  ])('asked “%s” has %j', (query, expected) => {
    expect(found(query)).toEqual(expected)
  })

  it.each([
    ['', false],
    ['search=+', false],
    ['interval=no', false],
    ['interval=yes', true],
    ['topic=population', true],
  ])('knows whether “%s” asks for a part', (query, expected) => {
    expect(isFiltered(readFilter(new URLSearchParams(query)))).toBe(expected)
  })
})
