/** What ONS says about an indicator, in the parts that a catalogue entry is checked against. */
export interface OnsMetadata {
  label: string
  subtitle: string
  caveats: string
  organisation: string
  link: string
  /** ISO date of publication. */
  date: string
  decimals: number | null
}

export class OnsMetadataError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'OnsMetadataError'
  }
}

type Fields = Record<string, unknown>

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function text(fields: Fields, name: string): string {
  const value = fields[name]
  return typeof value === 'string' ? value.trim() : ''
}

/** `18/12/2025|18/12/2025`, one a source: the first is the one for Great Britain. */
function isoDate(written: string, label: string): string {
  const match = /^(\d{2})\/(\d{2})\/(\d{4})/.exec(written)
  if (!match) throw new OnsMetadataError(`The source date of “${label}” is not a day such as 19/02/2026: “${written}”.`)
  const [, day = '', month = '', year = ''] = match
  return `${year}-${month}-${day}`
}

function metadata(name: string, shared: Fields, own: Fields): OnsMetadata {
  const fields = { ...shared, ...own }
  const label = text(fields, 'label') || name
  const decimals = fields['decimalPlaces']
  return {
    label,
    subtitle: text(fields, 'subtitle'),
    caveats: text(fields, 'caveats'),
    organisation: text(fields, 'sourceOrg').split('|')[0] ?? '',
    link: text(fields, 'sourceURL').split('|')[0] ?? '',
    date: isoDate(text(fields, 'sourceDate'), label),
    decimals: typeof decimals === 'number' ? decimals : null,
  }
}

/** Reads the metadata file beside a data set, by the name of the indicator in its CSV; one nameless entry is under ``. */
export function readOnsMetadata(json: string): Map<string, OnsMetadata> {
  const parsed: unknown = JSON.parse(json)
  const root = isFields(parsed) ? parsed['ess-beta-metadata'] : null
  if (!isFields(root)) throw new OnsMetadataError('The file has no object “ess-beta-metadata”.')
  const { shared } = root
  if (!isFields(shared)) return new Map([['', metadata('', {}, root)]])
  const entries = Object.entries(root).filter(([name]) => name !== 'shared')
  return new Map(entries.map(([name, own]) => [name, metadata(name, shared, isFields(own) ? own : {})]))
}
