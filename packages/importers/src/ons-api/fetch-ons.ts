import { createHash } from 'node:crypto'
import { allowedUrl, checkAddress, isAllowed } from '../fetching/check-address.ts'
import { FetchProblem } from '../fetching/fetch-problem.ts'
import { createPatientFetcher } from '../fetching/patient-fetcher.ts'
import type { FetchSource } from '../fetching/patient-fetcher.ts'
import { requireDescription, requireTable } from './check-download.ts'
import { fieldsOf, linkIn, readVersion } from './version-document.ts'
import type { OnsVersion } from './version-document.ts'
import { filteredDownloads } from './filter-areas.ts'

/** A data set that is wanted, in its newest edition and version unless they are named. */
export interface OnsOrder {
  /** As the office calls it: `TS021`, `wellbeing-local-authority`. */
  dataset: string
  edition?: string
  version?: number
  /** Codes of the areas that are wanted; all of them where none is named. */
  areas?: readonly string[]
}

/** What became of one order. A file comes with the description that belongs to it, where the office gives one. */
export type OnsFile =
  | { kind: 'file'; order: OnsOrder; name: string; bytes: Uint8Array; description: Uint8Array | null }
  /** The file of this version is there already. */
  | { kind: 'there'; order: OnsOrder; name: string }
  /** The office has no such data set, edition or version, or no table of it. */
  | { kind: 'missing'; order: OnsOrder; message: string }

/** How answers and files are asked for. */
export interface OnsClient {
  base: URL
  ask: (path: string, body?: unknown) => Promise<Readonly<Record<string, unknown>>>
  /** Milliseconds to wait between two looks at something that is being made. */
  wait: () => Promise<void>
}

const JSON_TYPE = 'application/json'

/**
 * Fetches versions of data sets from the API of the Office for National Statistics, or from one that speaks as it does, one
 * after the other. Whoever keeps the files goes on after a cut by saying which of them are there.
 *
 * @throws FetchProblem when the source may not be asked, is not to be had, or answers with something else.
 */
export async function* fetchOns(
  orders: readonly OnsOrder[],
  source: FetchSource,
  isThere: (name: string) => boolean = () => false,
): AsyncGenerator<OnsFile> {
  const base = checkAddress(source.address, source.allowedHosts)
  const fetcher = createPatientFetcher(source)
  // The office keeps its files on a host of their own; whoever may be asked may also be led to.
  const mayFollow = ({ href }: URL) => isAllowed(href, source.allowedHosts)
  const client: OnsClient = {
    base,
    ask: async (path, body) => {
      const url = new URL(path, base)
      return fieldsOf(await fetcher.fetch(url, { accept: JSON_TYPE, body }), url)
    },
    wait: fetcher.rest,
  }
  const download = async (
    downloads: OnsVersion['downloads'],
    format: string,
    { accept, check }: { accept: string; check: (bytes: Uint8Array, url: URL) => void },
  ) => {
    const found = downloads.get(format)
    if (!found) return null
    const url = allowedUrl(found.href, source.allowedHosts)
    if (found.size !== null && found.size > fetcher.limits.mostBytes) {
      const most = fetcher.limits.mostBytes.toLocaleString('en-GB')
      throw new FetchProblem(
        `${url.href} has ${found.size.toLocaleString('en-GB')} bytes, more than ${most}. Ask for some areas only.`,
      )
    }
    const bytes = await fetcher.fetch(url, { accept, mayFollow })
    check(bytes, url)
    if (found.size !== null && bytes.byteLength < found.size) {
      throw new FetchProblem(`${url.href} gave ${bytes.byteLength} of ${found.size} bytes. Fetch it again.`)
    }
    return bytes
  }

  for (const order of orders) {
    try {
      const version = await findVersion(order, client)
      const name = fileNameOf(version, order.areas ?? [])
      if (isThere(name)) {
        yield { kind: 'there', order, name }
        continue
      }
      const { downloads } = order.areas?.length ? await filteredDownloads(version, order.areas, client) : version
      const table = await download(downloads, 'csv', { accept: 'text/csv', check: requireTable })
      if (table === null) {
        const others = [...downloads.keys()].join(', ') || 'nothing'
        const message = `“${order.dataset}” is not to be had as CSV, only as ${others}.`
        yield { kind: 'missing', order, message }
        continue
      }
      const csvw = { accept: 'application/csvm+json', check: requireDescription }
      // A table is worth having without its description.
      const description = await download(downloads, 'csvw', csvw).catch(nothingIfMissing)
      yield { kind: 'file', order, name, bytes: table, description }
    } catch (error) {
      if (!(error instanceof FetchProblem) || !error.isMissing) throw error
      yield { kind: 'missing', order, message: error.message }
    }
  }
}

function nothingIfMissing(error: unknown): null {
  if (error instanceof FetchProblem && error.isMissing) return null
  throw error
}

const part = encodeURIComponent

/** The version that an order means. What an answer links to is asked at the address that was allowed, not at the link. */
async function findVersion({ dataset, edition, version }: OnsOrder, { base, ask }: OnsClient): Promise<OnsVersion> {
  const at = `datasets/${part(dataset)}`
  let chosen = { edition, version: version === undefined ? '' : String(version) }
  if (edition === undefined) {
    const { href } = linkIn(await ask(at), 'latest_version')
    const [, newest, number] = /\/editions\/([\w.-]+)\/versions\/(\d+)$/.exec(href) ?? []
    if (newest === undefined || number === undefined) {
      throw new FetchProblem(`${base.href}${at} does not say which version of “${dataset}” is the newest.`)
    }
    chosen = { edition: newest, version: number }
  } else if (version === undefined) {
    const { id } = linkIn(await ask(`${at}/editions/${part(edition)}`), 'latest_version')
    if (!/^\d+$/.test(id)) {
      throw new FetchProblem(`${base.href}${at} does not say which version of “${edition}” is the newest.`)
    }
    chosen = { edition, version: id }
  }
  const path = `${at}/editions/${part(chosen.edition ?? '')}/versions/${chosen.version}`
  return readVersion(await ask(path), dataset, new URL(path, base))
}

const plain = (name: string) => name.replaceAll(/[^A-Za-z0-9.-]/g, '-')

/** A name that says which data set a file is of: the table itself does not. */
function fileNameOf({ dataset, edition, version }: OnsVersion, areas: readonly string[]): string {
  const chosen =
    areas.length === 0 ? '' : `_areas-${createHash('sha256').update(areas.join()).digest('hex').slice(0, 8)}`
  return `ons_${plain(dataset)}_${plain(edition)}_v${version}${chosen}.csv`
}
