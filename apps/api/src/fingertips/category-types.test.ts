import { describe, expect, it } from 'vitest'
import { buildIndicator, rareDisease } from '../builders/figures.ts'
import { packed } from '../builders/packed.ts'
import { areas, schemes } from '../builders/places.ts'
import { categoryTypesOf } from './category-types.ts'
import { FingertipsView } from './view.ts'

const tenure = buildIndicator({
  slug: 'tenure',
  name: 'Homes by tenure',
  shortName: 'Tenure',
  theme: 'environment',
  categories: [
    { id: 'owned', label: 'Owned outright' },
    { id: 'rented', label: 'Rented' },
  ],
})
const indicators = [rareDisease, tenure].map((each) => ({ ...each, latestPeriod: null, schemes: [], periods: [] }))
const view = new FingertipsView({
  indicators,
  indicatorsEver: indicators,
  themes: packed.themes,
  schemes,
  areas,
  schemesEver: schemes,
})

describe('category types', () => {
  it('are the kinds of category by the names that files give them, and only where there are categories', () => {
    const [type, ...others] = categoryTypesOf(view)
    expect(others).toEqual([])
    expect(type).toMatchObject({ Name: 'Tenure' })
    expect(type?.Categories.map(({ Id, Name }) => [Id, Name])).toEqual([
      [1, 'Owned outright'],
      [2, 'Rented'],
    ])
  })

  it('can be joined to their categories, as fingertipsR does', () => {
    for (const { Id, Categories } of categoryTypesOf(view)) {
      expect(Categories.every(({ CategoryTypeId }) => CategoryTypeId === Id)).toBe(true)
    }
  })
})
