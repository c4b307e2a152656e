import { z } from '@hono/zod-openapi'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodyOf, createInstallation } from '../builders/installation.ts'
import type { Installation } from '../builders/installation.ts'
import type { AreasAnswer, EstimatesAnswer, IndicatorsAnswer, Problem, SpreadsAnswer } from '../client.ts'
import { fieldsOf, scalarFieldsOf } from './row-fields.ts'

let jsna: Installation
beforeAll(async () => {
  jsna = await createInstallation()
})
afterAll(() => jsna.close())

const hle = '/api/v1/estimates?indicator=healthy-life-expectancy&sex=female&period=latest'
const hidden = '/api/v1/estimates?indicator=rare-disease'
const read = async (path: string) => bodyOf<EstimatesAnswer>(await jsna.get(path))
const areasOf = ({ estimates }: EstimatesAnswer) => estimates.map(({ area }) => area)

describe('sorting', () => {
  it('goes by a value, the smallest or the largest first', async () => {
    const [up, down] = [areasOf(await read(`${hle}&sort=value`)), areasOf(await read(`${hle}&sort=-value`))]
    expect(up).toEqual(['E06000015', 'E08000026', 'E12000005', 'E08000035', 'E92000001'])
    expect(down).toEqual(up.toReversed())
  })

  it('goes by several fields, and by period as time goes', async () => {
    const all = await read('/api/v1/estimates?indicator=healthy-life-expectancy&area=E08000026&sort=-period,sex')
    expect(all.estimates.map(({ period, sex }) => `${period.slice(0, 4)} ${sex}`)).toEqual([
      '2022 female',
      '2022 male',
      '2018 female',
      '2018 male',
    ])
  })

  it.each(['value', '-value', 'count', '-upperCi95'])('puts a hidden figure last by %s', async (sort) => {
    const { estimates } = await read(`${hidden}&sort=${sort}`)
    expect(estimates.at(-1)?.kind).toBe('suppressed')
    expect(estimates).toHaveLength(4)
  })
})

describe('pages', () => {
  it('hold a part, say how much there is and lead to the others', async () => {
    const answer = await jsna.get(`${hle}&limit=2&page=2&sort=area`)
    const body = await bodyOf<EstimatesAnswer>(answer.clone())
    expect(body.total).toBe(5)
    expect(areasOf(body)).toEqual(['E08000035', 'E12000005'])
    const links = answer.headers.get('link') ?? ''
    expect([...links.matchAll(/rel="(\w+)"/g)].map(([, relation]) => relation)).toEqual([
      'first',
      'prev',
      'next',
      'last',
    ])
    const next = /<([^>]+)>; rel="next"/.exec(links)?.[1] ?? ''
    expect(areasOf(await read(next))).toEqual(['E92000001'])
    expect((await jsna.get(next)).headers.get('link')).not.toContain('rel="next"')
  })

  it('together are the whole list, each row once', async () => {
    const whole = areasOf(await read(`${hle}&sort=value`))
    const pages = await Promise.all([1, 2, 3].map((page) => read(`${hle}&sort=value&limit=2&page=${page}`)))
    expect(pages.flatMap(areasOf)).toEqual(whole)
  })

  it('keep their links when the answer is kept', async () => {
    const path = `${hle}&limit=3`
    const first = await jsna.get(path)
    expect((await jsna.get(path)).headers.get('link')).toBe(first.headers.get('link'))
  })

  it('are not made without being asked for', async () => {
    const answer = await jsna.get(hle)
    expect(answer.headers.get('link')).toBeNull()
    expect((await bodyOf<EstimatesAnswer>(answer)).estimates).toHaveLength(5)
  })

  it('of nothing are one empty page', async () => {
    expect(await read(`${hle.replace('female', 'persons')}&limit=5`)).toMatchObject({ total: 0, estimates: [] })
  })
})

