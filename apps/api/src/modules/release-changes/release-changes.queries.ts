import { comparePeriods } from '@jsna/core'
import type { Document, Estimate, Indicator, Release } from '@jsna/core'
import type { ExpressionBuilder } from 'kysely'
import type { ChangesSinceAnswer } from '../../client.ts'
import { bodyOf, toEstimate } from '../../database/rows.ts'
import type { PublishedTables } from '../../database/tables.ts'
import { inRelease } from '../../evidence/published.queries.ts'
import type { Published } from '../../evidence/published.queries.ts'
import { refuseTooMany } from '../../figures/select-rows.ts'
import { mostRows } from '../../figures/selection.ts'

/** The two releases that are set against each other; the first is the older. */
export interface Span {
  since: number
  until: number
}

/** Only rows that one of the two releases has and the other has not. */
const onOneSide =
  ({ since, until }: Span) =>
  <Table extends 'estimate' | 'document'>(where: ExpressionBuilder<PublishedTables, Table>) => {
    const from = (operator: '>' | '<=', release: number) =>
      where('validFromRelease' as never, operator, release as never)
    const to = (operator: '>' | '<=', release: number) => where('validToRelease' as never, operator, release as never)
    const isOpen = where('validToRelease' as never, 'is', null as never)
    return where.or([
      where.and([from('>', since), from('<=', until), where.or([isOpen, to('>', until)])]),
      where.and([from('<=', since), to('>', since), to('<=', until)]),
    ])
  }

interface Sided<Thing> {
  before: Thing[]
  after: Thing[]
}

/** Those of the older release, and those of the newer one. */
function sidesOf<Row extends { validFromRelease: number }, Thing>(
  rows: readonly Row[],
  { since }: Span,
  read: (row: Row) => Thing,
): Sided<Thing> {
  const isNew = (row: Row) => row.validFromRelease > since
  return { before: rows.filter((row) => !isNew(row)).map(read), after: rows.filter(isNew).map(read) }
}

/** The figures of some indicators that differ between two releases. */
export async function figuresOnOneSide(db: Published, span: Span, slugs: string[]): Promise<Sided<Estimate>> {
  if (slugs.length === 0) return { before: [], after: [] }
  const rows = await db
    .selectFrom('estimate')
    .selectAll()
    .where('indicator', 'in', slugs)
    .where(onOneSide(span))
    .limit(mostRows + 1)
    .execute()
  refuseTooMany(rows)
  return sidesOf(rows, span, toEstimate)
}

export async function textsOnOneSide(db: Published, span: Span): Promise<Sided<Document>> {
  const rows = await db
    .selectFrom('document')
    .select(['body', 'validFromRelease'])
    .where(onOneSide(span))
    .orderBy('id')
    .execute()
  return sidesOf(rows, span, (row) => bodyOf<Document>(row))
}

/** The indicators whose figures differ between two releases, by the hashes that every release keeps of them. */
export async function indicatorsBetween(
  db: Published,
  { since, until }: Span,
): Promise<ChangesSinceAnswer['indicators']> {
  const [before, after] = [await indicatorsIn(db, since), await indicatorsIn(db, until)]
  const found: ChangesSinceAnswer['indicators'] = []
  for (const [slug, { name, hash, periods }] of after) {
    const earlier = before.get(slug)
    if (earlier && earlier.hash === hash) continue
    const addedPeriods = periods.filter((period) => !earlier?.periods.includes(period)).sort(comparePeriods)
    found.push({ slug, name, change: earlier ? 'changed' : 'added', addedPeriods })
  }
  for (const [slug, { name }] of before) {
    if (!after.has(slug)) found.push({ slug, name, change: 'withdrawn', addedPeriods: [] })
  }
  return found
}

async function indicatorsIn(db: Published, release: number) {
  const rows = await db
    .selectFrom('indicator')
    .select(['id', 'body', 'coverage'])
    .where(inRelease(release))
    .orderBy('position')
    .execute()
  const parts = await db
    .selectFrom('contentPart')
    .select(['id', 'hash'])
    .where('kind', '=', 'figures')
    .where(inRelease(release))
    .execute()
  const hashes = new Map(parts.map(({ id, hash }) => [id, hash]))
  return new Map(
    rows.map((row) => {
      const { periods } = JSON.parse(row.coverage) as { periods: string[] }
      return [row.id, { name: bodyOf<Indicator>(row).name, hash: hashes.get(row.id), periods }]
    }),
  )
}

/** The releases after the older one, newest first. */
export async function releasesBetween(db: Published, { since, until }: Span): Promise<ChangesSinceAnswer['releases']> {
  const rows = await db
    .selectFrom('release')
    .select(['number', 'publishedAt', 'title', 'changes'])
    .where('number', '>', since)
    .where('number', '<=', until)
    .orderBy('number', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, changes: JSON.parse(row.changes) as Release['changes'] }))
}
