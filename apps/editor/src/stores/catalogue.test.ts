import { describe, expect, it } from 'vitest'
import type { Area, AreaScheme } from '@jsna/core'
import { indicator } from '../parts/sample-indicator.ts'
import type { Answers } from '../requests/answering.ts'
import { refusal, testApp } from '../requests/test-app.ts'
import { useCatalogueStore } from './catalogue.ts'

const scheme = (id: string, areaType: AreaScheme['areaType']): AreaScheme => ({
  id,
  name: id,
  singular: id,
  areaType,
  edition: '2025',
  validFrom: null,
  validTo: null,
  status: 'official',
  source: '',
  licence: '',
  caveat: '',
})
const area = (code: string, name: string): Area => ({
  code,
  name,
  scheme: 'country-2025',
  parents: [],
  validFrom: null,
  validTo: null,
  status: 'official',
  neighbours: [],
  description: '',
})
const answers: Answers = {
  'GET /indicators': () => ({
    indicators: [
      indicator({ slug: 'z', name: 'Zebra crossings' }),
      indicator({ slug: 'a', name: 'Asthma', aliases: ['wheeze'] }),
    ],
  }),
  'GET /area-schemes': () => ({ schemes: [scheme('country-2025', 'country'), scheme('lsoa-2021', 'lsoa')] }),
  'GET /areas': () => ({ areas: [area('E92000001', 'England')] }),
  'GET /recommendations': () => ({ recommendations: [] }),
}

describe('the catalogue', () => {
  it('is asked for once, sorted by name, with the areas that sentences name everywhere', async () => {
    const { pinia, asked } = testApp(answers)
    const catalogue = useCatalogueStore(pinia)
    await Promise.all([catalogue.load(), catalogue.load()])
    expect(catalogue.indicators.map(({ slug }) => slug)).toEqual(['a', 'z'])
    expect(catalogue.areaName('E92000001')).toBe('England')
    expect(asked.filter(({ route }) => route === 'GET /indicators')).toHaveLength(1)
    expect(asked.filter(({ route }) => route === 'GET /areas')).toHaveLength(1)
  })

  it('finds an indicator by an older name, and no area that nobody knows', async () => {
    const catalogue = useCatalogueStore(testApp(answers).pinia)
    await catalogue.load()
    expect(catalogue.indicator('wheeze')?.slug).toBe('a')
    expect(catalogue.indicator('unknown')).toBeUndefined()
    expect(catalogue.areaName('X1')).toBe('X1')
  })

  it('asks for the areas of a scheme once', async () => {
    const { pinia, asked } = testApp(answers)
    const catalogue = useCatalogueStore(pinia)
    await catalogue.loadAreas(['lsoa-2021'])
    await catalogue.loadAreas(['lsoa-2021'])
    expect(asked.filter(({ route }) => route === 'GET /areas')).toHaveLength(1)
  })

  it('can be asked for again after a failure', async () => {
    let broken = true
    const catalogue = useCatalogueStore(
      testApp({ ...answers, 'GET /indicators': () => (broken ? refusal(503) : { indicators: [] }) }).pinia,
    )
    await expect(catalogue.load()).rejects.toMatchObject({ problem: { status: 503 } })
    broken = false
    await catalogue.load()
    expect(catalogue.schemes).toHaveLength(2)
  })
})