describe('fields', () => {
  it('narrow each row to what was asked for, and leave the rest of the answer', async () => {
    const body = await read(`${hle}&fields=area,value&limit=1`)
    expect(body).toMatchObject({ release: { number: 1 }, total: 5 })
    expect(body.estimates).toEqual([{ area: 'E06000015', value: 57.4 }])
  })

  it('that a row does not have are not made up', async () => {
    const { estimates } = await read(`${hidden}&area=E01009500&fields=area,value,count,kind`)
    expect(estimates).toEqual([{ area: 'E01009500', kind: 'suppressed' }])
  })
})

describe('other lists', () => {
  it('are sorted, paged and narrowed alike', async () => {
    const areas = await bodyOf<AreasAnswer>(await jsna.get('/api/v1/areas?sort=name&limit=2&fields=name,parents'))
    expect(areas).toEqual({
      total: 13,
      areas: [
        { name: 'Blackpool', parents: ['E12000002', 'E92000001'] },
        { name: 'Coventry', parents: ['E12000005', 'E92000001'] },
      ],
    })
    const indicators = await bodyOf<IndicatorsAnswer>(await jsna.get('/api/v1/indicators?sort=-name&fields=slug'))
    expect(indicators.indicators.map(({ slug }) => slug)).toEqual([
      'rare-disease',
      'private-rented-homes',
      'healthy-life-expectancy',
    ])
    const spreads = await bodyOf<SpreadsAnswer>(await jsna.get('/api/v1/spreads?sort=-count&limit=1'))
    expect(spreads).toMatchObject({ total: 1, spreads: [{ count: 4 }] })
    for (const path of ['comparisons?area=E08000026', 'trends?area=E08000026']) {
      const body = await bodyOf<Record<string, unknown>>(await jsna.get(`/api/v1/${path}&limit=1&fields=indicator`))
      expect(body[path.split('?')[0] ?? '']).toEqual([{ indicator: 'healthy-life-expectancy' }])
      expect(body.total).toBeGreaterThan(1)
    }
  })
})

describe('a choice that cannot be', () => {
  it.each([
    ['sort=colour', 'sort', '“colour” is none of kind, indicator'],
    ['sort=', 'sort', 'is none of'],
    ['sort=value,-value', 'sort', 'once'],
    ['sort=value,area,sex,age,period', 'sort', 'at most 4'],
    ['fields=value,__proto__', 'fields', '“__proto__”'],
    ['fields=-value', 'fields', '“-value”'],
    ['page=0', 'page', 'from 1'],
    ['page=1.5', 'page', 'from 1'],
    ['page=99', 'page', 'the last page is 1'],
    ['limit=25001', 'limit', 'at most 25000'],
    ['limit=-1', 'limit', 'from 1'],
    ['limit=5&limit=6', 'limit', 'cannot be read'],
  ])('is refused: %s', async (choice, name, words) => {
    const answer = await jsna.get(`${hle}&${choice}`)
    expect(answer.status).toBe(400)
    const problem = await bodyOf<Problem & { parameters: string[] }>(answer)
    expect(problem).toMatchObject({ code: 'invalid-parameter', parameters: [name] })
    expect(problem.detail).toContain(words)
  })

  it('is unknown where there is no list', async () => {
    const answer = await jsna.get('/api/v1/themes?sort=id')
    expect(await answer.json()).toMatchObject({ code: 'unknown-parameter' })
  })
})

describe('the fields of a shape', () => {
  const row = z.union([
    z.strictObject({ kind: z.literal('a'), value: z.number().nullable(), tags: z.array(z.string()) }),
    z.strictObject({ kind: z.literal('b'), reason: z.string().optional(), more: z.strictObject({ x: z.number() }) }),
  ])

  it('are those of all its kinds, and only plain ones have an order', () => {
    expect(fieldsOf(row)).toEqual(['kind', 'value', 'tags', 'reason', 'more'])
    expect(scalarFieldsOf(row)).toEqual(['kind', 'value', 'reason'])
  })
})
