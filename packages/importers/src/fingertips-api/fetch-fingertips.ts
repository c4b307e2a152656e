import { checkAddress } from '../fetching/check-address.ts'
import { FetchProblem } from '../fetching/fetch-problem.ts'
import { createPatientFetcher } from '../fetching/patient-fetcher.ts'
import type { FetchSource } from '../fetching/patient-fetcher.ts'

export interface FetchOrder {
  /** Numbers of indicators; each is a page of its own. */
  indicators: readonly number[]
  areaType: number
  /** The type of area above; England, 15, where none is named. */
  parentAreaType?: number
}

/** The file of one indicator, as the source gave it. */
export type FingertipsPage =
  | { kind: 'file'; indicator: number; bytes: Uint8Array }
  /** The source has no such indicator or area type. */
  | { kind: 'missing'; indicator: number; message: string }

/**
 * Fetches indicators one after the other, never faster than the limits allow. Each page stands for itself, so whoever keeps
 * the pages goes on after a cut by asking for the others.
 *
 * @throws FetchProblem when the source may not be asked, is not to be had, or answers with something else.
 */
export async function* fetchFingertips(order: FetchOrder, source: FetchSource): AsyncGenerator<FingertipsPage> {
  const base = checkAddress(source.address, source.allowedHosts)
  const fetcher = createPatientFetcher(source)
  for (const indicator of order.indicators) {
    const url = pageAddress(base, indicator, order)
    try {
      const bytes = await fetcher.fetch(url, { accept: 'text/csv' })
      requireFigures(bytes, url)
      yield { kind: 'file', indicator, bytes }
    } catch (error) {
      if (!(error instanceof FetchProblem) || !error.isMissing) throw error
      yield { kind: 'missing', indicator, message: error.message }
    }
  }
}

function pageAddress(base: URL, indicator: number, { areaType, parentAreaType = 15 }: FetchOrder): URL {
  const url = new URL('all_data/csv/by_indicator_id', base)
  url.search = new URLSearchParams({
    indicator_ids: String(indicator),
    child_area_type_id: String(areaType),
    parent_area_type_id: String(parentAreaType),
    include_sortable_time_periods: 'yes',
  }).toString()
  return url
}

/** A page for people, with a status as if all were well, is no file of figures. */
function requireFigures(bytes: Uint8Array, url: URL): void {
  const beginning = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart()
  if (/^\uFEFF?"?indicator[ _]?id/i.test(beginning)) return
  throw new FetchProblem(`${url.href} does not answer with a Fingertips file but with “${beginning.slice(0, 60)}”.`)
}
