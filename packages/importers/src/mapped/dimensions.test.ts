import { describe, expect, test } from 'vitest'
import type { ColumnMapping } from './column-mapping.ts'
import { dimensionsOf, figureHeadings, placeOf, saidRoles, spreadOf } from './dimensions.ts'

const sexes = { field: 'sex' as const, headings: [null, 'Women', 'Women', 'Men', 'Women', null] }
const years = { field: 'period' as const, headings: [null, '2022', '2023', '2022', null, null] }
const mapping = (spread?: ColumnMapping['spread']): Pick<ColumnMapping, 'roles' | 'spread'> => ({
  roles: ['area-code', 'count', 'count', 'count', 'denominator', 'denominator'],
  spread,
})

describe('what headers name', () => {
  test.for([
    ['nothing', undefined, [], [[]]],
    ['one thing, as mappings had it before they could have two', sexes, [sexes], [['Women'], ['Men']]],
    [
      'two things',
      { ...sexes, second: years },
      [sexes, years],
      [
        ['Women', '2022'],
        ['Women', '2023'],
        ['Men', '2022'],
      ],
    ],
  ] as const)('can be %s', ([, kept, dimensions, figures]) => {
    const spread = kept as ColumnMapping['spread']
    expect(dimensionsOf({ spread })).toEqual(dimensions)
    expect(spreadOf(dimensionsOf({ spread }))).toEqual(spread)
    expect(figureHeadings({ spread })).toEqual(figures)
    expect(saidRoles(mapping(spread)).slice(6)).toEqual(dimensions.map(({ field }) => field))
  })
})

test('a number is taken from the column that says most of its figure', () => {
  const both = mapping({ ...sexes, second: years })
  expect(placeOf(both, 'count', ['Women', '2023'])).toBe(2)
  expect(placeOf(both, 'denominator', ['Women', '2023'])).toBe(4)
  expect(placeOf(both, 'denominator', ['Men', '2022'])).toBe(5)
  expect(placeOf(both, 'count', ['Men', '2023'])).toBeUndefined()
})
