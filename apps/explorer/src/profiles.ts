import type { CitywideProfile, PlacesProfile, ProfilesAnswer, ProfileTheme } from '@jsna/api/client'
import type { Api } from './api.ts'
import { PageMissing } from './page.ts'

export function profilesOf({ profiles }: ProfilesAnswer): { citywide: CitywideProfile; places: PlacesProfile } {
  const [citywide, places] = profiles
  return { citywide, places }
}

/** The theme that an address names. */
export async function findTheme(api: Api, id: string): Promise<ProfileTheme> {
  const { citywide } = profilesOf(await api.get('/profiles'))
  const theme = citywide.themes.find((each) => each.id === id)
  if (theme === undefined) throw new PageMissing(`The citywide profile has no theme “${id}”.`)
  return theme
}

/** The identifier of a theme's own text, whether or not the profile names it. */
export const themeDocument = (theme: Pick<ProfileTheme, 'id' | 'document'>): string =>
  theme.document ?? `citywide/${theme.id}`
