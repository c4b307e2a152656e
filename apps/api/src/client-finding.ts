import type { Area } from '@jsna/core'

/** Where a postcode lies. */
export interface PostcodeAnswer {
  postcode: string
  /** The small area. */
  area: Area
  /** The areas that contain it, nearest first. */
  within: Area[]
}

/** An area, and those that contain it, nearest first. */
export interface FoundArea {
  area: Area
  within: Area[]
}

/** Where a postcode lies, or which areas are called so. */
export interface AreaLookupAnswer {
  /** How the words were read: as a whole postcode, as the beginning of one, or as a name. */
  reading: 'postcode' | 'beginning' | 'name'
  /** The words in their usual spelling. */
  text: string
  /** Whether a postcode directory has been loaded; without one, only names are found. */
  hasPostcodes: boolean
  /** Best first. Of the beginning of a postcode: every area that contains a postcode that begins so. */
  found: FoundArea[]
}

export interface SearchResult {
  kind: 'topic' | 'place' | 'indicator' | 'page'
  title: string
  /** Path on the public site. */
  path: string
  excerpt: string
  /** The places in whose profiles the same section answers; only where there are several. */
  places?: { title: string; path: string }[]
}

export interface SearchAnswer {
  results: SearchResult[]
}
