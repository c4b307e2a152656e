import type { PublishedDocument, Release } from '@jsna/core'
import { announce, announceTheme, plainLead } from '../../document-lead.ts'
import type { ThemeAnnouncement } from '../../document-lead.ts'
import { definePage } from '../../page.ts'
import { loadPlaces } from '../../places.ts'
import type { PlacesOverview } from '../../places.ts'
import { profilesOf } from '../../profiles.ts'
import { leadingRecommendations } from '../../recommendations.ts'
import type { LeadingRecommendation } from '../../recommendations.ts'
import { site } from '../../site.ts'
import HomePage from './HomePage.vue'

export interface HomeData {
  published: PublishedDocument
  themes: ThemeAnnouncement[]
  places: PlacesOverview
  recommendations: LeadingRecommendation[]
  /** The edition whose changes are told; `null` before anything has changed. */
  release: Release | null
}

export const page = definePage<HomeData>({
  async load(api) {
    const [published, profiles, places, { recommendations }, { releases }] = await Promise.all([
      api.get('/documents/{id}', { id: 'pages/home' }),
      api.get('/profiles'),
      loadPlaces(api),
      api.get('/recommendations'),
      api.get('/releases'),
    ])
    const { themes } = profilesOf(profiles).citywide
    return {
      published: announce(published),
      themes: await Promise.all(themes.map((theme) => announceTheme(api, theme))),
      places,
      recommendations: leadingRecommendations(recommendations),
      release: releases.find(({ number }) => number === (api.release ?? releases[0]?.number)) ?? null,
    }
  },
  head: ({ published }) => ({ title: site.name, description: plainLead(published), canonical: '/' }),
  view: HomePage,
})
