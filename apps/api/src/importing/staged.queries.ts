import type { Observation } from '@jsna/core'
import { sql } from 'kysely'
import type { Kysely, Transaction } from 'kysely'
import type { ImportRecord } from '../client.ts'
import { figureTables } from '../database/figure-tables.ts'
import { toObservation } from '../database/rows.ts'
import type { ObservationTable, WorkspaceTables } from '../database/tables.ts'

type Workspace = Kysely<WorkspaceTables>

const { numbers } = figureTables.observation
const columns = ['series', 'period', 'words', ...numbers]
const list = (prefix: string) => sql.raw(columns.map((column) => `${prefix}.${column}`).join(', '))
const names = sql.raw(columns.join(', '))
const overwritten = sql.raw(['words', ...numbers].map((column) => `${column} = excluded.${column}`).join(', '))

// What a file says beside what the workspace holds for the same key.
const beside = sql.raw(`staged_row as fresh
  join observation_words as fresh_words on fresh_words.id = fresh.words
  left join observation_row as known on known.series = fresh.series and known.period = fresh.period
  left join observation_words as known_words on known_words.id = known.words`)

// As a list of numbers: a join could be walked from the other end, through millions of rows for each indicator.
const seriesOf = (rows: 'known' | 'fresh', indicator: string) =>
  sql`${sql.raw(rows)}.series in (select id from series where indicator = ${indicator})`

/** A total that was added up steps back for what a source gives, even if it is the same number. */
const isSame = sql.raw(
  [
    `known_words.origin = 'source'`,
    ...['absence', 'status', 'note'].map((word) => `fresh_words.${word} = known_words.${word}`),
    ...numbers.map((number) => `fresh.${number} is not distinct from known.${number}`),
  ].join(' and '),
)

export interface StagedCounts {
  indicator: string
  accepted: number
  added: number
  unchanged: number
  /** Rows whose key the workspace has from a source. */
  known: number
}

/** How much of a file is new, other and the same, by indicator. */
export async function stagedCounts(db: Workspace, job: number): Promise<StagedCounts[]> {
  // Counted by series first, in the order in which the rows are kept: sorting millions of them by a word takes four times as long.
  const { rows } = await sql<StagedCounts>`
    select series.indicator as indicator, sum(counted.accepted) as accepted, sum(counted.added) as added,
      sum(counted.unchanged) as unchanged, sum(counted.known) as known
    from (select fresh.series as series, count(*) as accepted,
        sum(case when known.series is null then 1 else 0 end) as added,
        sum(case when ${isSame} then 1 else 0 end) as unchanged,
        sum(case when known_words.origin = 'source' then 1 else 0 end) as known
      from ${beside} where fresh.job = ${job} group by fresh.series) as counted
    join series on series.id = counted.series group by series.indicator order by series.indicator`.execute(db)
  // PostgreSQL counts in numbers that may be larger than those of JavaScript and gives them as text.
  return rows.map(({ indicator, accepted, added, unchanged, known }) => ({
    indicator,
    accepted: Number(accepted),
    added: Number(added),
    unchanged: Number(unchanged),
    known: Number(known),
  }))
}

export async function stagedPeriods(db: Workspace, job: number): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ indicator: string; period: string }>`
    select distinct series.indicator as indicator, period.period as period
    from staged_row as fresh join series on series.id = fresh.series join period on period.id = fresh.period
    where fresh.job = ${job}`.execute(db)
  const periods = new Map<string, string[]>()
  for (const { indicator, period } of rows) periods.set(indicator, [...(periods.get(indicator) ?? []), period])
  return periods
}

// Only periods that the file holds are looked at: a file with one new year says nothing of the years before.
const missingFrom = (job: number) => sql`
  from observation_row as known
  join series on series.id = known.series
  join observation_words as known_words on known_words.id = known.words
  join (select distinct fresh_series.indicator as indicator, fresh.period as period
    from staged_row as fresh join series as fresh_series on fresh_series.id = fresh.series
    where fresh.job = ${job}) as covered
    on covered.indicator = series.indicator and covered.period = known.period
  where known_words.origin = 'source' and not exists (select 1 from staged_row as fresh
    where fresh.job = ${job} and fresh.series = known.series and fresh.period = known.period)`

/** Figures that a source gave for the indicators and periods of a file, and that are not in it. */
export async function missingCounts(
  db: Workspace,
  job: number,
  counts: readonly StagedCounts[],
): Promise<Map<string, number>> {
  const missing = new Map<string, number>()
  for (const { indicator, known } of counts) {
    // The plus keeps the periods of the file from being looked up before there is a row to hold against them.
    const { rows } = await sql<{ covered: number }>`
      select count(*) as covered from observation_row as known
        join observation_words as known_words on known_words.id = known.words
      where ${seriesOf('known', indicator)} and known_words.origin = 'source' and +known.period in (
        select fresh.period from staged_row as fresh where fresh.job = ${job} and ${seriesOf('fresh', indicator)})`.execute(
      db,
    )
    const absent = Number(rows[0]?.covered ?? 0) - known
    if (absent > 0) missing.set(indicator, absent)
  }
  return missing
}

