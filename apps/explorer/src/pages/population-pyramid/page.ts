import type { Indicator } from '@jsna/core'
import type { PopulationPyramidAnswer } from '@jsna/api/client'
import { ApiError } from '../../api.ts'
import { loadAreaChoices } from '../../areas.ts'
import type { AreaChoices } from '../../areas.ts'
import { definePage } from '../../page.ts'
import { site } from '../../site.ts'
import PopulationPyramidPage from './PopulationPyramidPage.vue'

export interface PyramidData {
  choices: AreaChoices
  area: { code: string; name: string }
  /** What the figures count; `null` where the area has none. */
  about: Pick<Indicator, 'slug' | 'name' | 'unit' | 'prefix' | 'decimals' | 'source' | 'caveats'> | null
  found: PopulationPyramidAnswer | null
  problem: string
}

export const page = definePage<PyramidData>({
  async load(api, { query }) {
    const code = query.get('area') || site.city
    const [choices, area] = await Promise.all([loadAreaChoices(api), api.get('/areas/{code}', { code })])
    const asked = api.get('/population-pyramids/{code}', { code })
    const [found, problem] = await asked.then((answer) => [answer, ''] as const, whyNot)
    const about = found === null ? null : await api.get('/indicators/{slug}', { slug: found.indicator })
    return {
      choices,
      area: { code, name: area.name },
      about: about && aboutOf(about),
      found,
      problem,
    }
  },
  head: ({ area }) => ({
    title: `Population by age, ${area.name}`,
    description: `How many people of each age live in ${area.name}, women and men apart where that is published.`,
    canonical: '/hub/population-pyramid',
    unlisted: area.code !== site.city,
  }),
  view: PopulationPyramidPage,
})

const aboutOf = ({ slug, name, unit, prefix, decimals, source, caveats }: Indicator): PyramidData['about'] => ({
  ...{ slug, name, unit, prefix, decimals, source, caveats },
})

/** An area without figures by age is a question that a reader may well ask. */
function whyNot(error: unknown): readonly [null, string] {
  if (error instanceof ApiError && error.problem.status === 404) return [null, error.problem.detail]
  throw error
}
