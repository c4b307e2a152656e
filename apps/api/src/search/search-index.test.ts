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
  entry('Adult obesity', 'share of adults who are obese'),
  entry('Private rented homes', 'households with a private landlord'),
  { ...entry('Coventry', 'a city', 'place'), names: 'E08000026' },
  { ...entry('Coventry 001A', 'a neighbourhood of Coventry, Coventry', 'place'), names: 'E01009500' },
])
const titles = (query: string) => search(query).map(({ entry: { title } }) => title)

describe('the search', () => {
  it.each([
    ['healthy life', 'Healthy life expectancy'],
    ['helthy expectency', 'Healthy life expectancy'],
    ['expect', 'Healthy life expectancy'],
    ['wages', 'Gross median weekly pay'],
    ['the pay of people', undefined],
    ['obeisty', 'Adult obesity'],
    ['obesety', 'Adult obesity'],
    ['life expectency', 'Healthy life expectancy'],
    ['lfie expectancy', 'Healthy life expectancy'],
    ['privat rent', 'Private rented homes'],
    ['pirvate renetd', 'Private rented homes'],
    ['landlords', 'Private rented homes'],
    ['salaries', 'Gross median weekly pay'],
    ['coventry', 'Coventry'],
    ['e01009500', 'Coventry 001A'],
    ['E08000026', 'Coventry'],
    ['mosaic', 'Mosaic'],
    ['MOSAIC!', 'Mosaic'],
  ])('answers “%s” with %s', (query, title) => {
    expect(titles(query)[0]).toBe(title)
  })

  it('puts the reader’s own word before a synonym', () => {
    expect(titles('heart')[0]).toBe('Preventable cardiovascular mortality')
  })

  it('takes a word that is spelt right as it is', () => {
    expect(titles('pay')).toEqual(['Gross median weekly pay'])
    expect(titles('homes')[0]).toBe('Private rented homes')
    expect(titles('stroke')).not.toContain('Mosaic')
  })

  it('has few results by words that mean the same, and all by the reader’s own', () => {
    const homes = Array.from({ length: 20 }, (_, index) => entry(`Homes ${index}`))
    const rents = Array.from({ length: 20 }, (_, index) => entry(`Number ${index}`, 'where people rent'))
    const found = createSearchIndex([...homes, ...rents])('rent').map(({ entry: { title } }) => title.split(' ')[0])
    expect([found.filter((word) => word === 'Homes').length, found.filter((word) => word === 'Number').length]).toEqual(
      [8, 20],
    )
  })

  it('takes no code for another that is written nearly so', () => {
    expect(titles('E01009501')).toEqual([])
  })

  it('keeps to one kind where one is asked for', () => {
    expect(search('cardiovascular', 'topic').map(({ entry: { title } }) => title)).toEqual(['Causes of death'])
    expect(search('cardiovascular', 'page')).toEqual([])
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
