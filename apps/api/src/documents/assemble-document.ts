import { documentCharts, indicatorsOf, resolveArea } from '@jsna/core'
import type {
  ChartData,
  CommunityAsset,
  Document,
  EarlierValue,
  Estimate,
  Evaluation,
  Evidence,
  PublishedDocument,
  Recommendation,
  Setting,
} from '@jsna/core'
import { assembleChart } from '../charts/assemble-chart.ts'
import { ApiError } from '../errors.ts'

export interface DocumentParts {
  document: Document
  setting: Setting
  evaluation: Evaluation
  evidence: Evidence
  release: PublishedDocument['release']
  earlier: EarlierValue[]
  recommendations: readonly Recommendation[]
  assets: readonly CommunityAsset[]
}

/** A document as it is drawn, with everything it needs. Published pages and previews of drafts are made here alike. */
export function assembleDocument(parts: DocumentParts): PublishedDocument {
  const { document, setting, evaluation, evidence } = parts
  const charts = chartsOf(document, setting, evidence)
  const inputs = inputsOf(evaluation)
  return {
    ...evaluation,
    document,
    setting,
    release: parts.release,
    charts,
    indicators: indicatorNames(document, inputs, evidence),
    areas: areaNames(
      [setting.area, setting.benchmark, setting.region, setting.city, ...inputs.map(({ area }) => area)],
      charts,
      evidence,
    ),
    earlier: parts.earlier,
    recommendations: recommendationsIn(document, parts.recommendations),
    assets: assetsIn(parts),
  }
}

/** Every estimate that the figures and claims of an evaluation were made from. */
export function inputsOf(evaluation: Evaluation): Estimate[] {
  const results = [...Object.values(evaluation.figures), ...Object.values(evaluation.claims)]
  return results.flatMap((result) => result.inputs)
}

/** A chart of something that does not exist is left out; publication names it, see `blockersOf`. */
function chartsOf(document: Document, setting: Setting, evidence: Evidence): Record<string, ChartData> {
  const charts: Record<string, ChartData> = {}
  for (const { id, chart } of documentCharts(document)) {
    try {
      charts[id] = assembleChart(chart, setting, evidence)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
    }
  }
  return charts
}

function indicatorNames(document: Document, inputs: Estimate[], evidence: Evidence): PublishedDocument['indicators'] {
  const slugs = new Set([...indicatorsOf(document), ...inputs.map(({ indicator }) => indicator)])
  const known = [...slugs].flatMap((slug) => evidence.indicator(slug) ?? [])
  return Object.fromEntries(known.map((indicator) => [indicator.slug, indicator]))
}

function areaNames(codes: string[], charts: Record<string, ChartData>, evidence: Evidence): PublishedDocument['areas'] {
  const charted = Object.values(charts).flatMap((chart) => chart.areas.map(({ code }) => code))
  const known = [...new Set([...codes, ...charted])].flatMap((code) => evidence.area(code) ?? [])
  return Object.fromEntries(known.map(({ code, name, scheme, status }) => [code, { name, scheme, status }]))
}

const blocksOf = (document: Document) => document.sections.flatMap((section) => section.blocks)

function recommendationsIn(document: Document, all: readonly Recommendation[]): PublishedDocument['recommendations'] {
  const ids = blocksOf(document).flatMap((block) => (block.kind === 'recommendation' ? [block.id] : []))
  const named = all.filter(({ id }) => ids.includes(id))
  return Object.fromEntries(named.map((recommendation) => [recommendation.id, recommendation]))
}

/** The assets of the areas that the document lists; the city's list holds those of every place in it. */
function assetsIn({ document, setting, assets, evidence }: DocumentParts): CommunityAsset[] {
  const lists = blocksOf(document).flatMap((block) => (block.kind === 'asset-list' ? [block] : []))
  return assets.filter((asset) =>
    lists.some(({ area, kinds }) => {
      const code = resolveArea(area, setting)
      const inside = asset.area === code || evidence.area(asset.area)?.parents.includes(code) === true
      return inside && (kinds.length === 0 || kinds.includes(asset.kind))
    }),
  )
}
