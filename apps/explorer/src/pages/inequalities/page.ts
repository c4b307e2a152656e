import { categoryWords } from '@jsna/core'
import type { Indicator } from '@jsna/core'
import type { InequalitiesAnswer, PublishedIndicator } from '@jsna/api/client'
import { ApiError } from '../../api.ts'
import { loadAreaChoices } from '../../areas.ts'
import type { AreaChoices } from '../../areas.ts'
import { chosenSlug, indicatorGroups } from '../../indicator-choices.ts'
import type { IndicatorGroup } from '../../indicator-choices.ts'
import { definePage } from '../../page.ts'
import { site } from '../../site.ts'
import InequalitiesPage from './InequalitiesPage.vue'
import { byLabels, waysOf } from './ways.ts'
import type { Way } from './ways.ts'

export interface InequalitiesData {
  about: Pick<Indicator, 'slug' | 'name' | 'unit' | 'prefix' | 'decimals'> & { part: string }
  areaName: string
  chosen: { indicator: string; area: string; by: Way }
  choices: AreaChoices
  indicators: IndicatorGroup[]
  ways: { value: string; label: string }[]
  /** What the API found, or why it found nothing. */
  found: InequalitiesAnswer | null
  problem: string
}

export const page = definePage<InequalitiesData>({
  async load(api, { query }) {
    const [{ indicators }, choices] = await Promise.all([api.get('/indicators'), loadAreaChoices(api)])
    const possible = indicators.filter((each) => waysOf(each).length > 0)
    const slug = chosenSlug(query.get('indicator'), site.unequal, possible)
    const indicator = possible.find((each) => each.slug === slug)
    if (!indicator) throw new Error('inequalities: no indicator has groups')
    const ways = waysOf(indicator)
    const by = ways.find((way) => way === query.get('by')) ?? ways[0] ?? 'sex'
    const area = query.get('area') || site.city
    const answer = api.get('/inequalities', { indicator: slug, area, by })
    const [found, problem] = await answer.then((given) => [given, ''] as const, whyNot)
    const areas = choices.groups.flatMap((group) => group.areas)
    return {
      about: aboutOf(indicator, found),
      areaName: found?.area.name ?? areas.find(({ code }) => code === area)?.name ?? area,
      chosen: { indicator: slug, area, by },
      choices,
      indicators: indicatorGroups(possible),
      // Every way stands in the list: another indicator may have what this one lacks.
      ways: Object.entries(byLabels).map(([value, label]) => ({ value, label })),
      found,
      problem,
    }
  },
  head: ({ about, areaName, chosen }) => ({
    title: `Inequalities: ${about.name}`,
    description: `${about.name} in ${areaName} ${byLabels[chosen.by].toLowerCase()}: gaps between groups with their intervals.`,
    canonical: '/hub/inequalities',
    unlisted: true,
  }),
  view: InequalitiesPage,
})

function aboutOf(indicator: PublishedIndicator, found: InequalitiesAnswer | null): InequalitiesData['about'] {
  const { slug, name, unit, prefix, decimals } = indicator
  const isPart = found !== null && found.by !== 'category' && found.category !== 'all'
  return { slug, name, unit, prefix, decimals, part: isPart ? categoryWords(indicator, found.category) : '' }
}

/** An area without figures by group is a question that a reader may well ask. */
function whyNot(error: unknown): readonly [null, string] {
  if (error instanceof ApiError && (error.problem.status === 404 || error.problem.status === 400)) {
    return [null, error.problem.detail]
  }
  throw error
}
