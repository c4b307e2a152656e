import { describe, expect, test } from 'vitest'
import { guessFrom } from '../samples/sample-table.ts'
import type { ColumnRole, SpreadColumns, SpreadField } from './column-mapping.ts'

describe('headers that name two things at once are taken apart', () => {
  type Heading = string | null
  const two = (
    field: SpreadField,
    headings: Heading[],
    secondField: SpreadField,
    secondHeadings: Heading[],
  ): SpreadColumns => ({ field, headings, second: { field: secondField, headings: secondHeadings } })
  const years = [null, '2022', '2023', '2022', '2023']
  const sexes = [null, 'Women', 'Women', 'Men', 'Men']
  const values: ColumnRole[] = ['area-name', 'value', 'value', 'value', 'value']
  const pairs: ColumnRole[] = ['area-name', 'count', 'denominator', 'count', 'denominator']

  test.for<[string, string, SpreadColumns, ColumnRole[]]>([
    ['sex and year', 'Women 2022,Women 2023,Men 2022,Men 2023', two('period', years, 'sex', sexes), values],
    ['year and sex', '2022 Women,2023 Women,2022 Men,2023 Men', two('period', years, 'sex', sexes), values],
    [
      'sex and year in every dress',
      'Women (2022),Women - 2023,Men: 2022 (%),Rate of Men/2023',
      two('period', years, 'sex', sexes),
      values,
    ],
    [
      'sex and year with a count and a population for each',
      'Women 2022 count,Women 2022 population,Men 2023 count,Men 2023 population',
      two('period', [null, '2022', '2022', '2023', '2023'], 'sex', sexes),
      pairs,
    ],
    [
      'sex and year with limits',
      'Women 2022 rate,Women 2022 rate lower CI,Women 2022 rate upper 95% limit,Men 2023',
      two('period', [null, '2022', '2022', '2022', '2023'], 'sex', [null, 'Women', 'Women', 'Women', 'Men']),
      ['area-name', 'value', 'lowerCi95', 'upperCi95', 'value'],
    ],
    [
      'sex and year beside words that all of them share',
      'Women who smoke 2022,Women who smoke 2023,Men who smoke 2022,Men who smoke 2023',
      two('period', years, 'sex', sexes),
      values,
    ],
    [
      'sex and year beside words of two kinds, of which a person has to say what they are',
      'Women who smoke 2022,Women asked 2022,Men who smoke 2023,Men asked 2023',
      two('period', [null, '2022', '2022', '2023', '2023'], 'sex', sexes),
      ['area-name', 'ignored', 'ignored', 'ignored', 'ignored'],
    ],
    [
      'spans of years and sex',
      'F 2020 - 22,F 2021/22,M 2020 - 22,M 2021/22',
      two('period', [null, '2020 - 22', '2021/22', '2020 - 22', '2021/22'], 'sex', [null, 'F', 'F', 'M', 'M']),
      values,
    ],
    [
      'months of one year and sex',
      'Women Jan-Mar 2022,Women Apr-Jun 2022,Men Jan-Mar 2022,Men Apr-Jun 2022',
      two('period', [null, 'Jan-Mar 2022', 'Apr-Jun 2022', 'Jan-Mar 2022', 'Apr-Jun 2022'], 'sex', sexes),
      values,
    ],
    [
      'years that end in a month and sex',
      'Women year ending March 2022,Women year ending March 2023,Men year ending March 2022,Men year ending March 2023',
      two(
        'period',
        [null, ...['2022', '2023', '2022', '2023'].map((year) => `year ending March ${year}`)],
        'sex',
        sexes,
      ),
      values,
    ],
    [
      'year and age',
      '2022 Aged 16-64,2022 All ages,2023 Aged 16-64,2023 All ages',
      two('period', [null, '2022', '2022', '2023', '2023'], 'age', [
        null,
        'Aged 16-64',
        'All ages',
        'Aged 16-64',
        'All ages',
      ]),
      values,
    ],
    [
      'sex and bands of ages',
      'Female 0-15,Female 16 and over,Male 0-15,Male 16 and over',
      two('sex', [null, 'Female', 'Female', 'Male', 'Male'], 'age-band', [
        null,
        '0-15',
        '16 and over',
        '0-15',
        '16 and over',
      ]),
      ['area-name', 'count', 'count', 'count', 'count'],
    ],
    [
      'sex and age of one year',
      'Women 16-64 2023,Women 65+ 2023,Men 16-64 2023,Men 65+ 2023',
      two('sex', sexes, 'age', [null, '16-64', '65+', '16-64', '65+']),
      values,
    ],
    [
      'category and year',
      'Owned homes 2022,Owned homes 2023,Rented homes 2022,Rented homes 2023',
      two('period', years, 'category', [null, 'Owned homes', 'Owned homes', 'Rented homes', 'Rented homes']),
      values,
    ],
    [
      'indicator and year',
      'Smokers 2022,Smokers 2023,People 2022,People 2023',
      two('period', years, 'indicator', [null, 'Smokers', 'Smokers', 'People', 'People']),
      values,
    ],
    [
      'a population of each sex in every year',
      'Women 2022,Women 2023,Men 2022,Men 2023,Women population,Men population',
      two('period', [...years, null, null], 'sex', [...sexes, 'Women', 'Men']),
      [...values, 'denominator', 'denominator'],
    ],
    [
      'a figure of each sex without ages as well',
      'Women 16-64,Women 65+,Men 16-64,Men 65+,Women,Men',
      two('sex', [...sexes, 'Women', 'Men'], 'age', [null, '16-64', '65+', '16-64', '65+', null, null]),
      [...values, 'value', 'value'],
    ],
  ])('%s', ([, header, spread, roles]) => {
    const numbers = header.split(',').map((_, at) => String(at + 1))
    const { guess: found, columns } = guessFrom(`Area,${header}\nCoventry,${numbers.join(',')}`)
    expect(found.spread).toEqual(spread)
    expect(found.roles).toEqual(roles)
    expect(columns[1]?.reason).toMatch(/^The headers of \d columns side by side name the .+ and the /)
  })

  test('area and year, below which stands what does not say the area again', () => {
    const { guess: found, problems } = guessFrom(
      'Sex,Coventry 2022,Coventry 2023,Wolverhampton 2022,Wolverhampton 2023\nFemale,1,2,3,4',
    )
    const areas = [null, 'Coventry', 'Coventry', 'Wolverhampton', 'Wolverhampton']
    expect(found.spread).toEqual(two('period', years, 'area-name', areas))
    expect([found.roles[0], found.fixed, problems]).toEqual(['sex', { indicator: 'smokers' }, []])
  })

  test.for([
    ['Women 2022,Women 2023', { sex: 'female' }],
    ['Women 16-64 2022,Women 16-64 2023', { sex: 'female', age: '16-64' }],
    ['People in owned homes 2022,People in owned homes 2023', { category: 'own' }],
    ['Rate per 100 people 2022,Rate per 100 people 2023', {}],
    ['F 2022,F 2023', {}],
    ['Women 2022,2023', {}],
  ] as const)(
    'and not where one of the two is always the same: then it is said once for all, %s',
    ([header, fixed]) => {
      const { guess: found } = guessFrom(`Area,${header}\nCoventry,1,2`)
      expect(found.spread).toEqual({ field: 'period', headings: [null, '2022', '2023'] })
      expect(found.fixed).toEqual({ indicator: 'smokers', ...fixed })
    },
  )

  test('also where numbers of two kinds are about it', () => {
    const { guess: found, problems } = guessFrom(
      'Area,Women 2022 count,Women 2022 population,Women 2023 count,Women 2023 population\nCoventry,1,2,3,4',
    )
    expect(found.spread).toEqual({ field: 'period', headings: [null, '2022', '2022', '2023', '2023'] })
    expect([found.roles, found.fixed, problems]).toEqual([pairs, { indicator: 'smokers', sex: 'female' }, []])
  })

  test('also where two other things tell the headers apart', () => {
    const { guess: found } = guessFrom(
      'Area,Women 16-64 2022,Women 65+ 2022,Women 16-64 2023,Women 65+ 2023,Population\nCoventry,1,2,3,4,5',
    )
    const ages = [null, '16-64', '65+', '16-64', '65+', null]
    expect(found.spread).toEqual(two('period', [null, '2022', '2022', '2023', '2023', null], 'age', ages))
    expect([found.fixed, found.roles[5]]).toEqual([{ indicator: 'smokers', sex: 'female' }, 'denominator'])
  })

  test('and not said once for all where a column says it', () => {
    const { guess: found } = guessFrom('Area,Sex,Women 2022,Women 2023\nCoventry,Female,1,2')
    expect(found.fixed).toEqual({ indicator: 'smokers' })
  })

  test('and not where a number among other words could be an age', () => {
    const { guess: found } = guessFrom('Area,Top 10 2022,Top 20 2022,Top 10 2023,Top 20 2023\nCoventry,1,2,3,4')
    expect(found.spread?.second).toBeUndefined()
  })
})
