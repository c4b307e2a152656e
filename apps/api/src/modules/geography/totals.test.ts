import { aggregate, estimateFrom, meanTotal, proportion } from '@jsna/core'
import type { Estimate, Lookup } from '@jsna/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildIndicator, indicators, observation, observations } from '../../builders/figures.ts'
import { bodyOf, createInstallation } from '../../builders/installation.ts'
import type { Installation } from '../../builders/installation.ts'
import { technologies } from '../../builders/technologies.ts'
import type { EstimatesAnswer } from '../../client.ts'

const codes = ['E01009500', 'E01009501', 'E01009502', 'E01009503']
const wellbeing = buildIndicator({
  slug: 'wellbeing',
  name: 'Wellbeing',
  valueType: 'mean',
  unit: '',
  multiplier: 1,
  intervalMethod: 'none',
  comparisonMethod: 'none',
  aggregation: 'weigh-means',
})
const means = codes.map((area, index) =>
  observation({
    indicator: 'wellbeing',
    area,
    period: '2024-01-01/P1Y',
    value: 6 + index / 2,
    lowerCi95: 5.5 + index / 2,
    upperCi95: 6.5 + index / 2,
    lowerCi998: 5.2 + index / 2,
    upperCi998: 6.8 + index / 2,
    denominator: 100 + 50 * index,
  }),
)
const lookupId = 'lsoa-2021-to-reach-area-2019'
const divided: [string, string, number][] = [
  ['E01009500', 'reach-mosaic', 1],
  ['E01009501', 'reach-mosaic', 0.6],
  ['E01009501', 'reach-harmony', 0.4],
  ['E01009502', 'reach-harmony', 1],
  ['E01009503', 'reach-harmony', 1],
]
const present = (estimate: Estimate | undefined) => {
  if (estimate?.kind !== 'estimate') throw new Error('There is no figure.')
  return estimate
}

for (const technology of technologies) {
  describe.skipIf(technology.missing)(`published totals of areas on ${technology.name}`, () => {
    let jsna: Installation
    let remove: () => Promise<void>
    beforeEach(async () => {
      const store = await technology.make()
      remove = store.remove
      const figures = { ...observations, wellbeing: means }
      const data = {
        indicators: [...indicators, wellbeing],
        figureFiles: Object.keys(figures),
        figures: (slug: string) => Promise.resolve(figures[slug as keyof typeof figures] ?? []),
      }
      jsna = await createInstallation({ location: store.location, data })
    })
    afterEach(async () => {
      await jsna.close()
      await remove()
    })

    const published = async (indicator: string, area: string) => {
      const query = `indicator=${indicator}&area=${area}`
      return (await bodyOf<EstimatesAnswer>(await jsna.get(`/api/v1/estimates?${query}`))).estimates[0]
    }
    const weigh = async () => {
      const file = ['from,to,weight', ...divided.map((entry) => entry.join(','))].join('\n')
      expect((await jsna.as('analyst', `PUT /lookups/${lookupId}`, file)).status).toBe(200)
      await jsna.as('publisher', 'POST /publications', {})
    }
    const lookup: Lookup = {
      id: lookupId,
      fromScheme: 'lsoa-2021',
      toScheme: 'reach-area-2019',
      method: 'best-fit',
      status: 'illustrative',
      source: '',
      validFrom: null,
      entries: divided.map(([from, to, weight]) => ({ from, to, weight })),
    }

    it('are proportions of weighed counts, with the interval of core', async () => {
      const parts = (observations['private-rented-homes'] ?? []).filter(({ area }) => codes.includes(area))
      await weigh()
      const figure = present(await published('private-rented-homes', 'reach-harmony'))
      const sum = (field: 'count' | 'denominator') =>
        divided
          .filter(([, to]) => to === 'reach-harmony')
          .reduce((all, [from, , weight]) => all + weight * (parts.find(({ area }) => area === from)?.[field] ?? 0), 0)
      expect(figure.count).toBeCloseTo(sum('count'), 9)
      expect(figure.denominator).toBeCloseTo(sum('denominator'), 9)
      const { value, lowerCi, upperCi } = proportion(
        { count: sum('count'), denominator: sum('denominator') },
        { multiplier: 100 },
      ) as { value: number; lowerCi: number; upperCi: number }
      expect(figure.value).toBeCloseTo(value, 9)
      expect(figure.lowerCi95).toBeCloseTo(lowerCi, 9)
      expect(figure.upperCi95).toBeCloseTo(upperCi, 9)
    })

    it('are means weighed by people, with the interval of core, and follow the lookup', async () => {
      expect(present(await published('wellbeing', 'reach-mosaic')).value).toBeCloseTo((100 * 6 + 150 * 6.5) / 250, 9)
      await weigh()
      for (const total of aggregate(means, lookup, meanTotal).observations) {
        const wanted = present(estimateFrom(total, wellbeing))
        const found = present(await published('wellbeing', total.area))
        for (const field of ['value', 'lowerCi95', 'upperCi95', 'lowerCi998', 'upperCi998', 'denominator'] as const) {
          expect(found[field], field).toBeCloseTo(wanted[field] ?? Number.NaN, 9)
        }
      }
    })

    it('are made for an area that somebody draws', async () => {
      const parts = [codes[0] ?? '', codes[3] ?? '']
      expect((await jsna.as('analyst', 'POST /custom-areas', { name: 'Both ends', parts })).status).toBe(201)
      await jsna.as('publisher', 'POST /publications', {})
      const figure = present(await published('wellbeing', 'custom-both-ends'))
      expect(figure.value).toBeCloseTo((100 * 6 + 250 * 7.5) / 350, 9)
      expect((figure.upperCi95 ?? 0) - (figure.lowerCi95 ?? 0)).toBeLessThan(1)
      expect(figure.denominator).toBe(350)
    })
  })
}
