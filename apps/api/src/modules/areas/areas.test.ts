import { areaSchema, areaSchemeSchema } from '@jsna/core/schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodyOf, createInstallation } from '../../builders/installation.ts'
import type { Installation } from '../../builders/installation.ts'
import type { AreasAnswer, AreaSchemesAnswer, Problem, Topology } from '../../client.ts'

let jsna: Installation
beforeAll(async () => {
  jsna = await createInstallation()
})
afterAll(() => jsna.close())

const codes = async (query: string) =>
  (await bodyOf<AreasAnswer>(await jsna.get(`/api/v1/areas${query}`))).areas.map(({ code }) => code)

describe('areas', () => {
  it('come with their schemes, and illustrative ones say so', async () => {
    const { schemes } = await bodyOf<AreaSchemesAnswer>(await jsna.get('/api/v1/area-schemes'))
    expect(schemes).toHaveLength(5)
    for (const scheme of schemes) expect(() => areaSchemeSchema.parse(scheme)).not.toThrow()
    expect(schemes.find(({ areaType }) => areaType === 'reach-area')).toMatchObject({ status: 'illustrative' })
  })

  it.each([
    ['?scheme=reach-area-2019', ['reach-mosaic', 'reach-harmony']],
    ['?scheme=country-2025', ['E92000001']],
    ['?within=E12000005&scheme=upper-tier-authority-2025', ['E08000026', 'E08000031']],
    ['?within=reach-mosaic', []],
  ])('%s gives %j', async (query, expected) => {
    expect(await codes(query)).toEqual(expected)
  })

  it('are all given without a question', async () => {
    expect(await codes('')).toHaveLength(13)
  })

  it.each(['?scheme=places-2023', '?within=E99999999'])('%s names what does not exist', async (query) => {
    const answer = await jsna.get(`/api/v1/areas${query}`)
    expect(answer.status).toBe(404)
    expect((await bodyOf<Problem>(answer)).detail).toMatch(/places-2023|E99999999/)
  })

  it('are given one by one', async () => {
    const area = await bodyOf<unknown>(await jsna.get('/api/v1/areas/reach-mosaic'))
    expect(areaSchema.parse(area)).toMatchObject({ name: 'Mosaic', parents: ['E08000026', 'E12000005', 'E92000001'] })
  })
})

describe('boundaries', () => {
  it('are a topology whose object names the areas', async () => {
    const topology = await bodyOf<Topology>(await jsna.get('/api/v1/boundaries/reach-area-2019'))
    expect(topology.type).toBe('Topology')
    expect(topology.objects.areas).toMatchObject({ geometries: [{ properties: { code: 'reach-mosaic' } }] })
  })
})