// By its series, each of which is found at once: with its indicator alone every row of the file would be looked at.
const stagedOf = (job: number, indicator: string) => sql`
  select series.indicator, series.area, series.sex, series.age, series.category, period.period,
    nullif(words.absence, '') as absence, words.status, words.note, ${sql.raw(numbers.map((each) => `fresh.${each}`).join(', '))}
  from staged_row as fresh join series on series.id = fresh.series join period on period.id = fresh.period
    join observation_words as words on words.id = fresh.words
  where fresh.job = ${job} and ${seriesOf('fresh', indicator)}`

/** One indicator's figures in a file. */
export async function stagedObservations(db: Workspace, job: number, indicator: string): Promise<Observation[]> {
  const { rows } = await stagedOf(job, indicator).$castTo<ObservationTable>().execute(db)
  return rows.map(toObservation)
}

/** Of one indicator's figures in a file those that state a value and the counts behind it. */
export async function stagedWithCounts(db: Workspace, job: number, indicator: string): Promise<Observation[]> {
  const { rows } = await sql<ObservationTable>`${stagedOf(job, indicator)}
    and fresh.value is not null and fresh.count is not null and fresh.denominator is not null`.execute(db)
  return rows.map(toObservation)
}

/** Puts a file's figures into the workspace, and keeps what they replace. */
export async function takeStaged(transaction: Transaction<WorkspaceTables>, job: number, as: string): Promise<void> {
  await sql`
    insert into replaced_row (import, ${names}) select ${as}, ${list('known')}
    from ${beside} where fresh.job = ${job} and known.series is not null and not (${isSame})`.execute(transaction)
  await sql`
    insert into observation_row (${names}) select ${list('fresh')}
    from ${beside} where fresh.job = ${job} and (known.series is null or not (${isSame}))
    order by fresh.series, fresh.period
    on conflict (series, period) do update set ${overwritten}`.execute(transaction)
}

/** Puts a file into the workspace of which the workspace has nothing, so that nothing has to be compared. */
export async function takeAllStaged(transaction: Transaction<WorkspaceTables>, job: number): Promise<void> {
  await sql`
    insert into observation_row (${names}) select ${list('fresh')} from staged_row as fresh where fresh.job = ${job}
    order by fresh.series, fresh.period`.execute(transaction)
}

/** Takes what is missing from a file out of the workspace, and keeps it. */
export async function withdrawMissing(
  transaction: Transaction<WorkspaceTables>,
  job: number,
  as: string,
): Promise<void> {
  await sql`
    insert into replaced_row (import, ${names}) select ${as}, ${list('known')} ${missingFrom(job)}`.execute(transaction)
  await sql`
    delete from observation_row where exists (select 1 from replaced_row
      where replaced_row.import = ${as} and replaced_row.series = observation_row.series
        and replaced_row.period = observation_row.period)
      and not exists (select 1 from staged_row where staged_row.job = ${job}
        and staged_row.series = observation_row.series and staged_row.period = observation_row.period)`.execute(
    transaction,
  )
}

export async function removeStaged(db: Workspace, job: number): Promise<void> {
  await sql`delete from staged_row where job = ${job}`.execute(db)
}

/** Removes what a file that is not accepted has left: its rows, and the words that were written for them. */
export async function forgetStaged(db: Workspace, { number, id }: { number: number; id: string }): Promise<void> {
  await removeStaged(db, number)
  await sql`delete from observation_words where import = ${id}`.execute(db)
}

/** So many imports can be taken back, one after the other: what they replaced is kept with its figures. */
export const takenBackAtMost = 10

/** Forgets what old imports replaced, before another one comes. */
export async function forgetOldReplaced(transaction: Transaction<WorkspaceTables>): Promise<void> {
  await sql`
    delete from replaced_row where import in (
      select id from import where undone_at is null order by imported_at desc, id limit 1000000 offset ${takenBackAtMost - 1})`.execute(
    transaction,
  )
}

/** Whether an import can be taken back without a loss: what it replaced is kept, or it replaced nothing. */
export async function canBeTakenBack(
  db: Workspace,
  { id, changed, withdrawn }: Pick<ImportRecord, 'id' | 'changed' | 'withdrawn'>,
): Promise<boolean> {
  if (changed + withdrawn === 0) return true
  const { rows } = await sql`select 1 from replaced_row where import = ${id} limit 1`.execute(db)
  return rows.length > 0
}

/** The indicators that an import touched, by what it brought and by what it took away. */
export async function touchedBy(db: Workspace, as: string): Promise<string[]> {
  const { rows } = await sql<{ indicator: string }>`
    select distinct series.indicator as indicator from observation_row as known
      join series on series.id = known.series join observation_words on observation_words.id = known.words
      where observation_words.import = ${as}
    union select distinct series.indicator from replaced_row join series on series.id = replaced_row.series
      where replaced_row.import = ${as}
    order by indicator`.execute(db)
  return rows.map(({ indicator }) => indicator)
}

/**
 * Takes an import's figures out again and puts back what they had replaced. Imports are taken back newest first, so what an
 * import replaced is what was valid before it. A total that was added up since then steps back for what a source gave.
 */
export async function giveBack(transaction: Transaction<WorkspaceTables>, as: string): Promise<void> {
  await sql`
    delete from observation_row where words in (select id from observation_words where import = ${as})`.execute(
    transaction,
  )
  await sql`
    insert into observation_row (${names}) select ${list('replaced_row')} from replaced_row where import = ${as}
    on conflict (series, period) do update set ${overwritten}`.execute(transaction)
  await sql`delete from replaced_row where import = ${as}`.execute(transaction)
}
