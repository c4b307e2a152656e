import { describe, expect, it } from 'vitest'
import { sampleMissing, sampleSuppressed } from '../samples/nouns.ts'
import { reference, sampleEvidence, setting, smokers } from '../samples/narrative.ts'
import { resolveArea } from './resolve-area.ts'
import { isRelativePeriod, resolve, resolveChange, resolvePair } from './resolve.ts'

const smoking = reference({ indicator: 'adult-smoking' })
const year = (number: number) => `${number}-01-01/P1Y`

const evidence = sampleEvidence([
  smokers('E08000026', 2019, 17),
  smokers('E08000026', 2020, 16),
  sampleMissing({ period: year(2021) }),
  smokers('E08000026', 2022, 14),
  sampleSuppressed({ period: year(2023) }),
  smokers('E92000001', 2022, 12.5),
  smokers('E92000001', 2024, 11.5),
  sampleSuppressed({ area: 'E08000031', period: year(2022) }),
  sampleSuppressed({ area: 'E08000031', period: year(2023), reason: 'Too few people.' }),
])

describe('resolveArea', () => {
  it.each([
    ['@this', 'E08000026'],
    ['@benchmark', 'E92000001'],
    ['@region', 'E12000005'],
    ['@city', 'E08000026'],
    ['reach-mosaic', 'reach-mosaic'],
  ])('%s means %s', (written, code) => {
    expect(resolveArea(written, setting)).toBe(code)
  })
})

describe('isRelativePeriod', () => {
  it.each([
    ['latest', true],
    ['previous', true],
    ['earliest', true],
    ['2022-01-01/P1Y', false],
  ])('%s: %s', (period, expected) => {
    expect(isRelativePeriod(period)).toBe(expected)
  })
})

describe('resolve', () => {
  it.each([
    ['latest', 2022, 14],
    ['previous', 2020, 16],
    ['earliest', 2019, 17],
  ])('%s counts present estimates only', (period, expected, value) => {
    expect(resolve({ ...smoking, period }, setting, evidence)).toMatchObject({ period: year(expected), value })
  })

  it('gives a named period whatever it holds', () => {
    expect(resolve({ ...smoking, period: year(2023) }, setting, evidence).kind).toBe('suppressed')
    expect(resolve({ ...smoking, period: year(2021) }, setting, evidence)).toMatchObject({
      kind: 'missing',
      reason: 'The source has no figure.',
    })
  })

  it('gives the last reason where a series has no value at all', () => {
    expect(resolve({ ...smoking, area: 'E08000031' }, setting, evidence)).toMatchObject({
      kind: 'suppressed',
      reason: 'Too few people.',
    })
  })

  it.each([
    [{ indicator: 'vaping' }, 'There is no indicator called “vaping”.'],
    [{ area: 'E99' }, 'There is no area with the code “E99”.'],
    [{ area: '@region' }, 'No figure is published for adults who smoke in the West Midlands.'],
    [{ sex: 'female' as const }, 'No figure is published for adults who smoke (women) in Coventry.'],
    [{ period: year(1999) }, 'No figure is published for adults who smoke in Coventry, 1999.'],
    [{ period: 'lately' }, 'No figure is published for adults who smoke in Coventry in a period called “lately”.'],
  ])('says in words what is not there: %o', (stated, reason) => {
    expect(resolve({ ...smoking, ...stated }, setting, evidence)).toMatchObject({ kind: 'missing', reason })
  })

  it('says so where there is nothing before the only value', () => {
    const one = sampleEvidence([smokers('E08000026', 2022, 14)])
    expect(resolve({ ...smoking, period: 'previous' }, setting, one)).toMatchObject({
      kind: 'missing',
      reason: 'No figure is published for adults who smoke in Coventry before that.',
    })
  })
})

describe('resolvePair', () => {
  it('compares like with like: a relative period of the second is the period of the first', () => {
    const [of, beside] = resolvePair(smoking, { ...smoking, area: '@benchmark' }, setting, evidence)
    expect([of.period, beside.period]).toEqual([year(2022), year(2022)])
    expect(beside).toMatchObject({ value: 12.5 })
  })

  it.each(['latest', 'previous', 'earliest'])('whatever relative word the second has: %s', (period) => {
    const [, beside] = resolvePair(smoking, { ...smoking, area: '@benchmark', period }, setting, evidence)
    expect(beside.period).toBe(year(2022))
  })

  it('takes a period that is named', () => {
    const [, beside] = resolvePair(smoking, { ...smoking, area: '@benchmark', period: year(2024) }, setting, evidence)
    expect(beside).toMatchObject({ value: 11.5 })
  })

  it('says that the second is missing in the period of the first, even if it is newer elsewhere', () => {
    const [, beside] = resolvePair(
      { ...smoking, period: year(2020) },
      { ...smoking, area: '@benchmark' },
      setting,
      evidence,
    )
    expect(beside).toMatchObject({
      kind: 'missing',
      reason: 'No figure is published for adults who smoke in England, 2020.',
    })
  })
})

describe('resolveChange', () => {
  it.each([
    ['previous', 2020],
    ['earliest', 2019],
    [year(2019), 2019],
  ])('from %s', (from, expected) => {
    const [later, earlier] = resolveChange(smoking, from, setting, evidence)
    expect([later.period, earlier.period]).toEqual([year(2022), year(expected)])
  })

  it('counts back from a period that is named', () => {
    const [, earlier] = resolveChange({ ...smoking, period: year(2020) }, 'previous', setting, evidence)
    expect(earlier.period).toBe(year(2019))
  })

  it('says so where nothing comes before', () => {
    const [, earlier] = resolveChange({ ...smoking, period: year(2019) }, 'previous', setting, evidence)
    expect(earlier).toMatchObject({ kind: 'missing', period: 'previous' })
  })
})
