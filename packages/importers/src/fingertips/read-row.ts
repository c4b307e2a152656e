import type { Indicator, Observation } from '@jsna/core'
import type { IssueList } from '../issues/issue-list.ts'
import { checkObservation } from '../observations/check-observation.ts'
import { emptyObservation } from '../observations/empty-observation.ts'
import { readNumber } from '../reading/read-number.ts'
import type { FingertipsColumn } from './columns.ts'
import type { FingertipsBinding } from './external-id.ts'
import { readTimePeriod } from './time-period.ts'
import { absenceOf, isWithheld, statusOf } from './value-note.ts'

/** A line of the file whose area is known. */
export interface Line {
  row: number
  cell: (column: FingertipsColumn) => string
  area: string
  /** Whether the file calls the area by a code that it had before. */
  renamed: boolean
}

const NUMBERS = [
  ['Value', 'value'],
  ['Lower CI 95.0 limit', 'lowerCi95'],
  ['Upper CI 95.0 limit', 'upperCi95'],
  ['Lower CI 99.8 limit', 'lowerCi998'],
  ['Upper CI 99.8 limit', 'upperCi998'],
  ['Count', 'count'],
  ['Denominator', 'denominator'],
] as const satisfies readonly (readonly [FingertipsColumn, keyof Observation])[]

type Numbers = Pick<Observation, (typeof NUMBERS)[number][1] | 'absence'>

/** Reads a line as what one binding means by it; `null` where something is wrong with it, which is reported. */
export function readLine(
  line: Line,
  { binding, years }: FingertipsBinding,
  indicator: Indicator | undefined,
  issues: IssueList,
): Observation | null {
  const { row, cell, area } = line
  const label = cell('Time period')
  const period = readTimePeriod({ label, sortable: cell('Time period Sortable'), years })
  if (period.kind === 'unreadable') {
    issues.add({ row, column: 'Time period', rule: 'unreadable-period', value: label, message: period.message })
    return null
  }
  const numbers = readNumbers(line, issues)
  if (numbers === null) return null
  const { sex, age, category } = binding
  const empty = emptyObservation({ indicator: binding.indicator, area, period: period.id, sex, age, category })
  const note = cell('Value note').replaceAll(/\s+/g, ' ')
  if (numbers.value === null && (numbers.count === null || isWithheld(note)))
    return { ...empty, absence: numbers.absence ?? absenceOf(note) }
  const observation = { ...empty, ...numbers, absence: null, ...statusOf(note) }
  return isPossible(line, observation, indicator, issues) ? observation : null
}

/** The numbers of a line; `null` where one of them cannot be read. A symbol in the place of the value says why it is absent. */
function readNumbers({ row, cell }: Line, issues: IssueList): Numbers | null {
  const numbers: Partial<Numbers> = {}
  for (const [column, field] of NUMBERS) {
    const read = readNumber(cell(column))
    if (read.kind === 'unreadable') {
      issues.add({ row, column, rule: 'not-a-number', value: cell(column), message: read.message })
      return null
    }
    numbers[field] = read.kind === 'number' ? read.value : null
    if (field === 'value') numbers.absence = read.kind === 'absent' ? read.reason : null
  }
  return numbers as Numbers
}

/** Both pairs of limits are held to the same: together or not at all, and around the value as far as rounding lets them. */
function isPossible(
  line: Line,
  observation: Observation,
  indicator: Indicator | undefined,
  issues: IssueList,
): boolean {
  const { lowerCi998, upperCi998 } = observation
  const inner = { ...observation, written: ['Lower CI 95.0 limit', 'Upper CI 95.0 limit'] as const }
  const outer = {
    ...observation,
    lowerCi95: lowerCi998,
    upperCi95: upperCi998,
    written: ['Lower CI 99.8 limit', 'Upper CI 99.8 limit'] as const,
  }
  for (const { written, ...read } of [inner, outer]) {
    const [lower, upper] = written
    const cells = { value: line.cell('Value'), lower: line.cell(lower), upper: line.cell(upper) }
    const problem = checkObservation(read, indicator, cells)
    if (problem === null) continue
    const columns = { value: 'Value', lowerCi95: lower, upperCi95: upper, count: 'Count', denominator: 'Denominator' }
    const { field, rule, value, message } = problem
    issues.add({ row: line.row, column: columns[field], rule, value, message })
    return false
  }
  return true
}
