import type { ThemeId } from './indicator.ts'

/** The four parts of every profile. Ids are stable, titles may differ between editions. */
export interface Theme {
  id: ThemeId
  title: string
  /** One sentence for readers. */
  summary: string
  topics: string[]
}

/** A group, building or service that a place can draw on. */
export interface CommunityAsset {
  id: string
  name: string
  kind: string
  area: string
  address: string
  source: string
}
