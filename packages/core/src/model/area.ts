/** Whether a boundary or lookup is a published one, or a stand-in until one is published. */
export type AreaStatus = 'official' | 'illustrative'

/** A place that figures describe. `code` is the GSS code, or the scheme's own code where no GSS code exists. */
export interface Area {
  code: string
  name: string
  /** The scheme that this area belongs to, such as `upper-tier-authority-2025`. */
  scheme: string
  /** Codes of the areas that contain this one, nearest first. */
  parents: string[]
  /** ISO dates; `null` where the area is still valid. */
  validFrom: string | null
  validTo: string | null
  status: AreaStatus
  /** Codes of similar areas, most similar first; empty where no such list exists. */
  neighbours: string[]
  /** One sentence for readers that says where the place is; empty where there is none. */
  description: string
}

/** A versioned set of areas of one kind. Schemes need not nest and need not cover the city. */
export interface AreaScheme {
  id: string
  /** Plural name for readers, such as “Family Hub reach areas”. */
  name: string
  /** Singular name for readers, such as “reach area”. */
  singular: string
  /** The kind of area, whatever its edition; `custom-area` for those that analysts put together. */
  areaType: AreaType
  edition: string
  validFrom: string | null
  validTo: string | null
  status: AreaStatus
  source: string
  licence: string
  /** What a reader must know about these boundaries; empty where nothing is special. */
  caveat: string
}

export type AreaType =
  | 'country'
  | 'region'
  | 'upper-tier-authority'
  | 'ward'
  | 'msoa'
  | 'lsoa'
  | 'reach-area'
  | 'custom-area'

/** One part of a small area that belongs to a larger one. `weight` is the share, from 0 to 1. */
export interface LookupEntry {
  from: string
  to: string
  weight: number
}

/** How small areas add up to larger ones. */
export interface Lookup {
  id: string
  fromScheme: string
  toScheme: string
  method: 'exact' | 'best-fit' | 'population-weighted'
  status: AreaStatus
  source: string
  validFrom: string | null
  entries: LookupEntry[]
}
