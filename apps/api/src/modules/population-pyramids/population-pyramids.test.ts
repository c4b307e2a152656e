import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildIndicator } from '../../builders/figures.ts'
import { bodyOf, createInstallation } from '../../builders/installation.ts'
import type { Installation } from '../../builders/installation.ts'
import { neighbourhoodData } from '../../builders/neighbourhoods.ts'
import type { PopulationPyramidAnswer, Problem } from '../../client.ts'
import { ageBandsOf, pyramidIndicators } from './population-pyramid.ts'

let jsna: Installation
beforeAll(async () => {
  jsna = await createInstallation({ data: neighbourhoodData })
})
afterAll(() => jsna.close())

const get = (path: string) => jsna.get(`/api/v1/population-pyramids/${path}`)

describe('a population pyramid', () => {
  it('has women and men of each age, the youngest first', async () => {
    const found = await bodyOf<PopulationPyramidAnswer>(await get('E08000026'))
    expect(found).toMatchObject({
      indicator: 'residents-by-age',
      measure: 'count',
      period: '2024-01-01/P1Y',
      cautions: [],
    })
    const valueOf = (estimate: PopulationPyramidAnswer['bands'][number]['female']) =>
      estimate?.kind === 'estimate' && estimate.value
    expect(found.bands.map(({ id, female, male, persons }) => [id, valueOf(female), valueOf(male), persons])).toEqual([
      ['0-15', 30_000, 31_000, null],
      ['16-64', 110_000, 115_000, null],
      ['65+', 25_000, 22_000, null],
    ])
  })

  it.each([
    ['E06000009', 'No figures by age are published for Blackpool.'],
    ['E08000026?period=1999-01-01/P1Y', 'in 1999-01-01/P1Y'],
    ['E99999999', 'E99999999'],
    ['E08000026?indicator=smoking', 'Smoking has no age bands.'],
    ['E08000026?indicator=drinking', 'drinking'],
  ])('is not to be had of %s, and the answer says why', async (path, words) => {
    const answer = await get(path)
    expect(answer.status).toBe(404)
    expect((await bodyOf<Problem>(answer)).detail).toContain(words)
  })

  it('is not to be had where nothing is counted by age', async () => {
    const plain = await createInstallation()
    const answer = await plain.get('/api/v1/population-pyramids/E08000026')
    expect([answer.status, (await bodyOf<Problem>(answer)).code]).toEqual([404, 'not-found'])
    await plain.close()
  })
})

describe('age bands', () => {
  const named = { slug: 'x', name: 'X', theme: 'demographics-and-community' as const, valueType: 'count' as const }

  it.each([
    [['65+', '0-15', '16-64']],
    [['85 yrs and over', '0-4 yrs', '5-9 yrs']],
    [['90-and-over', '0 to 4', '5 – 9'].map((age) => age.replace(' – ', '–'))],
  ])('are put in order: %j', (ages) => {
    const [oldest = '', first = '', second = ''] = ages
    expect(ageBandsOf(buildIndicator({ ...named, ages })).map(({ id }) => id)).toEqual([first, second, oldest])
  })

  it('may be the categories of an indicator', () => {
    const categories = [
      { id: '16-24', label: '16 to 24' },
      { id: '85-and-over', label: '85 and over' },
      { id: '0-15', label: '0 to 15' },
    ]
    const bands = ageBandsOf(buildIndicator({ ...named, categories }))
    expect(bands.map(({ label, column }) => [label, column])).toEqual([
      ['0 to 15', 'category'],
      ['16 to 24', 'category'],
      ['85 and over', 'category'],
    ])
  })

  it('are none where the words are no ages', () => {
    const categories = ['one', '2 rooms', 'three'].map((id) => ({ id, label: id }))
    expect(ageBandsOf(buildIndicator({ ...named, categories }))).toEqual([])
    expect(ageBandsOf(buildIndicator(named))).toEqual([])
  })

  it('are drawn of an indicator by sex before another', () => {
    const ages = ['0-15', '16-64', '65+']
    const persons = buildIndicator({ ...named, slug: 'persons', ages })
    const sexes = buildIndicator({ ...named, slug: 'sexes', ages, sexes: ['female', 'male'] })
    const rate = buildIndicator({ ...named, slug: 'rate', ages, valueType: 'crude-rate', unit: 'per 1,000' })
    expect(pyramidIndicators([persons, rate, sexes]).map(({ slug }) => slug)).toEqual(['sexes', 'persons'])
  })
})
