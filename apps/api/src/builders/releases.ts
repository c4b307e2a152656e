import type { Estimate, Indicator } from '@jsna/core'
import type { PublishedIndicator } from '../client.ts'
import type { ReleaseContents, ReleaseReader } from '../release-files/release-contents.ts'
import { indicators } from './figures.ts'
import { packed } from './packed.ts'
import { areas, schemes } from './places.ts'
import { buildTexts } from './texts.ts'

export const releaseRow = {
  number: 7,
  publishedAt: '2026-11-23T09:00:00.000Z',
  title: 'Seventh',
  publishedBy: 'Parveen Publisher',
  contentHash: 'c0ffee',
  methodVersion: '1',
  changes: '[]',
}

const listed = (indicator: Indicator): PublishedIndicator => ({
  ...indicator,
  latestPeriod: '2021-03-21',
  schemes: ['reach-area-2019'],
  periods: ['2021-03-21'],
})

export const buildEstimate = (fields: Partial<Extract<Estimate, { kind: 'estimate' }>>): Estimate => ({
  kind: 'estimate',
  indicator: 'private-rented-homes',
  area: 'reach-mosaic',
  period: '2021-03-21',
  sex: 'persons',
  age: 'all',
  category: 'all',
  value: 23.076923076923077,
  lowerCi95: 20.9,
  upperCi95: 25.4,
  lowerCi998: null,
  upperCi998: null,
  count: 300,
  denominator: 1300,
  method: 'wilson',
  status: 'final',
  note: '',
  ...fields,
})

/** A release in memory, for the writers of files: no database stands behind it. */
export function buildRelease(
  over: Partial<ReleaseContents> = {},
  estimates: Estimate[] = [buildEstimate({})],
): ReleaseReader {
  const contents: ReleaseContents = {
    release: releaseRow,
    releases: [{ ...releaseRow, changes: [{ kind: 'revised', text: 'One figure was revised.', link: '/' }] }],
    indicators: indicators.map(listed),
    areas,
    schemes,
    themes: packed.themes,
    recommendations: packed.recommendations.map((each) => ({ ...each, results: {} })),
    readings: buildTexts().map((document) => ({
      document,
      area: 'E08000026',
      evaluation: { figures: {}, claims: {} },
      isAlone: true,
    })),
    boundaries: Object.entries(packed.boundaries).map(([scheme, topology]) => ({
      scheme,
      topology: topology as never,
    })),
    ...over,
  }
  return {
    contents,
    figures: async (kind, indicator) =>
      (kind === 'estimates' ? estimates.filter((each) => each.indicator === indicator) : []) as never,
  }
}
