import type { Area, AreaScheme, ThemeId } from '@jsna/core'

export interface TopicLink {
  /** Document id. */
  id: string
  title: string
}

export interface ProfileTheme {
  id: ThemeId
  title: string
  summary: string
  /** The document that opens the theme; `null` where there is none. */
  document: string | null
  topics: TopicLink[]
}

export interface CitywideProfile {
  id: 'citywide'
  title: string
  themes: ProfileTheme[]
}

export interface PlacesProfile {
  id: 'places'
  title: string
  scheme: AreaScheme
  areas: Area[]
}

export interface ProfilesAnswer {
  profiles: [CitywideProfile, PlacesProfile]
}
