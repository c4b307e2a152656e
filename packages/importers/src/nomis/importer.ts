import type { AbsenceReason, Observation } from '@jsna/core'
import type { ExternalBinding } from '../binding.ts'
import type { FigureFile, FigureImporter } from '../figure-importer.ts'
import { readNumber } from '../reading/read-number.ts'
import { readPeriod } from '../reading/read-period.ts'
import { readRows } from '../reading/read-rows.ts'
import type { TableRow } from '../reading/read-table.ts'
import { createFigureTaker } from '../series/take-figures.ts'
import type { SeriesFigure } from '../series/take-figures.ts'
import { conditionsOf, isMet } from './conditions.ts'

export const SYSTEM = 'nomis'

const AREA = 'GEOGRAPHY_CODE'
const VALUE = 'OBS_VALUE'
const REQUIRED = ['DATE_NAME', AREA, VALUE]

const STATUSES = new Map<string, Observation['status']>([
  ['', 'final'],
  ['A', 'final'],
  ['E', 'modelled'],
  ['P', 'provisional'],
  ['R', 'revised'],
])
const ABSENCES = new Map<string, AbsenceReason>([
  ['M', 'not-available'],
  ['Q', 'confidential'],
  ['U', 'low-reliability'],
])

/** Nomis gives the numbers of one figure in rows of their own, told apart by the name of the measure. */
type Part = 'value' | 'count' | 'denominator' | 'half-width'
const PARTS = new Map<string, Part>([
  ['numerator', 'count'],
  ['denominator', 'denominator'],
  ['confidence', 'half-width'],
])

interface Gathered extends SeriesFigure {
  binding: ExternalBinding
  halfWidth: number | null
}

// Thirteen digits survive a sum without the noise of binary fractions.
const exact = (number: number) => Number(number.toPrecision(13))

const RULE = { required: REQUIRED, optional: [] as string[], othersAllowed: true }

async function read(file: FigureFile): Promise<number> {
  const { header, context, issues } = file
  const bindings = context.bindings.filter(({ system }) => system === SYSTEM).map(conditionsOf)
  const counted = new Set(context.indicators.filter(({ valueType }) => valueType === 'count').map(({ slug }) => slug))
  const taker = createFigureTaker(file, { area: AREA, series: 'MEASURES_NAME', value: VALUE })
  const gathered = new Map<string, Gathered>()
  const dimensions = header.filter(
    (name) => /_NAME$/.test(name) && !/^(?:DATE|GEOGRAPHY|OBS_STATUS|OBS_CONF)_/.test(name),
  )

  const readCell = ({ row, cell }: TableRow): { value: number | null; absence: AbsenceReason | null } | null => {
    const number = readNumber(cell(VALUE))
    if (number.kind === 'unreadable') {
      issues.add({ row, column: VALUE, rule: 'not-a-number', value: cell(VALUE), message: number.message })
      return null
    }
    return {
      value: number.kind === 'number' ? number.value : null,
      absence: number.kind === 'absent' ? number.reason : null,
    }
  }

  const gather = (line: TableRow, binding: ExternalBinding, series: string, period: string): void => {
    const { row, cell } = line
    const code = cell('OBS_STATUS').toUpperCase()
    const [status, hidden] = [STATUSES.get(code), ABSENCES.get(code) ?? null]
    if (status === undefined && hidden === null) {
      const message = `Known codes are ${[...STATUSES.keys(), ...ABSENCES.keys()].filter(Boolean).join(', ')}.`
      return issues.addOnce({ row, column: 'OBS_STATUS', rule: 'unknown-status', value: cell('OBS_STATUS'), message })
    }
    const read = readCell(line)
    if (read === null) return
    const { indicator, sex, age, category } = binding
    const key = [indicator, cell(AREA), period, sex, age, category].join('\t')
    const numbers = { value: null, count: null, denominator: null }
    const figure: Gathered = gathered.get(key) ?? {
      row,
      area: cell(AREA),
      series,
      bound: [binding],
      period,
      numbers,
      binding,
      halfWidth: null,
    }
    gathered.set(key, figure)
    const part = PARTS.get(cell('MEASURES_NAME').toLowerCase()) ?? (counted.has(indicator) ? 'count' : 'value')
    const before = part === 'half-width' ? figure.halfWidth : figure.numbers[part]
    if (typeof before === 'number') {
      const message = `Row ${figure.row} already gives this. Name the further columns that tell the two apart in the catalogue’s entry “${binding.id}”.`
      return issues.add({ row, column: VALUE, rule: 'duplicate-key', value: cell(AREA), message })
    }
    const number = hidden === null ? read.value : null
    if (part === 'half-width') figure.halfWidth = number
    else figure.numbers[part] = number
    const decides = part === 'value' || (part === 'count' && counted.has(indicator))
    if (decides) {
      figure.absence = hidden ?? read.absence
      figure.status = status ?? 'final'
    }
  }

  const rowsRead = await readRows(
    file,
    { ...RULE, optional: header.filter((name) => !REQUIRED.includes(name)) },
    (line) => {
      const { row, cell } = line
      const series = dimensions.map((name) => `${name}=${cell(name)}`).join('|')
      const bound = bindings.filter((one) => isMet(one, cell))
      const period = readPeriod(cell('DATE_NAME'))
      if (bound.length === 0) return taker.take({ row, area: cell(AREA), series, bound: [], period: '', numbers: {} })
      if (period.kind === 'unreadable') {
        const { message } = period
        return issues.addOnce({
          row,
          column: 'DATE_NAME',
          rule: 'unreadable-period',
          value: cell('DATE_NAME'),
          message,
        })
      }
      for (const { binding } of bound) gather(line, binding, series, period.id)
    },
  )
  for (const { halfWidth, ...figure } of gathered.values()) {
    const { value } = figure.numbers
    const limits = typeof value === 'number' && halfWidth !== null
    taker.take(
      limits
        ? {
            ...figure,
            numbers: { ...figure.numbers, lowerCi95: exact(value - halfWidth), upperCi95: exact(value + halfWidth) },
          }
        : figure,
    )
    await file.figures.handOver()
  }
  taker.finish()
  return rowsRead
}

/** The CSV that the API of Nomis gives: one observation a row, its dimensions in columns of codes and names. */
export const nomis: FigureImporter = {
  id: SYSTEM,
  label: 'Nomis (CSV of its API)',
  recognises: ({ header }) => header.includes(AREA) && header.includes(VALUE),
  read,
}
