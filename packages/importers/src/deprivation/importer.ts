import type { Observation } from '@jsna/core'
import { createAreaJudge } from '../areas/judge-area.ts'
import type { ExternalBinding } from '../binding.ts'
import type { FigureFile, FigureImporter } from '../figure-importer.ts'
import { fileIssue } from '../issues/issue-list.ts'
import { emptyObservation } from '../observations/empty-observation.ts'
import { readNumber } from '../reading/read-number.ts'
import { readRows } from '../reading/read-rows.ts'
import type { TableRow } from '../reading/read-table.ts'
import { editionOf, UNDERLYING } from './editions.ts'
import { plainNames } from './plain-names.ts'
import { readSeriesName } from './series-name.ts'
import type { SeriesName } from './series-name.ts'

export const ID = 'indices-of-deprivation'

interface Series {
  period: string
  name: SeriesName
  binding: ExternalBinding
}

function observe(area: string, value: number, { period, name, binding }: Series): Observation {
  const { indicator, sex, age, category } = binding
  const empty = emptyObservation({ indicator, area, period, sex, age, category })
  if (name.kind === 'share') {
    return { ...empty, count: value >= name.lowest && value <= name.highest ? 1 : 0, denominator: 1 }
  }
  // Thirteen digits survive the multiplication by 100 without the noise of binary fractions.
  return { ...empty, value: name.kind === 'percent' ? Number((value * 100).toPrecision(13)) : value }
}

async function read(file: FigureFile): Promise<number> {
  const { context, issues, figures } = file
  const header = plainNames(file.header)
  const judge = createAreaJudge(context, true)
  const edition = editionOf(header)
  if (edition === null) return 0
  const { areaColumn, period } = edition
  const series = context.bindings
    .filter(({ system }) => system === edition.system)
    .map((binding) => ({ period, binding, name: readSeriesName(binding.id) }))
    .filter(({ name }) => header.includes(name.column))
  // Small numbers behind the indices are left out of the tables; the indices themselves are there for every area.
  const mayLack = header.includes(UNDERLYING)
  const shares = new Map<Series, Observation>()

  const countForNation = (one: Series, value: number): void => {
    if (!context.wholeNation || one.name.kind !== 'share') return
    const before = shares.get(one)
    const here = observe(context.wholeNation, value, one)
    shares.set(one, {
      ...here,
      count: (before?.count ?? 0) + (here.count ?? 0),
      denominator: (before?.denominator ?? 0) + 1,
    })
  }
  const take = ({ row, cell }: TableRow): void => {
    const code = cell(areaColumn)
    const area = judge.judge(code)
    if (area.kind === 'unknown') {
      return issues.addOnce({ row, column: areaColumn, rule: 'unknown-area', value: code, message: area.message })
    }
    if (area.kind === 'left-out') figures.leaveOut(area.reason)
    // Several indicators are made of one column, and its fault is one.
    const faulty = new Set<string>()
    for (const one of series) {
      const { column } = one.name
      if (faulty.has(column)) continue
      const number = readNumber(cell(column))
      const isAbsent = number.kind === 'empty' || number.kind === 'absent'
      if (isAbsent && mayLack) {
        if (area.kind !== 'carried') continue
        const reason = number.kind === 'absent' ? number.reason : 'not-available'
        figures.add(
          { ...observe(area.code, 0, one), value: null, count: null, denominator: null, absence: reason },
          row,
        )
        continue
      }
      if (number.kind !== 'number') {
        const message = number.kind === 'unreadable' ? number.message : 'Every area has a value in these indices.'
        issues.add({ row, column, rule: 'not-a-number', value: cell(column), message })
        faulty.add(column)
        continue
      }
      const isDecile = column.endsWith('_decile')
      if (isDecile && !(Number.isInteger(number.value) && number.value >= 1 && number.value <= 10)) {
        const value = cell(column)
        issues.add({
          row,
          column,
          rule: 'impossible-value',
          value,
          message: 'A decile is a whole number from 1 to 10.',
        })
        faulty.add(column)
        continue
      }
      countForNation(one, number.value)
      if (area.kind !== 'carried') continue
      const observation = observe(area.code, number.value, one)
      if (area.renamed) figures.addRenamed(observation, row)
      else figures.add(observation, row)
    }
  }

  const wanted = series.map(({ name }) => name.column)
  const rowsRead = await readRows(file, { required: [areaColumn], optional: wanted, othersAllowed: true }, take, {
    header: plainNames,
  })
  if (rowsRead > 0 && series.length === 0) {
    const message = 'No indicator of the catalogue is bound to a column of this file.'
    issues.add(fileIssue('unknown-indicator', message))
  }
  for (const observation of shares.values()) figures.add(observation, 1)
  return rowsRead
}

/** English Indices of Deprivation of 2025, 2019 and 2015: ranks, scores and deciles of small areas, and summaries of districts. */
export const deprivation: FigureImporter = {
  id: ID,
  label: 'English Indices of Deprivation (CSV)',
  recognises: ({ header }) => editionOf(plainNames(header)) !== null,
  read,
}
