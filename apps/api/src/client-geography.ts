import type { Area, AreaScheme, DisclosurePolicy, HiddenFigure, Lookup } from '@jsna/core'
import type { Topology } from './client-queries.ts'

/** A larger area that gets other parts. */
export interface MovedArea {
  code: string
  name: string
  partsBefore: number
  partsAfter: number
  /** Codes of small areas. */
  gained: string[]
  lost: string[]
}

/** What moves when a lookup gets other entries. */
export interface LookupChange {
  lookup: string
  added: number
  removed: number
  /** Entries with another weight. */
  weights: number
  areas: MovedArea[]
  /** Indicators of which figures of larger areas would be others. */
  indicators: { indicator: string; name: string; figures: number }[]
}

export type LookupHead = Omit<Lookup, 'entries'> & { entries: number }

export interface CustomAreaRequest {
  name: string
  description?: string
  /** Codes of small areas of one scheme. */
  parts: string[]
  /** Only say what it would hide. */
  preview?: boolean
}

/** An area scheme of which areas can be put together. */
export type DrawingScheme = Pick<AreaScheme, 'id' | 'name' | 'singular'>

/** What an analyst needs to put an area together on a map. */
export interface DrawingBoard {
  scheme: DrawingScheme
  /** `null` where the scheme has no boundaries. */
  topology: Topology | null
  areas: { code: string; name: string; population: number | null }[]
  /** Name and period of the figures of population; empty where there are none. */
  populationSource: string
  /** Larger areas by their scheme, with the small areas that lie mostly inside each. */
  groups: { scheme: string; name: string; areas: { code: string; name: string; parts: string[] }[] }[]
}

/** Figures that a new area would hide: its own, and those of others that it would give away. */
export interface HiddenByArea {
  indicator: string
  name: string
  own: number
  others: number
}

export interface CustomAreaAnswer {
  area: Area
  hidden: HiddenByArea[]
}

/** An area scheme of the workspace. */
export interface SchemeHead {
  scheme: AreaScheme
  areas: number
  /** How many of them have boundaries. */
  drawn: number
  /** When and by whom it was handed in last, where that can be taken back; `null` otherwise. */
  replaced: { at: string; by: string } | null
}

export interface AreaMention {
  code: string
  name: string
}

/** What an area scheme that is handed in would change. */
export interface SchemeChange {
  scheme: string
  isNew: boolean
  areas: number
  added: AreaMention[]
  /** Areas of which the list says something else than before; `was` is the name before. */
  changed: (AreaMention & { was: string; fields: string[] })[]
  gone: AreaMention[]
  /** `null` where no boundaries were handed in: those that are there stay. */
  boundaries: BoundariesChange | null
  /** Areas without a boundary. */
  notDrawn: AreaMention[]
  /** Why it cannot be accepted as it is; empty where nothing stands in the way. */
  obstacles: string[]
}

export interface BoundariesChange {
  /** The properties that hold code and name, and all that there are. */
  codeProperty: string
  nameProperty: string
  properties: string[]
  /** Shapes of which a ring ran the wrong way round; they are turned. */
  repaired: number
  pointsBefore: number
  points: number
  /** Compressed, as a browser gets it. */
  bytes: number
  added: number
  changed: number
  gone: number
}

/** A file that says which area codes went on under which others. */
export interface CodeHistoryHead {
  id: string
  /** The columns that were read. */
  oldColumn: string
  newColumn: string
  /** Codes that went on alone under one other: their figures are taken under it. */
  renamed: number
  /** Codes that were divided or joined: their figures are refused, with the codes that there are now. */
  divided: number
  joined: number
  /** Rows that say that a code stays, or give no new one. */
  unchanged: number
  ended: number
  loadedAt: string
  loadedBy: string
}

/** What disclosure control did to one indicator in a release. */
export interface Disclosure {
  indicator: string
  name: string
  policy: DisclosurePolicy
  /** Figures that are shown, that are hidden because they are small, and that are hidden to protect those. */
  shown: number
  primary: number
  secondary: number
  hidden: HiddenFigure[]
}

export interface DisclosuresAnswer {
  /** `null` before the first release. */
  release: number | null
  disclosures: Disclosure[]
}
