import type { ChartData } from '../text/chart-data.ts'
import type { Indicator } from '../model/indicator.ts'
import type { EstimateKey } from '../model/observation.ts'
import type { CommunityAsset } from '../model/profile.ts'
import type { Document } from './document.ts'
import type { Setting } from './evidence.ts'
import type { Recommendation } from './recommendation.ts'
import type { ClaimResult, FigureResult } from './result.ts'

/** What every figure and claim of a document says, by the `id` of the inline, key figure or recommendation evidence. */
export interface Evaluation {
  figures: Record<string, FigureResult>
  claims: Record<string, ClaimResult>
}

/** A value that an earlier release gave for a key that a document uses. */
export interface EarlierValue {
  key: EstimateKey
  release: number
  publishedAt: string
  value: number | null
  lowerCi95: number | null
  upperCi95: number | null
}

/**
 * A document as a reader gets it: the text, everything that its figures, claims and charts say in one release, and the
 * names that they need. The editor's preview has the same shape, so both are drawn by the same parts.
 */
export interface PublishedDocument extends Evaluation {
  document: Document
  setting: Setting
  /** `null` in a preview of unpublished work. */
  release: { number: number; publishedAt: string; title: string } | null
  /** By block id. */
  charts: Record<string, ChartData>
  indicators: Record<string, Indicator>
  /** Name, scheme and status by code. */
  areas: Record<string, { name: string; scheme: string; status: 'official' | 'illustrative' }>
  earlier: EarlierValue[]
  recommendations: Record<string, Recommendation>
  assets: CommunityAsset[]
}
