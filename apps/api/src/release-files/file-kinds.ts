import { formats } from '../downloads/formats.ts'
import { writeJsonStatFile } from './json-stat-file.ts'
import { writeParquetFile } from './parquet-file.ts'
import type { ReleaseReader } from './release-contents.ts'
import { writeSqliteFile } from './sqlite-file.ts'
import { writeZipFile } from './zip-file.ts'

interface FileKind {
  /** What follows the release in the name of the file. */
  ending: string
  mediaType: string
  title: string
  write: (path: string, reader: ReleaseReader) => Promise<void>
}

/** The files that a whole release may be had in. */
export const fileKinds = {
  zip: {
    ending: '.zip',
    mediaType: 'application/zip',
    title: 'Everything: tables, texts and boundaries (zip)',
    write: writeZipFile,
  },
  sqlite: {
    ending: '.sqlite',
    mediaType: 'application/vnd.sqlite3',
    title: 'The published database (SQLite)',
    write: writeSqliteFile,
  },
  'estimates-parquet': {
    ending: '-estimates.parquet',
    mediaType: formats.parquet.mediaType,
    title: 'Every figure (Parquet)',
    write: (path, reader) => writeParquetFile(path, 'estimates', reader),
  },
  'comparisons-parquet': {
    ending: '-comparisons.parquet',
    mediaType: formats.parquet.mediaType,
    title: 'Every comparison (Parquet)',
    write: (path, reader) => writeParquetFile(path, 'comparisons', reader),
  },
  'trends-parquet': {
    ending: '-trends.parquet',
    mediaType: formats.parquet.mediaType,
    title: 'Every recent trend (Parquet)',
    write: (path, reader) => writeParquetFile(path, 'trends', reader),
  },
  'json-stat': {
    ending: '.json-stat.json',
    mediaType: formats['json-stat'].mediaType,
    title: 'Every figure (JSON-stat 2.0)',
    write: writeJsonStatFile,
  },
} as const satisfies Record<string, FileKind>

export type FileKindName = keyof typeof fileKinds

export const fileKindNames = Object.keys(fileKinds) as FileKindName[]

/** The name under which a file of a release is saved. */
export const fileName = (kind: FileKindName, release: number) => `jsna-release-${release}${fileKinds[kind].ending}`
