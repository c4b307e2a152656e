import { expect, test } from 'vitest'
import { readSample } from '../samples/read-sample.ts'
import { named, sampleIndicator } from '../samples/sample-indicator.ts'
import { plainNames } from './plain-names.ts'

test('the names of the department are those of the catalogue', () => {
  const tenth = '(where 1 is most deprived 10% of LSOAs)'
  expect(
    plainNames([
      'LSOA code (2021)',
      'Index of Multiple Deprivation (IMD) Score',
      'Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived)',
      `Index of Multiple Deprivation (IMD) Decile ${tenth}`,
      'Income Score (rate)',
      `Education, Skills and Training Decile ${tenth}`,
      `Health Deprivation and Disability Decile ${tenth}`,
      `Barriers to Housing and Services Decile ${tenth}`,
      `Living Environment Decile ${tenth}`,
      'Income Deprivation Affecting Children Index (IDACI) Score (rate)',
      'IMD_score',
    ]),
  ).toEqual([
    'lsoa21_code',
    'IMD_score',
    'IMD_rank',
    'IMD_decile',
    'Income_score',
    'Education_decile',
    'Health_decile',
    'Housing_and_Services_decile',
    'Environment_decile',
    'Income Deprivation Affecting Children Index (IDACI) Score (rate)',
    'IMD_score',
  ])
})

test('a file of the department is read, and a faulty cell is one fault however many indicators are made of it', async () => {
  const header =
    'LSOA code (2021),LSOA name (2021),Index of Multiple Deprivation (IMD) Score,Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOAs)'
  const system = 'indices-of-deprivation'
  const score = sampleIndicator({ slug: 'score', valueType: 'score', externalIds: [named(system, 'IMD_score')] })
  const deciles = ['IMD_decile', 'IMD_decile equals 1', 'IMD_decile at most 2'].map((id, index) =>
    sampleIndicator({
      slug: `decile-${index}`,
      valueType: index === 0 ? 'score' : 'proportion',
      externalIds: [named(system, id)],
    }),
  )
  const read = (decile: string) =>
    readSample(`${header}\nE01009500,Coventry 001A,24.6,${decile}\n`, [score, ...deciles], {
      areaCodes: new Set(['E01009500']),
    })
  expect(await read('2')).toMatchObject({ importer: system, issues: [], accepted: 4 })
  expect((await read('11')).issues).toMatchObject([{ row: 2, rule: 'impossible-value', value: '11' }])
})
