import type { AreaProfileAnswer, AreaProfileRow } from '../../client.ts'
import { figureProvenance, namesIn } from '../../downloads/figure-table.ts'
import { figureKey } from '../../downloads/figure-tables.ts'
import { tableFrom } from '../../downloads/table.ts'
import type { CellsBy, Fields, Table } from '../../downloads/table.ts'
import type { PublicContext } from '../../http/public-route.ts'

type Numbers = 'value' | 'lowerCi95' | 'upperCi95' | 'lowerCi998' | 'upperCi998' | 'count' | 'denominator'
type Words = 'unit' | 'source' | 'sourceDate' | 'licence'

const present = ({ estimate }: AreaProfileRow) => (estimate.kind === 'estimate' ? estimate : undefined)
const numberOf = (name: Numbers) => (row: AreaProfileRow) => present(row)?.[name]

/** An area's profile as a table: each series with its verdict, its trend and its place among the areas of its kind. */
export async function areaProfileTable(
  { area, benchmark, rows }: AreaProfileAnswer,
  { evidence, release }: PublicContext,
): Promise<Table> {
  const catalogue = await evidence.catalogue()
  const names = namesIn(catalogue, release)
  const known = new Map<string, Fields>()
  const namesOf = ({ indicator }: AreaProfileRow): Fields => {
    const found = known.get(indicator) ?? names({ indicator })
    known.set(indicator, found)
    return found
  }
  const word = (name: Words | 'indicatorName') => (row: AreaProfileRow) => namesOf(row)[name]
  const cells: CellsBy<AreaProfileRow> = {
    indicator: ({ indicator }) => indicator,
    indicatorName: word('indicatorName'),
    area: () => area.code,
    areaName: () => area.name,
    areaStatus: () => area.status,
    period: ({ estimate }) => estimate.period,
    sex: ({ sex }) => sex,
    age: ({ age }) => age,
    category: ({ category }) => category,
    kind: ({ estimate }) => estimate.kind,
    value: numberOf('value'),
    lowerCi95: numberOf('lowerCi95'),
    upperCi95: numberOf('upperCi95'),
    lowerCi998: numberOf('lowerCi998'),
    upperCi998: numberOf('upperCi998'),
    count: numberOf('count'),
    denominator: numberOf('denominator'),
    unit: word('unit'),
    method: (row) => present(row)?.method,
    status: (row) => present(row)?.status,
    note: (row) => present(row)?.note,
    reason: ({ estimate }) => (estimate.kind === 'estimate' ? undefined : estimate.reason),
    benchmark: () => benchmark.code,
    benchmarkName: () => benchmark.name,
    benchmarkValue: ({ benchmarkEstimate }) =>
      benchmarkEstimate?.kind === 'estimate' ? benchmarkEstimate.value : undefined,
    verdict: ({ comparison }) => comparison.verdict,
    comparisonMethod: ({ comparison }) => comparison.method,
    level: ({ comparison }) => comparison.level,
    comparisonReason: ({ comparison }) => comparison.reason,
    direction: ({ trend }) => trend?.direction,
    judged: ({ trend }) => trend?.judged,
    trendMethod: ({ trend }) => trend?.method,
    periods: ({ trend }) => trend?.periods.join(' '),
    trendReason: ({ trend }) => trend?.reason,
    minimum: ({ spread }) => spread?.minimum,
    lowerQuartile: ({ spread }) => spread?.lowerQuartile,
    median: ({ spread }) => spread?.median,
    upperQuartile: ({ spread }) => spread?.upperQuartile,
    maximum: ({ spread }) => spread?.maximum,
    rank: ({ rank }) => rank?.position,
    rankOf: ({ rank }) => rank?.of,
    rankOrder: ({ rank }) => rank?.order,
    source: word('source'),
    sourceDate: word('sourceDate'),
    licence: word('licence'),
    release: () => release.number,
    methodVersion: () => release.methodVersion,
  }
  return tableFrom(
    { title: `Profile of ${area.name}`, key: figureKey },
    cells,
    rows,
    figureProvenance(rows, catalogue, release),
  )
}
