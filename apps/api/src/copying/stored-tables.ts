import type { DatabaseName } from '../database/migrate.ts'

/** A table as it lies in the database, with what identifies a row. */
export interface StoredTable {
  name: string
  key: readonly string[]
  /** Whether the database gives the numbers out itself. */
  numbered?: string
}

const id = ['id']
const versionedNoun = ['id', 'valid_from_release']
const seriesKey = ['indicator', 'area', 'sex', 'age', 'category', 'valid_from_release']
const list = (name: string): StoredTable => ({ name, key: id, numbered: 'id' })

/** Every table of the two databases, those that others refer to first. A test holds the list against the databases. */
export const storedTables: Record<DatabaseName, readonly StoredTable[]> = {
  workspace: [
    { name: 'area_scheme', key: id },
    { name: 'area', key: id },
    { name: 'boundary', key: id },
    { name: 'theme', key: id },
    { name: 'indicator', key: id },
    { name: 'recommendation', key: id },
    { name: 'community_asset', key: id },
    { name: 'lookup', key: id },
    { name: 'lookup_entry', key: ['lookup', 'from_code', 'to_code'] },
    list('series'),
    list('period'),
    list('observation_words'),
    { name: 'observation_row', key: ['series', 'period'] },
    { name: 'indicator_version', key: ['indicator'] },
    { name: 'import_job', key: ['number'], numbered: 'number' },
    { name: 'import_mapping', key: id },
    { name: 'staged_row', key: ['job', 'series', 'period'] },
    { name: 'import', key: id },
    { name: 'replaced_row', key: ['import', 'series', 'period'] },
    { name: 'document', key: id },
    { name: 'document_revision', key: ['document', 'revision'] },
    { name: 'waiver', key: id },
    { name: 'publication', key: ['number'] },
    { name: 'scheme_replacement', key: id },
    { name: 'code_history', key: id },
    { name: 'code_change', key: ['history', 'from_code', 'to_code'] },
    { name: 'catalogue_version', key: id },
    { name: 'disclosure_log', key: ['release', 'indicator'] },
    { name: 'account', key: ['email'] },
    { name: 'session', key: ['token_hash'] },
    { name: 'sign_in_attempt', key: id },
    { name: 'audit', key: ['number'] },
    { name: 'audit_head', key: id },
  ],
  published: [
    { name: 'release', key: ['number'] },
    { name: 'area_scheme', key: versionedNoun },
    { name: 'area', key: versionedNoun },
    { name: 'boundary', key: versionedNoun },
    { name: 'theme', key: versionedNoun },
    { name: 'indicator', key: versionedNoun },
    { name: 'document', key: versionedNoun },
    { name: 'evaluation', key: ['document', 'area', 'valid_from_release'] },
    { name: 'recommendation', key: versionedNoun },
    { name: 'community_asset', key: versionedNoun },
    { name: 'postcode', key: ['postcode'] },
    { name: 'content_part', key: ['kind', 'id', 'valid_from_release'] },
    list('series'),
    list('period'),
    list('estimate_words'),
    list('benchmark'),
    list('comparison_words'),
    list('trend_words'),
    { name: 'estimate_row', key: ['series', 'period', 'valid_from_release'] },
    { name: 'comparison_row', key: ['series', 'period', 'benchmark', 'valid_from_release'] },
    { name: 'trend_row', key: ['series', 'valid_from_release'] },
    { name: 'spread', key: ['indicator', 'scheme', 'sex', 'age', 'category', 'period', 'valid_from_release'] },
    { name: 'standing', key: seriesKey },
  ],
}
