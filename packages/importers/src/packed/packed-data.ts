import type {
  Area,
  AreaScheme,
  CommunityAsset,
  Indicator,
  Lookup,
  Observation,
  Recommendation,
  Theme,
} from '@jsna/core'
import type { Topology } from 'topojson-specification'

/** One text of the folder, unread: `@jsna/importers` has `readText` for it. */
export interface PackedText {
  /** Path inside `data/texts`, with forward slashes. */
  path: string
  markdown: string
}

/** What a folder written by `jsna pack` holds. Figures are read one indicator at a time. */
export interface PackedData {
  themes: Theme[]
  indicators: Indicator[]
  schemes: AreaScheme[]
  areas: Area[]
  lookups: Lookup[]
  /** By scheme id; the object inside each topology is called `areas`, with properties `code` and `name`. */
  boundaries: Record<string, Topology>
  /** Slugs that have a file of figures, sorted. */
  figureFiles: string[]
  /** The observations of one indicator, in file order. Throws `PackedDataError` for a damaged file. */
  figures: (slug: string) => Promise<Observation[]>
  texts: PackedText[]
  recommendations: Recommendation[]
  assets: CommunityAsset[]
}
