import { figureTables, figureTableStatements, fillFrom, wordListStatements } from '../figure-tables.ts'
import { appendOnly, inKeyOrder } from './migration.ts'
import type { Migration } from './migration.ts'

const noun = 'id text not null primary key, body text not null'
const positioned = `${noun}, position integer not null`

const first: Migration = {
  version: 1,
  statements: (dialect) => [
    `create table area_scheme (${noun})`,
    `create table area (${positioned}, scheme text not null references area_scheme (id))`,
    'create index area_by_scheme on area (scheme)',
    `create table boundary (${noun})`,
    `create table theme (${positioned})`,
    `create table indicator (${positioned}, theme text not null)`,
    `create table recommendation (${positioned})`,
    `create table community_asset (${positioned})`,
    `create table lookup (${positioned}, from_scheme text not null, to_scheme text not null)`,
    `create table lookup_entry (lookup text not null references lookup (id), from_code text not null, to_code text not null,
      weight double precision not null, primary key (lookup, from_code, to_code))${inKeyOrder(dialect)}`,
    `create table observation (indicator text not null references indicator (id), area text not null references area (id),
      sex text not null, age text not null, category text not null, period text not null,
      value double precision, lower_ci95 double precision, upper_ci95 double precision,
      lower_ci998 double precision, upper_ci998 double precision, count double precision, denominator double precision,
      absence text, status text not null, note text not null, origin text not null, import text not null,
      primary key (indicator, area, sex, age, category, period))${inKeyOrder(dialect)}`,
    'create table indicator_version (indicator text not null primary key references indicator (id), version integer not null)',
    `create table import (id text not null primary key, content_hash text not null, file_name text not null,
      imported_at text not null, imported_by text not null, rows_read integer not null, accepted integer not null,
      changed integer not null, added integer not null, unchanged integer not null)`,
    'create index import_by_content on import (content_hash)',
    `create table document (${noun}, revision integer not null, updated_at text not null, updated_by text not null)`,
    `create table document_revision (document text not null references document (id), revision integer not null,
      body text not null, saved_at text not null, saved_by text not null, primary key (document, revision))`,
    ...appendOnly('document_revision', dialect),
    `create table waiver (id text not null primary key, document text not null references document (id),
      inline text not null, reason text not null, subject text not null, waived_at text not null, waived_by text not null)`,
    `create table publication (number integer not null primary key, state text not null, started_at text not null,
      started_by text not null, versions text not null)`,
    `create table account (email text not null primary key, name text not null, roles text not null,
      password_hash text not null, created_at text not null)`,
    `create table session (token_hash text not null primary key, email text not null references account (email),
      created_at text not null, expires_at text not null)`,
    'create table sign_in_attempt (id text not null primary key, email text not null, address text not null, at text not null)',
    'create index sign_in_attempt_by_time on sign_in_attempt (at)',
    `create table audit (number integer not null primary key, at text not null, actor text not null, action text not null,
      subject text not null, detail text not null, previous_hash text not null, hash text not null)`,
    ...appendOnly('audit', dialect),
    'create table audit_head (id integer not null primary key, number integer not null, hash text not null)',
  ],
}

/** The words of observations move into lists. */
const compact: Migration = {
  version: 2,
  statements: (dialect) => [
    'alter table observation rename to wide_observation',
    ...wordListStatements([figureTables.observation], dialect, {
      indicator: 'references indicator (id)',
      area: 'references area (id)',
    }),
    ...figureTableStatements(figureTables.observation, dialect),
    ...fillFrom('wide_observation', figureTables.observation),
    'drop table wide_observation',
  ],
}

/** Files are read into a room of their own first; what an import replaces is kept until the next one. */
const importJobs: Migration = {
  version: 3,
  statements: (dialect) => {
    const number =
      dialect === 'sqlite'
        ? 'integer not null primary key autoincrement'
        : 'integer generated always as identity primary key'
    const { numbers } = figureTables.observation
    return [
      `create table import_job (number ${number}, id text not null unique, file_name text not null, content_hash text not null,
        state text not null, started_at text not null, started_by text not null, report text not null, refusal text not null)`,
      ...figureTableStatements(figureTables.stagedObservation, dialect),
      // No words mean that there was nothing before.
      `create table replaced_row (import text not null, series integer not null, period integer not null, words integer,
        ${numbers.map((name) => `${name} double precision`).join(', ')}, primary key (import, series, period))`,
      'alter table import add column withdrawn integer not null default 0',
      'alter table import add column undone_at text',
      'alter table import add column undone_by text',
    ]
  },
}

export const workspaceMigrations: Migration[] = [first, compact, importJobs]
