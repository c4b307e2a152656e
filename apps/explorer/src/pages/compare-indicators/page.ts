import type { ValueFormat } from '@jsna/core'
import type { CompareIndicatorsAnswer, PublishedIndicator } from '@jsna/api/client'
import { ApiError } from '../../api.ts'
import { schemeHeading } from '../../areas.ts'
import { chosenSlug, indicatorGroups } from '../../indicator-choices.ts'
import type { IndicatorGroup } from '../../indicator-choices.ts'
import { definePage } from '../../page.ts'
import { site } from '../../site.ts'
import CompareIndicatorsPage from './CompareIndicatorsPage.vue'

export interface PairedMeasure extends ValueFormat {
  slug: string
  name: string
}

export interface PairData {
  x: PairedMeasure
  y: PairedMeasure
  scheme: string
  schemes: { value: string; label: string }[]
  indicators: IndicatorGroup[]
  /** What the API found, or why it found nothing. */
  found: CompareIndicatorsAnswer | null
  problem: string
}

const measureOf = ({ slug, name, unit, prefix, decimals }: PublishedIndicator): PairedMeasure => ({
  slug,
  name,
  unit,
  prefix,
  decimals,
})

export const page = definePage<PairData>({
  async load(api, { query }) {
    const [{ indicators }, { schemes }] = await Promise.all([api.get('/indicators'), api.get('/area-schemes')])
    const many = schemes.filter(({ areaType }) => areaType !== 'country' && areaType !== 'region')
    const scheme = many.find(({ id }) => id === query.get('scheme'))?.id ?? site.authorityScheme
    const xSlug = chosenSlug(query.get('x'), site.pair.x, indicators)
    const ySlug = chosenSlug(query.get('y'), site.pair.y, indicators, xSlug)
    const [x, y] = [xSlug, ySlug].map((slug) => indicators.find((each) => each.slug === slug))
    if (!x || !y) throw new Error('compare-indicators: there are no indicators')
    const within = scheme === site.authorityScheme ? undefined : site.city
    const answer = api.get('/compare-indicators', { x: x.slug, y: y.slug, scheme, within })
    const [found, problem] = await answer.then((given) => [given, ''] as const, whyNot)
    return {
      x: measureOf(x),
      y: measureOf(y),
      scheme,
      schemes: many.map((each) => ({ value: each.id, label: schemeHeading(each) })),
      indicators: indicatorGroups(indicators),
      found,
      problem,
    }
  },
  head: ({ x, y }) => ({
    title: 'Compare two indicators',
    description: `How ${x.name} and ${y.name} go together over areas, with the figures of every area.`,
    canonical: '/hub/compare-indicators',
    unlisted: true,
  }),
  view: CompareIndicatorsPage,
})

/** Two indicators that have no areas in common are a question that a reader may well ask. */
function whyNot(error: unknown): readonly [null, string] {
  if (error instanceof ApiError && error.problem.status === 404) return [null, error.problem.detail]
  throw error
}
