import type { Observation } from '@jsna/core'
import { createAreaJudge } from '../areas/judge-area.ts'
import type { FigureImporter, FileBeginning, FileRead } from '../figure-importer.ts'
import { createIssueList, fileIssue } from '../issues/issue-list.ts'
import { emptyObservation } from '../observations/empty-observation.ts'
import type { ReadingContext } from '../reading-context.ts'
import { isRagged, readColumns } from '../reading/columns.ts'
import type { Columns } from '../reading/columns.ts'
import { delimiterOf, readCsv } from '../reading/read-csv.ts'
import { readNumber } from '../reading/read-number.ts'

export const SYSTEM = 'small-area-population-2020'

const PERIOD = '2020-06-30'
const AREA_COLUMNS = ['msoa11_code', 'ltla21_code'] as const
const AGES = [...Array.from({ length: 90 }, (_, age) => String(age)), '90+']

/** `16-64`, `85+` or `total`: the single years of age that a series adds up. */
function agesOf(id: string): string[] | null {
  const match = /^(\d+)(?:-(\d+)|\+)$/.exec(id)
  if (!match) return null
  const first = Number(match[1])
  const last = match[2] === undefined ? 90 : Number(match[2])
  return AGES.slice(first, last + 1)
}

type Ages = Map<string, number>

function addTo(areas: Map<string, Ages>, code: string, ages: Ages): void {
  const before = areas.get(code) ?? new Map<string, number>()
  areas.set(code, before)
  for (const [age, count] of ages) before.set(age, (before.get(age) ?? 0) + count)
}

async function read(
  text: AsyncIterable<string>,
  { header, start }: FileBeginning,
  context: ReadingContext,
): Promise<FileRead> {
  const issues = createIssueList()
  const judge = createAreaJudge(context.areaCodes, true)
  const areaColumn = AREA_COLUMNS.find((column) => header.includes(column)) ?? 'msoa11_code'
  const areas = new Map<string, Ages>()
  const leftOut = new Map<string, number>()
  let columns: Columns | null = null
  let rowsRead = 0

  const readAges = (cells: string[], row: number, found: Columns): Ages | null => {
    const ages: Ages = new Map()
    for (const age of AGES) {
      const text = found.cell(cells, age)
      const number = readNumber(text)
      if (number.kind !== 'number' || number.value < 0) {
        const rule = number.kind === 'number' ? 'negative-count' : 'not-a-number'
        issues.add({
          row,
          column: age,
          rule,
          value: text,
          message: 'Write the number of people of this age, 0 or more.',
        })
        return null
      }
      ages.set(age, number.value)
    }
    return ages
  }
  const take = (cells: string[], row: number, found: Columns): void => {
    if (isRagged(cells, found, row, issues)) return
    const code = found.cell(cells, areaColumn)
    const judged = judge.judge(code)
    const parents = context.partOf?.get(code) ?? []
    if (judged.kind === 'unknown' && parents.length === 0) {
      return issues.addOnce({ row, column: areaColumn, rule: 'unknown-area', value: code, message: judged.message })
    }
    const ages = readAges(cells, row, found)
    if (ages === null) return
    if (judged.kind === 'carried') addTo(areas, judged.code, ages)
    else if (judged.kind === 'left-out') leftOut.set(judged.reason, (leftOut.get(judged.reason) ?? 0) + 1)
    for (const parent of parents) if (context.areaCodes.has(parent)) addTo(areas, parent, ages)
  }

  for await (const { row, cells } of readCsv(text, delimiterOf(start.split(/[\r\n]/, 1)[0] ?? ''))) {
    if (columns === null) {
      columns = readColumns(cells, { required: [areaColumn, ...AGES], optional: [], othersAllowed: true }, row, issues)
      if (!columns.usable) break
      continue
    }
    rowsRead += 1
    take(cells, row, columns)
  }
  if (columns?.usable && rowsRead === 0) issues.add(fileIssue('no-rows', 'The file has a header and no rows.'))
  const observations: Observation[] = []
  for (const [area, ages] of areas) {
    const total = [...ages.values()].reduce((sum, count) => sum + count, 0)
    for (const { system, id, indicator, sex, age, category } of context.bindings) {
      if (system !== SYSTEM) continue
      const band = agesOf(id)
      const empty = emptyObservation({ indicator, area, period: PERIOD, sex, age, category })
      if (band === null) observations.push({ ...empty, count: total })
      else
        observations.push({
          ...empty,
          count: band.reduce((sum, one) => sum + (ages.get(one) ?? 0), 0),
          denominator: total,
        })
    }
  }
  const skipped = [...leftOut].map(([reason, rows]) => ({ reason, rows }))
  return { observations, issues: issues.issues, issuesUnlisted: issues.unlisted, rowsRead, leftOut: skipped }
}

/** Estimates of mid-2020 by single year of age, for small areas and authorities. */
export const population: FigureImporter = {
  id: SYSTEM,
  label: 'Population estimates by single year of age, mid-2020 (CSV)',
  recognises: ({ header }) => AREA_COLUMNS.some((column) => header.includes(column)) && header.includes('90+'),
  read,
}
