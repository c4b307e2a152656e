import type {
  Area,
  AreaScheme,
  Document,
  Evaluation,
  FigureResult,
  Indicator,
  Recommendation,
  Release,
} from '@jsna/core'
import type { Theme } from '@jsna/core'
import type { PublishedIndicator, Topology } from '../client.ts'
import { bodyOf, toEstimate } from '../database/rows.ts'
import type { ReleaseRow } from '../database/rows.ts'
import { inRelease, releaseByNumber } from '../evidence/published.queries.ts'
import type { Published } from '../evidence/published.queries.ts'
import { comparisonsFrom } from '../figures/comparison-rows.ts'
import { toSpreadRow, toTrendRow } from '../figures/figure-rows.ts'
import type { IndicatorFigures, Reading, ReleaseContents, ReleaseReader } from './release-contents.ts'

/** Reads one release, whichever technology keeps it. What is hidden is not there to be read. */
export async function releaseReader(db: Published, number: number): Promise<ReleaseReader> {
  const release = await releaseByNumber(db, number)
  if (!release) throw new Error(`releaseReader: there is no release ${number}`)
  const contents = await contentsOf(db, release)
  return { contents, figures: figureReader(db, contents) }
}

async function contentsOf(db: Published, release: ReleaseRow): Promise<ReleaseContents> {
  const valid = inRelease(release.number)
  const indicators = await db
    .selectFrom('indicator')
    .select(['body', 'coverage'])
    .where(valid)
    .orderBy('position')
    .execute()
  const areas = await db.selectFrom('area').select('body').where(valid).orderBy('position').execute()
  const schemes = await db.selectFrom('areaScheme').select('body').where(valid).execute()
  const themes = await db.selectFrom('theme').select('body').where(valid).orderBy('position').execute()
  const boundaries = await db.selectFrom('boundary').select(['id', 'body']).where(valid).execute()
  const releases = await db.selectFrom('release').selectAll().where('number', '<=', release.number).execute()
  const recommendations = await db
    .selectFrom('recommendation')
    .select(['body', 'results'])
    .where(valid)
    .orderBy('position')
    .execute()
  return {
    release,
    releases: releases
      .map((row) => ({ ...row, changes: JSON.parse(row.changes) as Release['changes'] }))
      .sort((a, b) => b.number - a.number),
    indicators: indicators.map((row) => ({
      ...bodyOf<Indicator>(row),
      ...(JSON.parse(row.coverage) as Pick<PublishedIndicator, 'latestPeriod' | 'schemes' | 'periods'>),
    })),
    areas: areas.map((row) => bodyOf<Area>(row)),
    schemes: inOrder(
      schemes.map((row) => bodyOf<AreaScheme>(row)),
      ({ id }) => id,
    ),
    themes: themes.map((row) => bodyOf<Theme>(row)),
    recommendations: recommendations.map((row) => ({
      ...bodyOf<Recommendation>(row),
      results: JSON.parse(row.results) as Record<string, FigureResult>,
    })),
    readings: await readingsOf(db, release.number),
    boundaries: inOrder(
      boundaries.map((row) => ({ scheme: row.id, topology: bodyOf<Topology>(row) })),
      ({ scheme }) => scheme,
    ),
  }
}

async function readingsOf(db: Published, number: number): Promise<Reading[]> {
  const valid = inRelease(number)
  const documents = await db.selectFrom('document').select(['id', 'body']).where(valid).execute()
  const rows = await db.selectFrom('evaluation').select(['document', 'area', 'body']).where(valid).execute()
  const byId = new Map(documents.map((row) => [row.id, bodyOf<Document>(row)]))
  const counts = new Map<string, number>()
  for (const { document } of rows) counts.set(document, (counts.get(document) ?? 0) + 1)
  const readings = rows.flatMap((row) => {
    const document = byId.get(row.document)
    const { evaluation } = bodyOf<{ evaluation: Evaluation }>(row)
    return document ? [{ document, area: row.area, evaluation, isAlone: counts.get(row.document) === 1 }] : []
  })
  return inOrder(readings, ({ document, area }) => `${document.id}|${area}`)
}

const figureReader =
  (db: Published, contents: ReleaseContents): ReleaseReader['figures'] =>
  async (kind, indicator) => {
    const rows = await readers[kind](db, contents, indicator)
    return inOrder<(typeof rows)[number]>(rows, keyOfRow) as IndicatorFigures[typeof kind]
  }

type Reader<Row> = (db: Published, contents: ReleaseContents, indicator: string) => Promise<Row[]>

const readers: { [Kind in keyof IndicatorFigures]: Reader<IndicatorFigures[Kind][number]> } = {
  estimates: async (db, { release: { number } }, indicator) => {
    const query = db.selectFrom('estimate').selectAll().where('indicator', '=', indicator)
    return (await query.where(inRelease(number)).execute()).map(toEstimate)
  },
  comparisons: async (db, { release: { number }, indicators }, indicator) => {
    const query = db.selectFrom('comparison').selectAll().where('indicator', '=', indicator)
    return comparisonsFrom(db, number, await query.where(inRelease(number)).execute(), indicators)
  },
  trends: async (db, { release: { number } }, indicator) => {
    const query = db.selectFrom('trend').selectAll().where('indicator', '=', indicator)
    return (await query.where(inRelease(number)).execute()).map(toTrendRow)
  },
  spreads: async (db, { release: { number } }, indicator) => {
    const query = db.selectFrom('spread').selectAll().where('indicator', '=', indicator)
    return (await query.where(inRelease(number)).execute()).map(toSpreadRow)
  },
}

type KeyFields = Partial<Record<'area' | 'scheme' | 'sex' | 'age' | 'category' | 'period' | 'benchmark', string>>

const keyOfRow = ({ area, scheme, sex, age, category, period, benchmark }: KeyFields) =>
  [area ?? scheme, sex, age, category, period, benchmark].join('\u0000')

/** Sorted here and not by the database: each technology has its own idea of the order of letters. */
function inOrder<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ row }) => row)
}
