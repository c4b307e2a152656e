import { isFields } from '../json-stat/read-dataset.ts'
import { FetchProblem } from '../fetching/fetch-problem.ts'

/** One version of a data set, as far as fetching it needs. */
export interface OnsVersion {
  dataset: string
  edition: string
  version: number
  /** Addresses by format, with the size that the office states, in bytes. */
  downloads: ReadonlyMap<string, { href: string; size: number | null }>
  dimensions: readonly { name: string; isArea: boolean }[]
  /** For tables of the census: whom they count; `null` for the others. */
  populationType: string | null
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Reads a part of an answer that is a JSON object. */
export function fieldsOf(bytes: Uint8Array, url: URL): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (isFields(json)) return json
  } catch {
    // Said below, as for any other answer that is not an object.
  }
  throw new FetchProblem(`${url.href} does not answer with a JSON object.`)
}

/** The address that an answer gives under `links`; empty where it has none. */
export function linkIn({ links }: Readonly<Record<string, unknown>>, name: string): { href: string; id: string } {
  const link = isFields(links) ? links[name] : undefined
  return isFields(link) ? { href: text(link['href']), id: text(link['id']) } : { href: '', id: '' }
}

/** Where the files of a version or of a filter are. */
export function downloadsIn({ downloads }: Readonly<Record<string, unknown>>): OnsVersion['downloads'] {
  const found = new Map<string, { href: string; size: number | null }>()
  if (!isFields(downloads)) return found
  for (const [format, one] of Object.entries(downloads)) {
    const href = isFields(one) ? text(one['href']) : ''
    if (!isFields(one) || href === '' || one['skipped'] === true) continue
    const size = Number(text(one['size']) || Number.NaN)
    found.set(format, { href, size: Number.isInteger(size) && size > 0 ? size : null })
  }
  return found
}

const AREA_LISTS = /geography|^(?:uk|local-authority|ltla|utla|rgn|ctry|nat|lsoa|msoa|wd)\b/i

/** Reads the document of a version. */
export function readVersion(fields: Readonly<Record<string, unknown>>, dataset: string, url: URL): OnsVersion {
  const { edition, version, dimensions, type, is_based_on: basis } = fields
  if (typeof edition !== 'string' || typeof version !== 'number') {
    throw new FetchProblem(`${url.href} does not describe a version of a data set: it has no edition and version.`)
  }
  const listed = Array.isArray(dimensions) ? (dimensions as unknown[]).filter(isFields) : []
  // Tables of the census say which dimension is the area; with the others its name or its list of codes does.
  const isSaid = listed.some((one) => one['is_area_type'] === true)
  const isNamed = (one: Readonly<Record<string, unknown>>) =>
    AREA_LISTS.test(text(one['name'])) || AREA_LISTS.test(text(one['id']))
  return {
    dataset,
    edition,
    version,
    downloads: downloadsIn(fields),
    dimensions: listed.map((one) => ({
      name: text(one['name']),
      isArea: isSaid ? one['is_area_type'] === true : isNamed(one),
    })),
    populationType: text(type).startsWith('cantabular') && isFields(basis) ? text(basis['@id']) || null : null,
  }
}
