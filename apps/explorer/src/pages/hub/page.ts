import type { ThemeId } from '@jsna/core'
import type { PublishedIndicator } from '@jsna/api/client'
import { loadAreaChoices, schemeHeading } from '../../areas.ts'
import type { AreaChoices } from '../../areas.ts'
import { definePage } from '../../page.ts'
import { profilesOf } from '../../profiles.ts'
import { site } from '../../site.ts'
import { filterIndicators, readFilter } from './filter-indicators.ts'
import type { HubFilter } from './filter-indicators.ts'
import HubPage from './HubPage.vue'

/** What the list says of one indicator. */
export type HubEntry = Pick<
  PublishedIndicator,
  'slug' | 'name' | 'definition' | 'theme' | 'topic' | 'latestPeriod' | 'schemes'
>

export interface HubTheme {
  id: ThemeId
  title: string
  topics: { id: string; title: string }[]
}

export interface HubData {
  filter: HubFilter
  themes: HubTheme[]
  /** Names of the area schemes, in plural; stand-ins say that they are. */
  schemes: Record<string, string>
  indicators: HubEntry[]
  choices: AreaChoices
  /** How many there are without any filter. */
  all: number
}

export const page = definePage<HubData>({
  async load(api, { query }) {
    const filter = readFilter(query)
    const { search } = filter
    const [profiles, { indicators }, named, { schemes }, choices] = await Promise.all([
      api.get('/profiles'),
      api.get('/indicators'),
      search === '' ? null : api.get('/indicators', { search }),
      api.get('/area-schemes'),
      loadAreaChoices(api),
    ])
    const themes = profilesOf(profiles).citywide.themes.map(({ id, title, topics }) => ({
      id,
      title,
      topics: topics.map((topic) => ({ id: topic.id.split('/').at(-1) ?? topic.id, title: topic.title })),
    }))
    return {
      filter,
      themes,
      schemes: Object.fromEntries(schemes.map((scheme) => [scheme.id, schemeHeading(scheme)])),
      indicators: filterIndicators(named?.indicators ?? indicators, filter).map(entryOf),
      choices,
      all: indicators.length,
    }
  },
  head: () => ({
    title: 'Intelligence hub',
    description: `Every figure of the needs assessment: find an indicator, compare areas of ${site.place} and England, download the data.`,
    canonical: '/hub',
  }),
  view: HubPage,
})

function entryOf({ slug, name, definition, theme, topic, latestPeriod, schemes }: PublishedIndicator): HubEntry {
  return { slug, name, definition, theme, topic, latestPeriod, schemes }
}
