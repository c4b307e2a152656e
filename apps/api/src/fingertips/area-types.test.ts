import { describe, expect, it } from 'vitest'
import { areas, schemes } from '../builders/places.ts'
import { areaTypesOf } from './area-types.ts'

const types = areaTypesOf(schemes, areas, schemes)
const typeOf = (scheme: string) => types.find((each) => each.scheme.id === scheme)

describe('area types', () => {
  it('have the numbers of the service where they are the same kind of area', () => {
    const ids = ['country-2025', 'region-2025', 'upper-tier-authority-2025', 'lsoa-2021'].map(
      (id) => typeOf(id)?.type.Id,
    )
    expect(ids).toEqual([15, 6, 502, 4])
  })

  it('have numbers above 90000 where the service has none, the same for ever', () => {
    expect(typeOf('reach-area-2019')?.type.Id).toBe(735_716_699)
  })

  it('call the one country by its name', () => {
    expect(typeOf('country-2025')?.type).toMatchObject({ Name: 'England', Short: 'England' })
  })

  it('say of illustrative boundaries that they are', () => {
    expect(typeOf('reach-area-2019')?.type.Name).toContain('illustrative')
    expect(typeOf('reach-area-2019')?.type.Short).toContain('illustrative')
  })

  it('know what contains them, nearest first', () => {
    expect(typeOf('lsoa-2021')?.parents).toEqual(['upper-tier-authority-2025', 'region-2025', 'country-2025'])
    expect(typeOf('country-2025')?.parents).toEqual([])
  })

  it('give a second edition of a kind a number of its own, and move nothing', () => {
    const [template] = schemes.filter(({ id }) => id === 'upper-tier-authority-2025')
    if (!template) throw new Error('there are no authorities')
    const newer = { ...template, id: 'upper-tier-authority-2023', edition: '2023' }
    const after = areaTypesOf([...schemes, newer], areas, [...schemes, newer])
    const idOf = (id: string) => after.find(({ scheme }) => scheme.id === id)?.type.Id
    expect(idOf('upper-tier-authority-2025')).toBe(502)
    expect(idOf('upper-tier-authority-2023')).toBeGreaterThan(90_000)
  })

  it('keep the number of a scheme that is no longer published from the next one', () => {
    const [retired] = schemes.filter(({ id }) => id === 'upper-tier-authority-2025')
    if (!retired) throw new Error('there are no authorities')
    const next = { ...retired, id: 'upper-tier-authority-2028' }
    const left = schemes.filter((scheme) => scheme !== retired)
    const [type] = areaTypesOf([next], areas, [retired, ...left, next])
    expect(type?.type.Id).toBeGreaterThan(90_000)
  })

  it('put their number first, because clients take the first field as the key', () => {
    for (const { type } of types) expect(Object.keys(type)[0]).toBe('Id')
  })
})
