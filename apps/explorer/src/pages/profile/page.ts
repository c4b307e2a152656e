import { announceTheme } from '../../document-lead.ts'
import type { ThemeAnnouncement } from '../../document-lead.ts'
import { definePage } from '../../page.ts'
import { profilesOf } from '../../profiles.ts'
import ProfilePage from './ProfilePage.vue'

export interface ProfileData {
  themes: ThemeAnnouncement[]
}

export const page = definePage<ProfileData>({
  async load(api) {
    const { citywide } = profilesOf(await api.get('/profiles'))
    return { themes: await Promise.all(citywide.themes.map((theme) => announceTheme(api, theme))) }
  },
  head: () => ({
    title: 'Citywide profile',
    description: 'Coventry as a whole, theme by theme: people, prospects, environment, and health and wellbeing.',
    canonical: '/profile',
  }),
  view: ProfilePage,
})
