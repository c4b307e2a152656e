import type { Area } from '@jsna/core'
import type { CompareAreasAnswer, PublishedIndicator } from '@jsna/api/client'
import type { Api } from '../../api.ts'
import { benchmarks, loadAreaChoices } from '../../areas.ts'
import type { AreaChoices } from '../../areas.ts'
import { definePage } from '../../page.ts'
import { recommendationThemes } from '../../recommendations.ts'
import { site } from '../../site.ts'
import { areasTable } from './areas-table.ts'
import type { AreasTable } from './areas-table.ts'
import CompareAreasPage from './CompareAreasPage.vue'

export interface CompareAreasData {
  choices: AreaChoices
  /** Codes as chosen; an empty one is none. */
  chosen: { area: string; second: string; third: string; benchmark: string; theme: string }
  areas: Pick<Area, 'code' | 'name' | 'status'>[]
  table: AreasTable
  /** What the API was asked for, for the files of it. */
  asked: { indicator: string[]; area: string[]; reference: string }
}

/** As many as the API compares in one answer. */
const atOnce = 50

export const page = definePage<CompareAreasData>({
  async load(api, { query }) {
    const [{ indicators }, choices, city] = await Promise.all([
      api.get('/indicators'),
      loadAreaChoices(api),
      api.get('/areas/{code}', { code: site.city }),
    ])
    const known = new Set([site.city, ...choices.groups.flatMap(({ areas }) => areas.map(({ code }) => code))])
    const pick = (name: string, usual: string) => {
      const asked = query.get(name)
      return asked !== null && (asked === '' || known.has(asked)) ? asked : usual
    }
    const chosen = {
      area: pick('area', site.city) || site.city,
      second: pick('second', city.neighbours.find((code) => known.has(code)) ?? ''),
      third: pick('third', ''),
      benchmark: benchmarks.find(({ code }) => code === query.get('benchmark'))?.code ?? site.country,
      theme: themeOf(query.get('theme')),
    }
    const codes = [...new Set([chosen.area, chosen.second, chosen.third].filter((code) => code !== ''))]
    const shown = indicators.filter(({ theme, categories }) => theme === chosen.theme && categories.length === 0)
    const answers = await compareAll(api, shown, codes, chosen.benchmark)
    const areas = answers[0]?.areas ?? []
    const rows = answers.flatMap((answer) => answer.rows)
    const reference = benchmarks.find(({ code }) => code === chosen.benchmark)?.name ?? ''
    return {
      choices,
      chosen,
      areas: areas.map(({ code, name, status }) => ({ code, name, status })),
      table: areasTable(rows, shown, { areas, reference }),
      asked: {
        indicator: shown.map(({ slug }) => slug),
        area: areas.map(({ code }) => code),
        reference: chosen.benchmark,
      },
    }
  },
  head: ({ areas }) => ({
    title: 'Compare areas',
    description: `${areas.map(({ name }) => name).join(', ')}: every measure side by side, with verdicts and differences.`,
    canonical: '/hub/compare-areas',
    unlisted: true,
  }),
  view: CompareAreasPage,
})

const themeOf = (asked: string | null): string =>
  asked !== null && asked in recommendationThemes && asked !== 'working-together' ? asked : 'health-and-wellbeing'

async function compareAll(
  api: Api,
  indicators: readonly PublishedIndicator[],
  area: string[],
  reference: string,
): Promise<CompareAreasAnswer[]> {
  const parts = Array.from({ length: Math.ceil(indicators.length / atOnce) }, (_, index) =>
    indicators.slice(index * atOnce, (index + 1) * atOnce).map(({ slug }) => slug),
  )
  return Promise.all(parts.map((indicator) => api.get('/compare-areas', { indicator, area, reference })))
}
