import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createInstallation } from '../builders/installation.ts'
import type { Installation } from '../builders/installation.ts'
import { neighbourhoodData } from '../builders/neighbourhoods.ts'
import { technologies } from '../builders/technologies.ts'

// Every view of comparison, on both kinds of store, and with another count behind each figure that is hidden.

const views = [
  '/api/v1/compare-areas?indicator=asthma&scheme=lsoa-2021&within=E08000026&reference=E01009601',
  '/api/v1/compare-areas?indicator=asthma&area=E01009601&area=E01009602&reference=E01009600',
  '/api/v1/compare-areas?indicator=smoking&indicator=healthy-life-expectancy&sex=female&area=E08000026',
  '/api/v1/compare-indicators?x=asthma&y=deprivation-score&scheme=lsoa-2021&within=E08000026',
  '/api/v1/compare-indicators?x=smoking&y=asthma&scheme=lsoa-2021',
  '/api/v1/inequalities?indicator=asthma&area=E08000026&by=deprivation',
  '/api/v1/inequalities?indicator=smoking&area=E08000026&by=deprivation&groups=10',
  '/api/v1/inequalities?indicator=smoking&area=E08000026&by=sex',
  '/api/v1/inequalities?indicator=tenure&area=E08000026&by=category',
  '/api/v1/population-pyramids/E08000026',
  '/api/v1/changes?since=1&indicator=asthma',
  '/api/v1/estimates?indicator=asthma&sort=-count,area&fields=area,count,value,kind',
  '/api/v1/estimates?indicator=asthma&sort=value&limit=3&page=4',
  '/api/v1/estimates?indicator=asthma&sort=denominator',
  '/api/v1/comparisons?indicator=asthma&sort=-value',
  '/api/v1/area-profiles/E01009600?theme=health-and-wellbeing',
  '/api/v1/area-profiles/E01009601?indicator=asthma',
  '/api/v1/search?q=asthma',
]

const read = async (jsna: Installation) =>
  Promise.all(
    views.map(async (path) => {
      const answer = await jsna.get(path)
      return { path, status: answer.status, etag: answer.headers.get('etag'), text: await answer.text() }
    }),
  )

let jsna: Installation
let answers: Awaited<ReturnType<typeof read>>
beforeAll(async () => {
  jsna = await createInstallation({ data: neighbourhoodData })
  answers = await read(jsna)
})
afterAll(() => jsna.close())

describe('every view of comparison', () => {
  it('answers, and asks a cache on the way to ask again', async () => {
    for (const { path, status, etag } of answers) {
      expect(status, path).toBe(200)
      const again = await jsna.get(path, { 'if-none-match': etag ?? '' })
      expect(again.status, path).toBe(304)
    }
  })

  it('is compressed for whoever takes it so', async () => {
    const answer = await jsna.get(views[0] ?? '', { 'accept-encoding': 'br' })
    expect(answer.headers.get('content-encoding')).toBe('br')
  })

  it('is the same, byte for byte, whatever stands behind a hidden figure', async () => {
    const hidden = (await neighbourhoodData.figures?.('asthma')) ?? []
    expect(hidden.filter(({ count }) => count === 3)).toHaveLength(1)
    const figures = async (slug: string) => {
      const rows = (await neighbourhoodData.figures?.(slug)) ?? []
      return slug === 'asthma' ? rows.map((row) => (row.count === 3 ? { ...row, count: 1 } : row)) : rows
    }
    const other = await createInstallation({ data: { ...neighbourhoodData, figures } })
    expect(await read(other)).toEqual(answers)
    await other.close()
  })
})

for (const technology of technologies.filter(({ name }) => name !== 'SQLite')) {
  describe.skipIf(technology.missing)(`every view of comparison on ${technology.name}`, () => {
    it('answers as it does on SQLite', async () => {
      const { location, remove } = await technology.make()
      const other = await createInstallation({ location, data: neighbourhoodData })
      expect(await read(other)).toEqual(answers)
      await other.close()
      await remove()
    })
  })
}
