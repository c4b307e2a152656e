import { createEvidence, evaluateDocument } from '@jsna/core'
import type { CommunityAsset, Document, Recommendation } from '@jsna/core'
import { publishedDocumentSchema } from '@jsna/core/schema'
import { describe, expect, it } from 'vitest'
import { indicators, observations } from '../builders/figures.ts'
import { packed } from '../builders/packed.ts'
import { areas, lookups, schemes } from '../builders/places.ts'
import { buildTexts, buildTopic, similar, topicId } from '../builders/texts.ts'
import { citySetting, settingOf } from '../city.ts'
import { estimateFrom } from '@jsna/core'
import { addUp } from '../importing/add-up.ts'
import { assembleDocument, inputsOf } from './assemble-document.ts'
import { pathOfArea, pathOfDocument } from './paths.ts'

const byCode = new Map(areas.map((area) => [area.code, area]))
const estimates = indicators.flatMap((indicator) => {
  const source = observations[indicator.slug] ?? []
  return [...source, ...addUp(indicator, source, lookups, byCode)].map((each) => estimateFrom(each, indicator))
})
const evidence = createEvidence({ indicators, areas, schemes, estimates })

function assemble(document: Document, setting = citySetting) {
  return assembleDocument({
    document,
    setting,
    evaluation: evaluateDocument(document, setting, evidence),
    evidence,
    release: null,
    earlier: [],
    recommendations: packed.recommendations,
    assets: packed.assets,
  })
}

const withBlock = (block: Document['sections'][number]['blocks'][number]): Document => {
  const document = buildTopic(similar)
  const [why, ...others] = document.sections
  return why ? { ...document, sections: [{ ...why, blocks: [block] }, ...others] } : document
}

describe('a document as it is drawn', () => {
  it('has the shape that was promised', () => {
    for (const document of buildTexts()) {
      const setting =
        document.kind === 'place-template' ? settingOf(byCode.get('reach-mosaic') ?? areas[0]!) : citySetting
      expect(publishedDocumentSchema.safeParse(assemble(document, setting)).error?.issues ?? []).toEqual([])
    }
  })

  it('names every area and indicator that its figures were made from', () => {
    const drawn = assemble(buildTopic(similar))
    const inputs = inputsOf(drawn)
    expect(inputs.length).toBeGreaterThan(0)
    for (const { area, indicator } of inputs) {
      expect(drawn.areas).toHaveProperty(area)
      expect(drawn.indicators).toHaveProperty(indicator)
    }
    expect(drawn.areas.E12000005).toEqual({ name: 'West Midlands', scheme: 'region-2025', status: 'official' })
  })

  it('carries only the recommendations that it shows', () => {
    const other: Recommendation = { ...packed.recommendations[0]!, id: '5.1', number: '5.1' }
    const document = buildTopic(similar)
    const drawn = assembleDocument({
      document,
      setting: citySetting,
      evaluation: { figures: {}, claims: {} },
      evidence,
      release: null,
      earlier: [],
      recommendations: [...packed.recommendations, other],
      assets: [],
    })
    expect(Object.keys(drawn.recommendations)).toEqual(['4.1'])
  })

  it('leaves a chart out whose indicator does not exist', () => {
    const chart = {
      type: 'trend',
      indicator: 'unicorns',
      area: '@this',
      comparators: [],
      sexes: ['persons'],
      age: 'all',
      category: 'all',
    } as const
    const drawn = assemble(
      withBlock({ kind: 'chart', id: 'chart-9', chart: { ...chart, comparators: [], sexes: ['persons'] } }),
    )
    expect(Object.keys(drawn.charts)).toEqual(['chart-1'])
  })
})

describe('a list of assets', () => {
  const assets: CommunityAsset[] = [
    ...packed.assets,
    { id: 'library', name: 'Library', kind: 'library', area: 'reach-harmony', address: '', source: '' },
    { id: 'derby', name: 'Derby Hub', kind: 'family-hub', area: 'E06000015', address: '', source: '' },
  ]
  const listed = (area: string, kinds: string[]) => {
    const document = withBlock({ kind: 'asset-list', area, kinds })
    const evaluation = { figures: {}, claims: {} }
    const parts = {
      document,
      setting: citySetting,
      evaluation,
      evidence,
      release: null,
      earlier: [],
      recommendations: [],
    }
    return assembleDocument({ ...parts, assets }).assets.map(({ id }) => id)
  }

  it.each<[string, string[], string[]]>([
    ['@city', [], ['mosaic', 'library']],
    ['@city', ['library'], ['library']],
    ['reach-mosaic', [], ['mosaic']],
    ['E06000015', [], ['derby']],
    ['reach-mosaic', ['library'], []],
  ])('of %s of the kinds %j holds %j', (area, kinds, expected) => {
    expect(listed(area, kinds)).toEqual(expected)
  })
})

describe('where a text is found', () => {
  it.each([
    [topicId, '/profile/health-and-wellbeing/life-expectancy'],
    ['citywide/prospects', '/profile/prospects'],
    ['pages/data-sources', '/data-sources'],
    ['pages/home', '/'],
    ['places/template', '/places'],
  ])('%s is read at %s', (id, path) => {
    expect(pathOfDocument(id)).toBe(path)
  })

  it.each([
    ['reach-mosaic', 'reach-area-2019', '/places/mosaic'],
    ['E08000026', 'upper-tier-authority-2025', '/hub/areas/E08000026'],
  ])('the area %s has its page', (code, scheme, path) => {
    expect(pathOfArea({ code, scheme })).toBe(path)
  })
})
