import type { Area } from '@jsna/core'
import type { PublishedIndicator } from '@jsna/api/client'
import { loadAreaChoices } from '../../areas.ts'
import type { AreaChoices } from '../../areas.ts'
import { definePage, PageMoved } from '../../page.ts'
import { site } from '../../site.ts'
import { possibleAmong, readChoices } from './choices.ts'
import type { Among, IndicatorChoices } from './choices.ts'
import { loadUses } from './uses.ts'
import type { Use } from './uses.ts'
import IndicatorPage from './IndicatorPage.vue'
import { loadCharts } from './charts.ts'
import type { IndicatorCharts } from './charts.ts'

export interface IndicatorData extends IndicatorCharts {
  indicator: PublishedIndicator
  area: Area
  benchmark: Area
  made: IndicatorChoices
  choices: AreaChoices
  possible: Among[]
  uses: Use[]
}

export const page = definePage<IndicatorData>({
  async load(api, { parameters, query }) {
    const [indicator, area, choices] = await Promise.all([
      api.get('/indicators/{slug}', { slug: parameters.indicator ?? '' }),
      api.get('/areas/{code}', { code: query.get('area') || site.city }),
      loadAreaChoices(api),
    ])
    if (indicator.slug !== parameters.indicator) throw new PageMoved(`/hub/${indicator.slug}`)
    const made = readChoices(query, indicator, area)
    const possible = possibleAmong(indicator, area)
    const [benchmark, charts, uses] = await Promise.all([
      api.get('/areas/{code}', { code: made.benchmark }),
      loadCharts(api, indicator, made, possible),
      loadUses(api, indicator),
    ])
    return { indicator, area, benchmark, made, choices: withFigures(choices, indicator), possible, ...charts, uses }
  },
  head: ({ indicator, area, made }) => ({
    title: area.code === site.city ? indicator.name : `${indicator.name}, ${area.name}`,
    description: indicator.definition,
    canonical: `/hub/${indicator.slug}`,
    unlisted: made.area !== site.city,
  }),
  view: IndicatorPage,
})

/** Only kinds of areas for which the indicator has figures can be chosen. */
function withFigures({ groups }: AreaChoices, { schemes }: PublishedIndicator): AreaChoices {
  return { groups: groups.filter(({ scheme }) => schemes.includes(scheme.id)) }
}
