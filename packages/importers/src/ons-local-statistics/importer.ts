import type { AbsenceReason, Indicator, Observation } from '@jsna/core'
import { createAreaJudge } from '../areas/judge-area.ts'
import { createNameCheck } from '../areas/name-beside-code.ts'
import type { ExternalBinding } from '../binding.ts'
import { groupBindings } from '../binding.ts'
import type { FigureFile, FigureImporter } from '../figure-importer.ts'
import type { IssueList } from '../issues/issue-list.ts'
import { checkObservation } from '../observations/check-observation.ts'
import type { ObservationProblem } from '../observations/check-observation.ts'
import { emptyObservation } from '../observations/empty-observation.ts'
import type { ColumnRule } from '../reading/columns.ts'
import { readNumber } from '../reading/read-number.ts'
import { readPeriod } from '../reading/read-period.ts'
import { readRows } from '../reading/read-rows.ts'
import { readStatus } from './read-status.ts'

export const SYSTEM = 'ons-local-statistics'

const RULE: ColumnRule = {
  required: ['areacd', 'indicator', 'period', 'observation'],
  optional: ['areanm', 'geography', 'measure', 'unit', 'lci_95', 'uci_95', 'status', 'notes'],
  othersAllowed: false,
}

const COLUMN_OF: Record<ObservationProblem['field'], string> = {
  value: 'observation',
  lowerCi95: 'lci_95',
  upperCi95: 'uci_95',
  lowerCi998: 'observation',
  upperCi998: 'observation',
  count: 'observation',
  denominator: 'observation',
}

interface Row {
  row: number
  cell: (column: string) => string
}

interface Numbers {
  value: number | null
  lowerCi95: number | null
  upperCi95: number | null
  absence: AbsenceReason | null
}

/** The three numbers of a row; `null` where one of them cannot be read, which is reported. */
function readNumbers({ row, cell }: Row, issues: IssueList): Numbers | null {
  const numbers: Numbers = { value: null, lowerCi95: null, upperCi95: null, absence: null }
  const fields = [
    ['observation', 'value'],
    ['lci_95', 'lowerCi95'],
    ['uci_95', 'upperCi95'],
  ] as const
  for (const [column, field] of fields) {
    const read = readNumber(cell(column))
    if (read.kind === 'unreadable') {
      issues.add({ row, column, rule: 'not-a-number', value: cell(column), message: read.message })
      return null
    }
    if (read.kind === 'number') numbers[field] = read.value
    if (read.kind === 'absent' && field === 'value') numbers.absence = read.reason
  }
  return numbers
}

function readRow(line: Row, binding: ExternalBinding, area: string, issues: IssueList): Observation | null {
  const { row, cell } = line
  const period = readPeriod(cell('period'))
  if (period.kind === 'unreadable') {
    issues.add({ row, column: 'period', rule: 'unreadable-period', value: cell('period'), message: period.message })
    return null
  }
  const status = readStatus(cell('status'))
  if (status.kind === 'unknown') {
    issues.add({ row, column: 'status', rule: 'unknown-status', value: cell('status'), message: status.message })
    return null
  }
  const numbers = readNumbers(line, issues)
  if (numbers === null) return null
  const { indicator, sex, age, category } = binding
  const observation = emptyObservation({ indicator, area, period: period.id, sex, age, category })
  observation.note = cell('notes').replaceAll(/\s+/g, ' ').trim()
  observation.status = status.status
  const absence = status.absence ?? numbers.absence ?? (numbers.value === null ? 'not-available' : null)
  return absence === null ? { ...observation, ...numbers } : { ...observation, absence }
}

function reportProblem(
  line: Row,
  observation: Observation,
  indicator: Indicator | undefined,
  issues: IssueList,
): boolean {
  const written = { value: line.cell('observation'), lower: line.cell('lci_95'), upper: line.cell('uci_95') }
  const problem = checkObservation(observation, indicator, written)
  if (problem === null) return false
  const { rule, field, value, message } = problem
  issues.add({ row: line.row, column: COLUMN_OF[field], rule, value, message })
  return true
}

async function read(file: FigureFile): Promise<number> {
  const { context, issues, figures } = file
  const areas = createAreaJudge(context, false)
  const nameProblem = createNameCheck(context)
  const bindings = groupBindings(context.bindings, SYSTEM)
  const indicators = new Map(context.indicators.map((indicator) => [indicator.slug, indicator]))
  return readRows(file, RULE, (line) => {
    const { row } = line
    const area = areas.judge(line.cell('areacd'))
    if (area.kind === 'left-out') return figures.leaveOut(area.reason)
    if (area.kind === 'unknown') {
      const value = line.cell('areacd')
      return issues.addOnce({ row, column: 'areacd', rule: 'unknown-area', value, message: area.message })
    }
    const areaName = line.cell('areanm')
    const slip = nameProblem(area.code, areaName)
    if (slip !== null) {
      return issues.add({ row, column: 'areanm', rule: 'unknown-area', value: areaName, message: slip })
    }
    const name = line.cell('indicator')
    const bound = bindings.get(name)
    if (!bound) {
      return issues.addOnce({
        row,
        column: 'indicator',
        rule: 'unknown-indicator',
        value: name,
        message: `No indicator of the catalogue is bound to “${name}”. Correct the name, or add it to the catalogue first.`,
      })
    }
    for (const binding of bound) {
      const observation = readRow(line, binding, area.code, issues)
      if (observation === null) return
      if (reportProblem(line, observation, indicators.get(binding.indicator), issues)) return
      if (area.renamed) figures.addRenamed({ ...observation, note: '' }, row)
      else figures.add(observation, row)
    }
  })
}

/** The tidy CSV of ONS Explore Local Statistics: one row an area, indicator and period. */
export const onsLocalStatistics: FigureImporter = {
  id: SYSTEM,
  label: 'ONS local statistics (CSV)',
  recognises: ({ header }) => ['areacd', 'period', 'observation'].filter((name) => header.includes(name)).length >= 2,
  read,
}
