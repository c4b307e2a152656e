import { describe, expect, test } from 'vitest'
import { guessFrom } from '../samples/sample-table.ts'
import type { ColumnRole, SpreadField } from './column-mapping.ts'

describe('columns that stand side by side are guessed from their headers', () => {
  test.for<[string, string, SpreadField, (string | null)[], ColumnRole[]]>([
    [
      'years',
      'Area code,2019,2020,2021\nE08000026,1,2,3',
      'period',
      [null, '2019', '2020', '2021'],
      ['area-code', 'value', 'value', 'value'],
    ],
    [
      'financial years with what is counted',
      'Area,2022/23 Count,2022/23 Population,2023/24 Count,2023/24 Population\nCoventry,1,10,2,10',
      'period',
      [null, '2022/23', '2022/23', '2023/24', '2023/24'],
      ['area-name', 'count', 'denominator', 'count', 'denominator'],
    ],
    [
      'rates with limits',
      'Area code,Rate 2019 (%),Lower CI 2019,Upper CI 2019,Rate 2020 (%),Lower CI 2020,Upper CI 2020\nE08000026,2,1,3,2,1,3',
      'period',
      [null, '2019', '2019', '2019', '2020', '2020', '2020'],
      ['area-code', 'value', 'lowerCi95', 'upperCi95', 'value', 'lowerCi95', 'upperCi95'],
    ],
    [
      'rates with limits whose headers say of what they are',
      'Area,Rate 2019 lower CI,Rate 2019 upper CI,Rate 2019,Rate 2020 lower CI,Rate 2020 upper CI,Rate 2020\nCoventry,1,3,2,1,3,2',
      'period',
      [null, '2019', '2019', '2019', '2020', '2020', '2020'],
      ['area-name', 'lowerCi95', 'upperCi95', 'value', 'lowerCi95', 'upperCi95', 'value'],
    ],
    [
      'rates for so many people',
      'Area,Rate per 100000 people 2019,Lower limit per 100000 people 2019,Upper limit per 100000 people 2019,Rate per 100000 people 2020,Lower limit per 100000 people 2020,Upper limit per 100000 people 2020\nCoventry,2,1,3,2,1,3',
      'period',
      [null, '2019', '2019', '2019', '2020', '2020', '2020'],
      ['area-name', 'value', 'lowerCi95', 'upperCi95', 'value', 'lowerCi95', 'upperCi95'],
    ],
    [
      'sexes with limits',
      'Area,Year,Male rate,Male rate lower CI,Male rate upper CI,Female rate,Female rate lower CI,Female rate upper CI\nCoventry,2024,2,1,3,2,1,3',
      'sex',
      [null, null, 'Male', 'Male', 'Male', 'Female', 'Female', 'Female'],
      ['area-name', 'period', 'value', 'lowerCi95', 'upperCi95', 'value', 'lowerCi95', 'upperCi95'],
    ],
    [
      'sexes of one year',
      'Area code,Male 2021,Female 2021,Persons 2021\nE08000026,1,2,3',
      'sex',
      [null, 'Male', 'Female', 'Persons'],
      ['area-code', 'value', 'value', 'value'],
    ],
    [
      'sexes beside a column of years',
      'Area code,Year,Male,Female,Total\nE08000026,2024,1,2,3',
      'sex',
      [null, null, 'Male', 'Female', 'Total'],
      ['area-code', 'period', 'value', 'value', 'value'],
    ],
    [
      'ages of the indicator',
      'Area code,Year,16-64,65+\nE08000026,2024,1,2',
      'age',
      [null, null, '16-64', '65+'],
      ['area-code', 'period', 'value', 'value'],
    ],
    [
      'bands of ages, whose numbers are counts',
      'Area code,Year,0-4,5-9,10-14\nE08000026,2024,1,2,3',
      'age-band',
      [null, null, '0-4', '5-9', '10-14'],
      ['area-code', 'period', 'count', 'count', 'count'],
    ],
    [
      'categories',
      'Area code,Year,Owned homes,Rented homes\nE08000026,2024,1,2',
      'category',
      [null, null, 'Owned homes', 'Rented homes'],
      ['area-code', 'period', 'value', 'value'],
    ],
    [
      'years with words for one kind of number',
      'Area code,Smokers 2023,Smokers 2024\nE08000026,1,2',
      'period',
      [null, '2023', '2024'],
      ['area-code', 'value', 'value'],
    ],
    [
      'years with words for two kinds of numbers, of which a person has to say what they are',
      'Area code,Smoke 2023,Asked 2023,Smoke 2024,Asked 2024\nE08000026,1,2,3,4',
      'period',
      [null, '2023', '2023', '2024', '2024'],
      ['area-code', 'ignored', 'ignored', 'ignored', 'ignored'],
    ],
    [
      'areas by name',
      'Year,Coventry,Wolverhampton\n2024,1,2',
      'area-name',
      [null, 'Coventry', 'Wolverhampton'],
      ['period', 'value', 'value'],
    ],
    [
      'areas by code',
      'Year,E08000026,E08000031\n2024,1,2',
      'area-code',
      [null, 'E08000026', 'E08000031'],
      ['period', 'value', 'value'],
    ],
  ])('%s', ([, table, field, headings, roles]) => {
    const { guess: found, columns } = guessFrom(table)
    expect(found.spread).toEqual({ field, headings })
    expect(found.roles).toEqual(roles)
    for (const [at, heading] of headings.entries()) {
      if (heading !== null) expect(columns[at]?.reason).toMatch(/^The headers of \d columns side by side name the /)
    }
  })

  test.for([
    ['Area code,Male 2021,Female 2021,Persons 2021\nE08000026,1,2,3', '2021'],
    ['Area code,Male 2021/22,Female 2021/22\nE08000026,1,2', '2021/22'],
    ['Area code,Rate 2019 lower CI,Rate 2019 upper CI,Rate 2019\nE08000026,1,3,2', '2019'],
    ['Area code,Count 2019,Population\nE08000026,1,3', '2019'],
    ['Area code,Count,Population 2018\nE08000026,1,3', undefined],
    ['Area code,Male 2021,Female 2022\nE08000026,1,2', undefined],
  ] as const)('a year that all of them share is the period: %s', ([table, period]) => {
    const { guess: found } = guessFrom(table)
    expect(found.fixed.period).toBe(period)
  })

  test('limits of one year have their roles', () => {
    const { guess: found, problems } = guessFrom(
      'Area code,Rate 2019 lower CI,Rate 2019 upper CI,Rate 2019\nE08000026,1,3,2',
    )
    expect(found.roles).toEqual(['area-code', 'lowerCi95', 'upperCi95', 'value'])
    expect(problems).toEqual([])
  })

  test('as counts where the indicator is one', () => {
    expect(guessFrom('Area code,2019,2020\nE08000026,1,2', 'people.csv').guess.roles).toEqual([
      'area-code',
      'count',
      'count',
    ])
  })

  test('and a population that they share stays common to them', () => {
    const { guess: found, problems } = guessFrom('Area code,Count 2019,Count 2020,Population\nE08000026,1,2,10')
    expect(found).toMatchObject({
      roles: ['area-code', 'count', 'count', 'denominator'],
      spread: { field: 'period', headings: [null, '2019', '2020', null] },
    })
    expect(problems).toEqual([])
  })

  test.for([
    'Area code,Year,Sex,Value\nE08000026,2024,Female,3',
    'Area code,Year,Count,Population 2021\nE08000026,2024,3,10',
    'Area code,2019,2020\nE08000026,up,down',
  ])('and not where there are none: %s', (table) => {
    expect(guessFrom(table).guess.spread).toBeUndefined()
  })
})
