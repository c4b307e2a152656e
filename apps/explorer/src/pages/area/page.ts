import type { Area } from '@jsna/core'
import type { AreaProfileRow, PublishedIndicator } from '@jsna/api/client'
import { loadAreaChoices } from '../../areas.ts'
import type { AreaChoices } from '../../areas.ts'
import { definePage } from '../../page.ts'
import { site } from '../../site.ts'
import { areaView, ofTheme, readChoices } from './area-view.ts'
import type { AreaChoicesMade, AreaView, ProfileLine } from './area-view.ts'
import AreaPage from './AreaPage.vue'
import { whyNotCompared } from './why-not-compared.ts'

export interface AreaData {
  area: Area
  benchmark: Area
  /** Singular and plural name of the areas among which it stands. */
  kind: { singular: string; name: string; caveat: string }
  choices: AreaChoices
  made: AreaChoicesMade
  view: AreaView
  /** Why some measures have no verdict; empty where all have one. */
  whyNot: string
}

export const page = definePage<AreaData>({
  async load(api, { parameters, query }) {
    const code = parameters.code ?? ''
    const area = await api.get('/areas/{code}', { code })
    const made = readChoices(query, area)
    const [profile, { indicators }, { schemes }, choices] = await Promise.all([
      api.get('/area-profiles/{code}', { code, benchmark: made.benchmark, series: 'whole' }),
      api.get('/indicators'),
      api.get('/area-schemes'),
      loadAreaChoices(api),
    ])
    const lines = profile.rows.flatMap((row) => lineOf(row, indicators))
    const scheme = schemes.find(({ id }) => id === area.scheme)
    return {
      area,
      benchmark: profile.benchmark,
      kind: {
        singular: scheme?.singular ?? 'area',
        name: scheme?.name ?? 'areas',
        caveat: scheme?.caveat ?? '',
      },
      choices,
      made,
      view: areaView(lines, made),
      whyNot: whyNotCompared(ofTheme(lines, made.theme), profile.benchmark.name),
    }
  },
  head: ({ area, view }) => ({
    title: `${area.name}: area profile`,
    description: `${view.total} measures of ${area.name}, each with its verdict, trend and place among others.`,
    canonical: `/hub/areas/${area.code}`,
    unlisted: area.code !== site.city && !area.parents.includes(site.city),
  }),
  view: AreaPage,
})

function lineOf(row: AreaProfileRow, indicators: PublishedIndicator[]): ProfileLine[] {
  const about = indicators.find(({ slug }) => slug === row.indicator)
  if (about === undefined) return []
  const { indicator, estimate, comparison, trend, benchmarkEstimate, spread } = row
  const { slug, shortName, theme, valueType, unit, prefix, decimals, polarity, categories } = about
  return [
    {
      indicator,
      estimate,
      comparison,
      trend,
      benchmarkEstimate,
      spread,
      about: { slug, shortName, theme, valueType, unit, prefix, decimals, polarity, categories },
    },
  ]
}
