import { describe, expect, test } from 'vitest'
import { areaNamesOf } from '../mapped/words.ts'
import { readSample } from '../samples/read-sample.ts'
import { named, sampleIndicator } from '../samples/sample-indicator.ts'
import { createNameCheck } from './name-beside-code.ts'

const areaNames = areaNamesOf([
  { code: 'E08000026', name: 'Coventry' },
  { code: 'E08000031', name: 'Wolverhampton' },
  { code: 'E08000038', name: 'Middleton' },
  { code: 'E12000005', name: 'Middleton' },
])

describe('a name beside a code', () => {
  const check = createNameCheck({ areaNames })

  test.for([
    ['E08000026', 'Coventry'],
    ['E08000026', ' COVENTRY '],
    ['E08000026', 'Coventry City Council'],
    ['E08000038', 'Middleton'],
    ['E08000026', ''],
  ] as const)('is right, or says nothing: %s %s', ([code, name]) => {
    expect(check(code, name)).toBeNull()
  })

  test('is of another area', () => {
    const words = '“Wolverhampton” has the code E08000031, and E08000026 stands beside it. Correct one of them.'
    expect([check('E08000026', 'Wolverhampton'), check('E08000026', 'Wolverhampton')]).toEqual([words, words])
    expect(check('E08000026', 'Middleton')).toContain('E08000038 or E12000005')
  })

  test('says nothing where no names are known', () => {
    expect(createNameCheck({})('E08000026', 'Wolverhampton')).toBeNull()
  })
})

describe('columns that slipped against each other are named by row', () => {
  const value = sampleIndicator({ externalIds: [named('ons-local-statistics', 'Smokers')] })

  test('in a table of a council’s own', async () => {
    const mapping = {
      ...{ name: 'Own', header: ['Area', 'Code', 'Year', 'Value'], fixed: { indicator: 'smokers' }, words: [] },
      roles: ['area-name', 'area-code', 'period', 'value'] as const,
    }
    const rows = 'Area,Code,Year,Value\nCoventry,E08000026,2024,1\nWolverhampton,E08000026,2023,2\n'
    const { issues } = await readSample(rows, [value], {
      mappings: [{ ...mapping, roles: [...mapping.roles] }],
      areaNames,
    })
    expect(issues).toMatchObject([{ row: 3, rule: 'unknown-area' }])
    expect(issues[0]?.message).toContain('“Wolverhampton” has the code E08000031')
  })

  test('in a file of the Office for National Statistics', async () => {
    const rows = 'areacd,areanm,indicator,period,observation\nE08000026,Wolverhampton,Smokers,2024,1\n'
    const { issues } = await readSample(rows, [value], { areaNames })
    expect(issues).toMatchObject([{ row: 2, column: 'areanm', rule: 'unknown-area', value: 'Wolverhampton' }])
  })
})
