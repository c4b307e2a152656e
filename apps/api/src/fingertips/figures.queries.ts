import { comparePeriods } from '@jsna/core'
import type { Estimate, EstimateKey, Trend, Verdict } from '@jsna/core'
import { city } from '../city.ts'
import { seriesText, keyText, toEstimate } from '../database/rows.ts'
import type { EstimateTable } from '../database/tables.ts'
import { inRelease } from '../evidence/published.queries.ts'
import type { Published } from '../evidence/published.queries.ts'

/** One published figure, and what was judged of it when the release was made. */
export interface Figure {
  estimate: Estimate
  /** The number of the release that brought it. */
  since: number
  /** Whether it is the newest of its series. */
  isNewest: boolean
  /** How it stands, by the area that it is held against; `goal` is the goal of the indicator. */
  verdicts: ReadonlyMap<string, Verdict>
  /** Of its series. */
  trend: Pick<Trend, 'direction' | 'judged'>
}

export interface FiguresWanted {
  indicator: string
  /** Figures of the areas of these schemes; those of England always come with them. */
  schemes: readonly string[]
  /** Only this period. */
  period?: string
}

const noVerdicts: Figure['verdicts'] = new Map()
const noTrend: Figure['trend'] = { direction: 'not-tested', judged: 'not-tested' }

export async function figuresOf(db: Published, release: number, wanted: FiguresWanted): Promise<Figure[]> {
  const rows = await estimateRows(db, release, wanted)
  const verdicts = await verdictsOf(db, release, wanted)
  const trends = await trendsOf(db, release, wanted)
  const newest = new Map<string, string>()
  const series = rows.map((row) => {
    const name = seriesText(row)
    const known = newest.get(name)
    if (known === undefined || comparePeriods(known, row.period) < 0) newest.set(name, row.period)
    return name
  })
  return rows.map((row, index) => {
    const name = series[index] ?? ''
    return {
      estimate: toEstimate(row),
      since: row.validFromRelease,
      isNewest: newest.get(name) === row.period,
      verdicts: verdicts.get(`${name}|${row.period}`) ?? noVerdicts,
      trend: trends.get(name) ?? noTrend,
    }
  })
}

async function estimateRows(db: Published, release: number, wanted: FiguresWanted): Promise<EstimateTable[]> {
  const rows = db
    .selectFrom('estimate')
    .selectAll()
    .where('indicator', '=', wanted.indicator)
    .where(inRelease(release))
    .where('area', 'in', areasOf(db, release, wanted))
  const found = await (wanted.period === undefined ? rows : rows.where('period', '=', wanted.period)).execute()
  return inKeyOrder(found)
}

/** In an order that is the same in every database, whatever rules it sorts texts by. */
function inKeyOrder<Row extends EstimateKey>(rows: readonly Row[]): Row[] {
  const named = rows.map((row) => ({ row, name: keyText(row) }))
  return named.sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ row }) => row)
}

const areasOf = (db: Published, release: number, { schemes }: FiguresWanted) =>
  db
    .selectFrom('area')
    .select('id')
    .where(inRelease(release))
    .where((where) => {
      const england = where('id', '=', city.country)
      // PostgreSQL knows no empty list.
      return schemes.length === 0 ? england : where.or([england, where('scheme', 'in', [...schemes])])
    })

async function verdictsOf(db: Published, release: number, wanted: FiguresWanted) {
  const rows = db
    .selectFrom('comparison')
    .select(['indicator', 'area', 'sex', 'age', 'category', 'period', 'benchmark', 'verdict'])
    .where('indicator', '=', wanted.indicator)
    .where(inRelease(release))
    .where('area', 'in', areasOf(db, release, wanted))
  const found = await (wanted.period === undefined ? rows : rows.where('period', '=', wanted.period)).execute()
  const verdicts = new Map<string, Map<string, Verdict>>()
  for (const row of found) {
    const name = keyText(row)
    const known = verdicts.get(name)
    if (known) known.set(row.benchmark, row.verdict as Verdict)
    else verdicts.set(name, new Map([[row.benchmark, row.verdict as Verdict]]))
  }
  return verdicts
}

async function trendsOf(db: Published, release: number, wanted: FiguresWanted) {
  const found = await db
    .selectFrom('trend')
    .select(['indicator', 'area', 'sex', 'age', 'category', 'direction', 'judged'])
    .where('indicator', '=', wanted.indicator)
    .where(inRelease(release))
    .where('area', 'in', areasOf(db, release, wanted))
    .execute()
  return new Map(
    found.map((row) => [
      seriesText(row),
      { direction: row.direction as Trend['direction'], judged: row.judged as Trend['judged'] },
    ]),
  )
}
