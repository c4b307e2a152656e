import type { AbsenceReason, Indicator, Observation, Sex } from '@jsna/core'
import { createAreaJudge } from '../areas/judge-area.ts'
import type { FigureFile, FigureImporter } from '../figure-importer.ts'
import type { IssueList } from '../issues/issue-list.ts'
import { checkObservation } from '../observations/check-observation.ts'
import { emptyObservation } from '../observations/empty-observation.ts'
import { readNumber } from '../reading/read-number.ts'
import { readPeriod } from '../reading/read-period.ts'
import { readRows } from '../reading/read-rows.ts'
import { ALL_COLUMNS, NUMBER_COLUMNS, UNWRITTEN } from './columns.ts'
import type { FigureColumn } from './columns.ts'

export const ID = 'tidy-figures'

const SEXES: readonly Sex[] = ['persons', 'female', 'male']
const STATUSES: readonly Observation['status'][] = ['final', 'provisional', 'revised', 'modelled']
const ABSENCES: readonly AbsenceReason[] = ['not-available', 'low-reliability', 'not-applicable', 'confidential']

/** Two of these in a header are enough to know the format, even when a third is misspelt. */
const TELLING = ['area', 'period', 'value', 'count', 'denominator', 'lowerCi95', 'upperCi95'] as const

interface Line {
  row: number
  cell: (column: FigureColumn | 'indicator') => string
}

type Refuse = (
  column: FigureColumn | 'indicator',
  rule: Parameters<IssueList['add']>[0]['rule'],
  message: string,
) => null

function oneOf<T extends string>(allowed: readonly T[], text: string): T | undefined {
  return allowed.find((word) => word === text)
}

type Breakdown = Record<'sex' | 'age' | 'category', string>

function breakdownProblem(
  indicator: Indicator,
  breakdown: Breakdown,
): { column: FigureColumn; message: string } | null {
  const { slug, sexes, ages, categories } = indicator
  const { sex, age, category } = breakdown
  const problem = (column: keyof Breakdown, known: readonly string[]) => ({
    column,
    message: `“${slug}” has no ${column} “${breakdown[column]}”. Known: ${known.join(', ')}.`,
  })
  if (!oneOf(sexes, sex)) return problem('sex', sexes)
  if (!oneOf(ages, age)) return problem('age', ages)
  if (categories.length === 0 ? category === 'all' : categories.some(({ id }) => id === category)) return null
  return problem('category', categories.length === 0 ? ['all'] : categories.map(({ id }) => id))
}

/** Fills the numbers of an observation in; one that says why it has none keeps none. */
function readNumbers(observation: Observation, line: Line, refuse: Refuse): Observation | null {
  for (const column of NUMBER_COLUMNS) {
    const text = line.cell(column)
    if (text === '') continue
    const read = readNumber(text)
    if (read.kind === 'unreadable') return refuse(column, 'not-a-number', read.message)
    if (read.kind === 'number') observation[column] = read.value
    if (read.kind === 'absent' && column === 'value') observation.absence = read.reason
  }
  if (observation.absence === null) return observation
  const { absence, status, note } = observation
  return { ...emptyObservation(observation), absence, status, note }
}

function readLine(line: Line, indicator: Indicator, area: string, refuse: Refuse): Observation | null {
  const breakdown = { sex: line.cell('sex'), age: line.cell('age'), category: line.cell('category') }
  const unknown = breakdownProblem(indicator, breakdown)
  if (unknown) return refuse(unknown.column, 'unknown-breakdown', unknown.message)
  const period = readPeriod(line.cell('period'))
  if (period.kind === 'unreadable') return refuse('period', 'unreadable-period', period.message)
  const status = oneOf(STATUSES, line.cell('status'))
  if (!status) return refuse('status', 'unknown-status', `Known: ${STATUSES.join(', ')}.`)
  const absenceText = line.cell('absence')
  const absence = absenceText === '' ? null : oneOf(ABSENCES, absenceText)
  if (absence === undefined) return refuse('absence', 'unknown-status', `Known: ${ABSENCES.join(', ')}, or nothing.`)
  const observation = emptyObservation({
    indicator: indicator.slug,
    area,
    period: period.id,
    sex: oneOf(SEXES, breakdown.sex) ?? 'persons',
    age: breakdown.age,
    category: breakdown.category,
  })
  observation.absence = absence
  observation.status = status
  observation.note = line.cell('note')
  const read = readNumbers(observation, line, refuse)
  if (read === null) return null
  if (read.absence === null && read.value === null && read.count === null) {
    return refuse(
      'value',
      'missing-value',
      'Give a value or a count, or say in the column “absence” why there is none.',
    )
  }
  const outer = { lower998: line.cell('lowerCi998'), upper998: line.cell('upperCi998') }
  const written = { value: line.cell('value'), lower: line.cell('lowerCi95'), upper: line.cell('upperCi95'), ...outer }
  const problem = checkObservation(read, indicator, written)
  return problem ? refuse(problem.field, problem.rule, problem.message) : read
}

async function read(file: FigureFile): Promise<number> {
  const { fileName, context, issues, figures } = file
  const areas = createAreaJudge(context, false)
  const indicators = new Map(context.indicators.map((indicator) => [indicator.slug, indicator]))
  const slugOfFile = fileName.replace(/^.*[\\/]/, '').replace(/\.csv$/i, '')
  const rule = { required: ['area', 'period'], optional: ['indicator', ...ALL_COLUMNS], othersAllowed: false }
  return readRows(file, rule, ({ row, cell, has }) => {
    const line: Line = {
      row,
      cell: (column) => {
        if (column === 'indicator') return has('indicator') ? cell('indicator') : slugOfFile
        return cell(column) || (UNWRITTEN[column] ?? '')
      },
    }
    const area = areas.judge(line.cell('area'))
    if (area.kind === 'left-out') return figures.leaveOut(area.reason)
    if (area.kind === 'unknown') {
      const value = line.cell('area')
      return issues.addOnce({ row, column: 'area', rule: 'unknown-area', value, message: area.message })
    }
    const slug = line.cell('indicator')
    const indicator = indicators.get(slug)
    if (!indicator) {
      const message = `The catalogue has no indicator “${slug}”. Name it in a column “indicator” or by the file name.`
      return issues.addOnce({ row, column: 'indicator', rule: 'unknown-indicator', value: slug, message })
    }
    const refuse: Refuse = (column, problem, message) => {
      issues.add({ row, column, rule: problem, value: line.cell(column), message })
      return null
    }
    const observation = readLine(line, indicator, area.code, refuse)
    if (observation === null) return
    if (area.renamed) figures.addRenamed(observation, row)
    else figures.add(observation, row)
  })
}

/** Our own figures files, and the shape in which anybody may hand figures in. */
export const tidyFigures: FigureImporter = {
  id: ID,
  label: 'Figures with the columns of this platform (CSV)',
  recognises: ({ header }) => TELLING.filter((column) => header.includes(column)).length >= 2,
  read,
}
