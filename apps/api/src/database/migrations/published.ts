import { figureTables, figureTableStatements, fillFrom, viewStatement, wordListStatements } from '../figure-tables.ts'
import type { Dialect } from '../handle.ts'
import { inKeyOrder } from './migration.ts'
import type { Migration } from './migration.ts'

const validity = 'valid_from_release integer not null, valid_to_release integer'

/** A table whose rows belong to a run of releases; at most one row a key is valid in any release. */
const versioned = (dialect: Dialect, name: string, key: string[], columns: string) => [
  `create table ${name} (${key.map((column) => `${column} text not null, `).join('')}${columns}, ${validity},
    primary key (${key.join(', ')}, valid_from_release))${inKeyOrder(dialect)}`,
]

const series = ['indicator', 'area', 'sex', 'age', 'category']
const estimateKey = [...series, 'period']
const real = (...names: string[]) => names.map((name) => `${name} double precision`).join(', ')

const first: Migration = {
  version: 1,
  statements: (dialect) => [
    `create table release (number integer not null primary key, published_at text not null, title text not null,
      published_by text not null, content_hash text not null, method_version text not null, changes text not null)`,
    ...versioned(dialect, 'area_scheme', ['id'], 'body text not null'),
    ...versioned(dialect, 'area', ['id'], 'body text not null, scheme text not null, position integer not null'),
    ...versioned(dialect, 'boundary', ['id'], 'body text not null'),
    ...versioned(dialect, 'theme', ['id'], 'body text not null, position integer not null'),
    ...versioned(
      dialect,
      'indicator',
      ['id'],
      'body text not null, theme text not null, position integer not null, coverage text not null',
    ),
    ...versioned(dialect, 'document', ['id'], 'body text not null'),
    ...versioned(dialect, 'evaluation', ['document', 'area'], 'body text not null'),
    ...versioned(
      dialect,
      'recommendation',
      ['id'],
      'body text not null, position integer not null, results text not null',
    ),
    ...versioned(dialect, 'community_asset', ['id'], 'body text not null, position integer not null'),
    ...versioned(dialect, 'content_part', ['kind', 'id'], 'hash text not null'),
    ...versioned(
      dialect,
      'estimate',
      estimateKey,
      `kind text not null, ${real('value', 'lower_ci95', 'upper_ci95', 'lower_ci998', 'upper_ci998', 'count', 'denominator')},
        method text not null, status text not null, note text not null, reason text not null`,
    ),
    ...versioned(
      dialect,
      'comparison',
      [...estimateKey, 'benchmark'],
      `verdict text not null, method text not null, level double precision, ${real('value', 'benchmark_value')},
        reason text not null`,
    ),
    ...versioned(
      dialect,
      'trend',
      series,
      `direction text not null, judged text not null, method text not null, periods text not null,
        ${real('chi_squared', 'slope')}, reason text not null`,
    ),
    ...versioned(
      dialect,
      'spread',
      ['indicator', 'scheme', 'sex', 'age', 'category', 'period'],
      `count integer not null, minimum double precision not null, lower_quartile double precision not null,
        median double precision not null, upper_quartile double precision not null, maximum double precision not null,
        minimum_area text not null, maximum_area text not null`,
    ),
    ...versioned(
      dialect,
      'standing',
      series,
      'period text not null, value double precision, "position" integer, "of" integer, "order" text not null',
    ),
  ],
}

/** The words of figures move into lists. A judged comparison's reason is written anew from the two figures it is about. */
const compact: Migration = {
  version: 2,
  statements: (dialect) => {
    const tables = [figureTables.estimate, figureTables.comparison]
    return [
      'alter table estimate rename to wide_estimate',
      'alter table comparison rename to wide_comparison',
      `update wide_comparison set reason = '' where verdict <> 'not-compared' and benchmark <> 'goal'`,
      ...wordListStatements(tables, dialect),
      ...tables.flatMap((table) => figureTableStatements(table, dialect)),
      ...fillFrom('wide_estimate', figureTables.estimate),
      ...fillFrom('wide_comparison', figureTables.comparison),
      'drop table wide_estimate',
      'drop table wide_comparison',
    ]
  },
}

/** Where postcodes lie. They belong to no release: a directory is replaced as a whole. */
const postcodes: Migration = {
  version: 3,
  statements: (dialect) => [
    `create table postcode (postcode text not null primary key, area text not null)${inKeyOrder(dialect)}`,
  ],
}

/** Estimates whose kind, method, status, note and reason are looked up by their number. */
const numbered: Migration = {
  version: 4,
  statements: () => [viewStatement(figureTables.estimate, 'numbered_estimate', 'words')],
}

/** The words of trends move into a list, too: a county has a hundred thousand trends and a few dozen reasons. */
const trends: Migration = {
  version: 5,
  statements: (dialect) => {
    const { trend } = figureTables
    return [
      'alter table trend rename to wide_trend',
      ...wordListStatements([{ ...trend, lists: trend.lists.filter(({ column }) => column !== 'series') }], dialect),
      ...figureTableStatements(trend, dialect),
      ...fillFrom('wide_trend', trend),
      'drop table wide_trend',
      viewStatement(trend, 'numbered_trend', 'words'),
    ]
  },
}

export const publishedMigrations: Migration[] = [first, compact, postcodes, numbered, trends]
