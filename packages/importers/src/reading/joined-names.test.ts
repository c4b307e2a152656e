import { describe, expect, test } from 'vitest'
import { joinedNames } from './joined-names.ts'

const cells = (row: string) => row.split(',')

describe('names of columns in two rows', () => {
  test.for([
    ['over years', ',Women,,Men,', 'Area,2022,2023,2022,2023', 'Area,Women 2022,Women 2023,Men 2022,Men 2023'],
    [
      'over all columns',
      'Women,,Men,',
      '2022/23,2023/24,2022/23,2023/24',
      'Women 2022/23,Women 2023/24,Men 2022/23,Men 2023/24',
    ],
    ['beside names that span both rows', 'Area,Women,,Men,', ',n,of,n,of', 'Area,Women n,Women of,Men n,Men of'],
    ['whose last cells are missing', ',Women,,Men', 'Area,n,of,n,of', 'Area,Women n,Women of,Men n,Men of'],
    ['over one column each at the end', ',2022,,2023', 'Area,n,of,n', 'Area,2022 n,2022 of,2023 n'],
  ] as const)('are joined, %s', ([, upper, lower, names]) => {
    expect(joinedNames(cells(upper), cells(lower))).toEqual(cells(names))
  })

  test.for([
    ['one title', 'Smoking,,,', 'Area,2022,2022,2023'],
    ['notes above names that differ', 'Date:,May,,', 'Area,2021,2022,2023'],
    ['a header above figures', 'Area,2022,,2023', 'Coventry,12,13,12'],
    ['a header above figures that are not given', 'Area,2022,,2023', 'Coventry,c,c,c'],
    ['a row that names every column', 'Area,Women,Men,All', 'Name,2022,2022,2022'],
    ['names that are the same in both rows', ',Women,,Women,', 'Area,2022,2023,2022,2023'],
  ] as const)('are not, with %s', ([, upper, lower]) => {
    expect(joinedNames(cells(upper), cells(lower))).toBeNull()
  })
})
