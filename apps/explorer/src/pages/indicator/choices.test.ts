import { describe, expect, it } from 'vitest'
import { areaOf } from '../../fixtures/areas.ts'
import { indicatorOf } from '../../fixtures/indicators.ts'
import { mapAreas, possibleAmong, readChoices } from './choices.ts'

const read = (slug: string, code: string, query = '') =>
  readChoices(new URLSearchParams(query), indicatorOf(slug), areaOf(code)!)

describe('the other areas that can be shown', () => {
  it.each([
    ['employment-rate', 'E08000026', ['similar', 'region', 'authorities']],
    ['employment-rate', 'E08000016', ['authorities']],
    ['overcrowded-households', 'E08000016', ['authorities']],
    ['overcrowded-households', 'E08000026', ['similar', 'region', 'authorities', 'places', 'parts']],
    ['overcrowded-households', 'reach-mosaic', ['places']],
    ['overcrowded-households', 'E02000001', ['parts']],
    ['residents-census-2021', 'E02000001', []],
  ])('for %s in %s are %j', (slug, code, expected) => {
    expect(possibleAmong(indicatorOf(slug), areaOf(code)!)).toEqual(expected)
  })
})

describe('the map', () => {
  const places = { scheme: 'reach-area-2019', within: 'E08000026' }
  const region = { scheme: 'upper-tier-authority-2025', within: 'E12000005' }

  it.each([
    ['similar', ['similar', 'region', 'authorities', 'places', 'parts'], places],
    ['similar', ['similar', 'region', 'authorities'], region],
    ['similar', ['similar', 'authorities'], { scheme: 'upper-tier-authority-2025' }],
    ['similar', ['similar'], null],
    ['parts', ['similar', 'places', 'parts'], { scheme: 'msoa-2021', within: 'E08000026' }],
    ['region', ['region', 'authorities', 'places'], region],
  ] as const)('beside the bars of %s, of %j, shows %j', (among, possible, expected) => {
    expect(mapAreas(among, possible)).toEqual(expected)
  })
})

describe('the choices of a reader', () => {
  it('begin with what is usual for the area', () => {
    expect(read('employment-rate', 'E08000026')).toEqual({
      area: 'E08000026',
      benchmark: 'E92000001',
      among: 'similar',
      period: '',
      sex: 'persons',
      sexes: ['persons'],
      age: 'all',
      category: 'all',
    })
    expect(read('overcrowded-households', 'reach-mosaic')).toMatchObject({ benchmark: 'E08000026', among: 'places' })
  })

  it('show both sexes until one is chosen', () => {
    expect(read('healthy-life-expectancy', 'E08000026')).toMatchObject({ sex: 'female', sexes: ['female', 'male'] })
    expect(read('healthy-life-expectancy', 'E08000026', 'sex=male')).toMatchObject({ sex: 'male', sexes: ['male'] })
  })

  it.each([
    ['period=2023-01-01%2FP1Y', { period: '2023-01-01/P1Y' }],
    ['period=1999-01-01%2FP1Y', { period: '' }],
    ['sex=robots', { sex: 'persons' }],
    ['among=authorities', { among: 'authorities' }],
    ['among=places', { among: 'similar' }],
    ['age=16-24', { age: 'all' }],
    ['category=white', { category: 'all' }],
    ['benchmark=E12000005', { benchmark: 'E12000005' }],
  ])('“%s” is read as %j', (query, expected) => {
    expect(read('employment-rate', 'E08000026', query)).toMatchObject(expected)
  })
})
