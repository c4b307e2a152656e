import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { healthyLifeExpectancy, observation, observations } from '../builders/figures.ts'
import { createInstallation } from '../builders/installation.ts'
import type { Installation } from '../builders/installation.ts'

const { slug } = healthyLifeExpectancy
const areas = ['E92000001', 'E12000005', 'E08000026', 'E06000015', 'E08000035']
const years = Array.from({ length: 400 }, (_, index) => `${1600 + index}-01-01/P1Y`)
/** Four thousand figures, as no installation of the tests has them elsewhere. */
const many = areas.flatMap((area) =>
  (['female', 'male'] as const).flatMap((sex) =>
    years.map((period, index) => {
      const value = 50 + (index % 97) / 7
      return observation({ indicator: slug, area, sex, period, value, lowerCi95: value - 1, upperCi95: value + 1 })
    }),
  ),
)
const rows = many.length

let jsna: Installation
beforeAll(async () => {
  const figures = (name: string) => Promise.resolve(name === slug ? many : (observations[name] ?? []))
  jsna = await createInstallation({ texts: [], data: { figures } })
})
afterAll(() => jsna.close())

/** How many other readers are answered, each in a turn of its own, from the moment an answer is asked for until it is there. */
async function answeredDuring(path: string): Promise<{ answer: Response; others: number }> {
  await jsna.get('/api/v1/themes')
  let isOver = false
  const asked = jsna.get(path).finally(() => {
    isOver = true
  })
  let others = 0
  for (;;) {
    await setImmediate()
    if (isOver) return { answer: await asked, others }
    others += (await jsna.get('/api/v1/themes')).status === 200 ? 1 : 0
  }
}

// Rows of a table are put together and written 500 at a time, and so are the three numbers that each of these figures has.
it.each([
  ['json', rows / 500 - 1],
  ['csv', (2 * rows) / 500 - 2],
  ['xlsx', (2 * rows) / 500 - 2],
  ['json-stat', (5 * rows) / 500 - 3],
])('others are answered while a long answer is made as %s', async (format, least) => {
  const { answer, others } = await answeredDuring(`/api/v1/estimates?indicator=${slug}&format=${format}`)
  expect(answer.status).toBe(200)
  expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(50_000)
  expect(others).toBeGreaterThanOrEqual(least)
})

it('a long answer holds every figure once, and has a tag by which it is known again', async () => {
  const path = `/api/v1/estimates?indicator=${slug}`
  const answer = await jsna.get(path)
  const { estimates, total } = (await answer.json()) as {
    estimates: { area: string; period: string; sex: string }[]
    total: number
  }
  expect([total, new Set(estimates.map(({ area, period, sex }) => `${area} ${period} ${sex}`)).size]).toEqual([
    rows,
    rows,
  ])
  expect((await jsna.get(path, { 'if-none-match': answer.headers.get('etag') ?? '' })).status).toBe(304)
})
