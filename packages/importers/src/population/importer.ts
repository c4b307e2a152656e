import type { Observation } from '@jsna/core'
import { createAreaJudge } from '../areas/judge-area.ts'
import type { ExternalBinding } from '../binding.ts'
import type { FigureFile, FigureImporter } from '../figure-importer.ts'
import { fileIssue } from '../issues/issue-list.ts'
import type { IssueList } from '../issues/issue-list.ts'
import { emptyObservation } from '../observations/empty-observation.ts'
import { readNumber } from '../reading/read-number.ts'
import { readRows } from '../reading/read-rows.ts'
import type { TableRow } from '../reading/read-table.ts'

export const ID = 'small-area-population'

const AREA_COLUMNS = ['lsoa11_code', 'msoa11_code', 'ltla21_code', 'utla20_code'] as const
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

function readAges({ row, cell }: TableRow, issues: IssueList): Ages | null {
  const ages: Ages = new Map()
  for (const age of AGES) {
    const number = readNumber(cell(age))
    if (number.kind !== 'number' || number.value < 0) {
      const rule = number.kind === 'number' ? 'negative-count' : 'not-a-number'
      const message = 'Write the number of people of this age, 0 or more.'
      issues.add({ row, column: age, rule, value: cell(age), message })
      return null
    }
    ages.set(age, number.value)
  }
  return ages
}

/** Mid-2020 by `population20`: the tables themselves do not say of which year they are. */
function yearOf(fileName: string): string | null {
  const [, year] = /population[_-]?(?:20)?(\d\d)(?!\d)/i.exec(fileName.replace(/^.*[\\/]/, '')) ?? []
  return year === undefined ? null : `20${year}`
}

async function read(file: FigureFile): Promise<number> {
  const { fileName, header, context, issues, figures } = file
  const year = yearOf(fileName)
  if (year === null) {
    const message = 'The table does not say its year. Put it into the name of the file, such as population20.csv.'
    issues.add(fileIssue('unreadable-period', message, fileName))
    return 0
  }
  const judge = createAreaJudge(context, true)
  const areaColumn = AREA_COLUMNS.find((column) => header.includes(column)) ?? 'msoa11_code'
  const areas = new Map<string, Ages>()
  const rule = { required: [areaColumn, ...AGES], optional: [], othersAllowed: true }
  const seen = new Set<string>()
  const rowsRead = await readRows(file, rule, (line) => {
    const code = line.cell(areaColumn)
    if (seen.has(code)) {
      const message = `${code} has a row already, which was taken. Keep one of them.`
      return issues.add({ row: line.row, column: areaColumn, rule: 'duplicate-key', value: code, message })
    }
    seen.add(code)
    const judged = judge.judge(code)
    const parents = context.partOf?.get(code) ?? []
    if (judged.kind === 'unknown' && parents.length === 0) {
      const place = { row: line.row, column: areaColumn, value: code }
      return issues.addOnce({ ...place, rule: 'unknown-area', message: judged.message })
    }
    const ages = readAges(line, issues)
    if (ages === null) return
    if (judged.kind === 'carried') addTo(areas, judged.code, ages)
    else if (judged.kind === 'left-out') figures.leaveOut(judged.reason)
    for (const parent of parents) if (context.areaCodes.has(parent)) addTo(areas, parent, ages)
  })
  for (const [area, ages] of areas) {
    for (const binding of context.bindings) {
      if (binding.system === `${ID}-${year}`) figures.add(observe(area, ages, `${year}-06-30`, binding), 1)
    }
  }
  return rowsRead
}

function observe(
  area: string,
  ages: Ages,
  period: string,
  { id, indicator, sex, age, category }: ExternalBinding,
): Observation {
  const total = [...ages.values()].reduce((sum, count) => sum + count, 0)
  const band = agesOf(id)
  const empty = emptyObservation({ indicator, area, period, sex, age, category })
  if (band === null) return { ...empty, count: total }
  return { ...empty, count: band.reduce((sum, one) => sum + (ages.get(one) ?? 0), 0), denominator: total }
}

/** Mid-year estimates by single year of age, for small areas and authorities. A year is a system of its own. */
export const population: FigureImporter = {
  id: ID,
  label: 'Population estimates by single year of age (CSV)',
  recognises: ({ header }) => AREA_COLUMNS.some((column) => header.includes(column)) && header.includes('90+'),
  read,
}
