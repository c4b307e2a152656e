import type { ExternalBinding } from '../binding.ts'
import { groupBindings } from '../binding.ts'
import { createAreaJudge } from '../areas/judge-area.ts'
import type { FigureFile, FigureImporter } from '../figure-importer.ts'
import { fileIssue } from '../issues/issue-list.ts'
import type { IssueList } from '../issues/issue-list.ts'
import { checkObservation } from '../observations/check-observation.ts'
import { emptyObservation } from '../observations/empty-observation.ts'
import { periodOfYear } from './periods.ts'

export const SYSTEM = 'ons-local-statistics-json'

/** Far above the largest array file, far below what would exhaust the memory. */
const LONGEST = 50_000_000
const COLUMNS = ['areacd', 'value', 'lci', 'uci', 'xDomainNumb'] as const

type Column = (typeof COLUMNS)[number]
type Arrays = { code: string } & Record<Column, unknown[]>

async function textOf(text: AsyncIterable<string>): Promise<string | null> {
  const parts: string[] = []
  let length = 0
  for await (const part of text) {
    length += part.length
    if (length > LONGEST) return null
    parts.push(part)
  }
  return parts.join('')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parseArrays(text: string | null, issues: IssueList): Arrays | null {
  const refuse = (message: string): null => {
    issues.add(fileIssue('not-readable', message))
    return null
  }
  if (text === null) return refuse(`The file is longer than ${LONGEST} characters.`)
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return refuse('The file is not valid JSON; it may have been cut off.')
  }
  if (!isRecord(parsed) || typeof parsed['code'] !== 'string') return refuse('The file has no text field “code”.')
  const arrays: Partial<Record<Column, unknown[]>> = {}
  for (const column of COLUMNS) {
    const array = parsed[column]
    if (!Array.isArray(array)) {
      issues.add({
        row: null,
        column,
        rule: 'missing-column',
        value: column,
        message: `The array “${column}” is missing.`,
      })
      return null
    }
    arrays[column] = array
  }
  const { areacd = [], value = [], lci = [], uci = [], xDomainNumb = [] } = arrays
  if ([value, lci, uci, xDomainNumb].some((array) => array.length !== areacd.length)) {
    issues.add(fileIssue('ragged-row', 'The arrays areacd, value, lci, uci and xDomainNumb are not of one length.'))
    return null
  }
  return { code: parsed['code'], areacd, value, lci, uci, xDomainNumb }
}

function numberOrNull(cell: unknown): number | null | undefined {
  if (cell === null) return null
  return typeof cell === 'number' && Number.isFinite(cell) ? cell : undefined
}

function take(arrays: Arrays, bound: ExternalBinding[], { context, issues, figures }: FigureFile): number {
  const areas = createAreaJudge(context, false)
  const indicators = new Map(context.indicators.map((indicator) => [indicator.slug, indicator]))
  arrays.areacd.forEach((areaCode, position) => {
    const row = position + 1
    const code = typeof areaCode === 'string' ? areaCode : ''
    const area = areas.judge(code)
    if (area.kind === 'left-out') return figures.leaveOut(area.reason)
    if (area.kind === 'unknown') {
      return issues.addOnce({ row, column: 'areacd', rule: 'unknown-area', value: code, message: area.message })
    }
    const year = numberOrNull(arrays.xDomainNumb[position])
    const period = typeof year === 'number' ? periodOfYear(arrays.code, year) : null
    if (period === null) {
      const value = JSON.stringify(arrays.xDomainNumb[position])
      const message = 'The position on the time axis must be a year of a data set whose years are known.'
      return issues.addOnce({ row, column: 'xDomainNumb', rule: 'unreadable-period', value, message })
    }
    const numbers: Record<'value' | 'lci' | 'uci', number | null> = { value: null, lci: null, uci: null }
    for (const column of ['value', 'lci', 'uci'] as const) {
      const number = numberOrNull(arrays[column][position])
      if (number === undefined) {
        const value = JSON.stringify(arrays[column][position])
        return issues.add({ row, column, rule: 'not-a-number', value, message: 'Write a number or null.' })
      }
      numbers[column] = number
    }
    const { value, lci: lowerCi95, uci: upperCi95 } = numbers
    for (const { indicator, sex, age, category } of bound) {
      const empty = emptyObservation({ indicator, area: area.code, period, sex, age, category })
      const present = { ...empty, value, lowerCi95, upperCi95 }
      const observation = value === null ? { ...empty, absence: 'not-available' as const } : present
      const written = { value: String(value), lower: String(lowerCi95), upper: String(upperCi95) }
      const problem = checkObservation(observation, indicators.get(indicator), written)
      if (problem) {
        return issues.add({ row, column: 'value', rule: problem.rule, value: problem.value, message: problem.message })
      }
      if (area.renamed) figures.addRenamed(observation, row)
      else figures.add(observation, row)
    }
  })
  return arrays.areacd.length
}

async function read(file: FigureFile): Promise<number> {
  const { text, context, issues } = file
  const arrays = parseArrays(await textOf(text), issues)
  if (arrays === null) return 0
  const bound = groupBindings(context.bindings, SYSTEM).get(arrays.code)
  if (!bound) {
    issues.add({
      row: null,
      column: 'code',
      rule: 'unknown-indicator',
      value: arrays.code,
      message: `No indicator of the catalogue is bound to “${arrays.code}”.`,
    })
    return 0
  }
  if (arrays.areacd.length === 0) issues.add(fileIssue('no-rows', 'The arrays are empty.'))
  return take(arrays, bound, file)
}

/** JSON of ONS Explore Local Statistics: one indicator as parallel arrays. “Rows” are positions, from 1. */
export const onsArrays: FigureImporter = {
  id: SYSTEM,
  label: 'ONS local statistics (JSON arrays)',
  recognises: ({ start }) => /^\s*\{/.test(start) && start.includes('"areacd"'),
  read,
}
