import type { Observation } from '@jsna/core'
import { createAreaJudge } from '../areas/judge-area.ts'
import type { ExternalBinding } from '../binding.ts'
import type { FigureFile, FigureImporter } from '../figure-importer.ts'
import { fileIssue } from '../issues/issue-list.ts'
import type { IssueList } from '../issues/issue-list.ts'
import { emptyObservation } from '../observations/empty-observation.ts'
import { delimiterOf, readCsv } from '../reading/read-csv.ts'
import { readCountTable } from './count-table.ts'
import type { CountTable } from './count-table.ts'
import { AREA_COLUMNS, CENSUS_PERIOD, isCensusApiTable, tableOf } from './tables.ts'

export const SYSTEM = 'census-2021'

/** One series of ours, with the categories of the table that add up to it. */
interface Target {
  binding: ExternalBinding
  /** Empty for the total of the table. */
  categories: string[]
}

function targetsOf(table: string, bindings: readonly ExternalBinding[]): Target[] {
  const targets = new Map<string, Target>()
  for (const binding of bindings) {
    if (binding.system !== SYSTEM || !binding.id.startsWith(`${table}/`)) continue
    const name = JSON.stringify([binding.indicator, binding.sex, binding.age, binding.category])
    const target = targets.get(name) ?? { binding, categories: [] }
    targets.set(name, target)
    const category = binding.id.slice(table.length + 1)
    if (category !== 'total') target.categories.push(category)
  }
  return [...targets.values()]
}

interface AreaCounts {
  row: number
  total: number
  counts: Map<string, number>
}

function countsOfArea(table: CountTable, area: string, issues: IssueList): AreaCounts | null {
  const counts = table.counts.get(area) ?? new Map<string, number>()
  const row = table.rows.get(area) ?? 1
  const sum = [...counts.values()].reduce((total, count) => total + count, 0)
  const stated = table.totals.get(area)
  if (stated === undefined) return { row, total: sum, counts }
  const tooLarge = [...counts].find(([, count]) => count > stated)
  if (tooLarge) {
    const message = `${tooLarge[1]} people or households of “${tooLarge[0]}” are more than the total, ${stated}.`
    issues.add({ row, column: null, rule: 'count-above-denominator', value: String(tooLarge[1]), message })
    return null
  }
  return { row, total: stated, counts }
}

function addTo(areas: Map<string, AreaCounts>, code: string, part: AreaCounts): void {
  const before = areas.get(code)
  if (!before) {
    areas.set(code, { row: part.row, total: part.total, counts: new Map(part.counts) })
    return
  }
  before.total += part.total
  for (const [category, count] of part.counts) {
    before.counts.set(category, (before.counts.get(category) ?? 0) + count)
  }
}

/** Counts of the areas that the platform carries, districts added up where the file does not give their sum. */
function carriedAreas(table: CountTable, { context, issues, figures }: FigureFile): Map<string, AreaCounts> {
  const judge = createAreaJudge(context, true)
  const direct = new Map<string, AreaCounts>()
  const sums = new Map<string, AreaCounts>()
  for (const area of table.counts.keys()) {
    const judged = judge.judge(area)
    const parents = context.partOf?.get(area) ?? []
    if (judged.kind === 'unknown' && parents.length === 0) {
      const row = table.rows.get(area) ?? null
      issues.addOnce({ row, column: table.areaColumn, rule: 'unknown-area', value: area, message: judged.message })
      continue
    }
    if (judged.kind === 'left-out' && parents.length === 0) {
      figures.leaveOut(judged.reason, table.counts.get(area)?.size ?? 0)
      continue
    }
    const counts = countsOfArea(table, area, issues)
    if (counts === null) continue
    if (judged.kind === 'carried') direct.set(judged.code, counts)
    for (const parent of parents) addTo(sums, parent, counts)
  }
  for (const [code, counts] of sums) if (!direct.has(code) && context.areaCodes.has(code)) direct.set(code, counts)
  return direct
}

function observe(
  area: string,
  { row, total, counts }: AreaCounts,
  target: Target,
  issues: IssueList,
): Observation | null {
  const { indicator, sex, age, category } = target.binding
  const empty = emptyObservation({ indicator, area, period: CENSUS_PERIOD, sex, age, category })
  if (target.categories.length === 0) return { ...empty, count: total }
  const missing = target.categories.find((name) => !counts.has(name))
  if (missing !== undefined) {
    const message = `${area} has no count of “${missing}”. Every area must have every category.`
    issues.add({ row, column: null, rule: 'missing-value', value: missing, message })
    return null
  }
  const count = target.categories.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0)
  return { ...empty, count, denominator: total }
}

async function read(file: FigureFile): Promise<number> {
  const { text, fileName, start, context, issues, figures } = file
  const table = tableOf(fileName)
  if (!table) {
    issues.add(fileIssue('not-recognised', 'The file name does not say which census table this is.', fileName))
    return 0
  }
  const rows = readCsv(text, delimiterOf(start.trimStart().split(/[\r\n]/, 1)[0] ?? ''))
  const counted = await readCountTable(rows, table, issues)
  if (counted.rowsRead === 0 && issues.issues.length === 0) {
    issues.add(fileIssue('no-rows', 'The file has a header and no rows.'))
  }
  const areas = carriedAreas(counted, file)
  const targets = targetsOf(table.id, context.bindings)
  if (targets.length === 0) {
    issues.add(
      fileIssue('unknown-indicator', `No indicator of the catalogue uses the census table “${table.id}”.`, table.id),
    )
  }
  for (const [area, counts] of areas) {
    for (const target of targets) {
      const observation = observe(area, counts, target, issues)
      if (observation) figures.add(observation, counts.row)
    }
  }
  return counted.rowsRead
}

/** Census 2021 counts by small area or district, long or wide, told apart by file name. */
export const census: FigureImporter = {
  id: SYSTEM,
  label: 'Census 2021 counts (CSV)',
  recognises: ({ fileName, header }) =>
    tableOf(fileName) !== undefined &&
    (isCensusApiTable(header) || AREA_COLUMNS.some((column) => header.includes(column))),
  read,
}
