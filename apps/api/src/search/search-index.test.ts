import { describe, expect, it } from 'vitest'
import { createSearchIndex } from './search-index.ts'
import type { SearchEntry } from './search-index.ts'

const entry = (title: string, text = '', kind: SearchEntry['kind'] = 'indicator'): SearchEntry => ({
  kind,
  title,
  path: `/${title.toLowerCase().replaceAll(' ', '-')}`,
  excerpt: `${title} in Coventry`,
  text,
})

const search = createSearchIndex([
  entry('Preventable cardiovascular mortality', 'early deaths from heart disease and stroke'),
  entry('Healthy life expectancy', 'years in good health'),
  entry('Gross median weekly pay', 'earnings of employees'),
  entry('Mosaic', 'south-west of the city', 'place'),
  entry('Causes of death', 'cardiovascular', 'topic'),
])
const titles = (query: string) => search(query).map((hit) => hit.title)

describe('the search', () => {
  it.each([
    ['healthy life', 'Healthy life expectancy'],
    ['helthy expectency', 'Healthy life expectancy'],
    ['expect', 'Healthy life expectancy'],
    ['wages', 'Gross median weekly pay'],
    ['the pay of people', undefined],
    ['mosaic', 'Mosaic'],
    ['MOSAIC!', 'Mosaic'],
  ])('answers “%s” with %s', (query, title) => {
    expect(titles(query)[0]).toBe(title)
  })

  it('puts the reader’s own word before a synonym', () => {
    expect(titles('heart')[0]).toBe('Preventable cardiovascular mortality')
  })

  it('asks for every word', () => {
    expect(titles('healthy pay')).toEqual([])
  })

  it.each(['', '   ', '!!!', 'the', '"()*'])('answers nothing to “%s”', (query) => {
    expect(search(query)).toEqual([])
  })

  it('bounds what a long question costs', () => {
    expect(titles('pay '.repeat(10_000))).toEqual(['Gross median weekly pay'])
  })
})
