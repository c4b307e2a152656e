import type { Indicator, Observation } from '@jsna/core'
import type { IssueList } from '../issues/issue-list.ts'
import { checkObservation } from '../observations/check-observation.ts'
import type { ObservationProblem } from '../observations/check-observation.ts'
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

/** The column of a number, for messages. */
const columnOf = (field: ObservationProblem['field']) => NUMBERS.find(([, name]) => name === field)?.[0] ?? 'Value'

function isPossible(
  { row, cell }: Line,
  observation: Observation,
  indicator: Indicator | undefined,
  issues: IssueList,
): boolean {
  const problem = checkObservation(observation, indicator, {
    value: cell('Value'),
    lower: cell('Lower CI 95.0 limit'),
    upper: cell('Upper CI 95.0 limit'),
    lower998: cell('Lower CI 99.8 limit'),
    upper998: cell('Upper CI 99.8 limit'),
  })
  if (problem === null) return true
  const { field, rule, value, message } = problem
  issues.add({ row, column: columnOf(field), rule, value, message })
  return false
}
