import type { ExternalBinding } from '../binding.ts'
import { groupBindings } from '../binding.ts'
import type { FigureFile, FigureImporter } from '../figure-importer.ts'
import { readStatus } from '../ons-local-statistics/read-status.ts'
import { readNumber } from '../reading/read-number.ts'
import { readRows } from '../reading/read-rows.ts'
import { createFigureTaker } from '../series/take-figures.ts'
import type { SeriesFigure } from '../series/take-figures.ts'
import { attributesAfter, datasetColumns } from './columns.ts'
import { readDatasetPeriod } from './period.ts'

export const SYSTEM = 'ons-datasets'

/** What the office writes after the data set in a name of its own: edition and version. */
const EDITION = /^-(?:time-series|(?:mid-)?(?:19|20)\d\d[\w-]*)-v\d+\b/

/** The data set that a file is of: its name begins with it, and the catalogue knows it. */
export function datasetOf(fileName: string, bindings: Iterable<string>): string {
  const name = fileName.replace(/^.*[\\/]/, '')
  const fetched = /^ons_([^_]+)_/.exec(name)?.[1]
  if (fetched !== undefined) return fetched
  const known = [...new Set([...bindings].map((id) => id.split('/', 1)[0] ?? ''))]
  const fitting = known.filter((id) => name.startsWith(id) && EDITION.test(name.slice(id.length)))
  return fitting[0] ?? name.replace(/\.\w+$/, '')
}

type Taken = Pick<SeriesFigure, 'numbers' | 'absence' | 'status'>

async function read(file: FigureFile): Promise<number> {
  const { header, context, issues, fileName } = file
  // The code and the label of a dimension may bear one name; they stand side by side.
  const twice = header.find((name, at) => header.slice(0, Math.max(0, at - 1)).includes(name))
  if (twice !== undefined) {
    const message = `The column “${twice}” stands twice. Keep one.`
    issues.add({ row: 1, column: twice, rule: 'duplicate-column', value: twice, message })
    return 0
  }
  const columns = datasetColumns(header)
  if (typeof columns === 'string') {
    issues.add({ row: 1, column: null, rule: 'not-readable', value: header.join(',').slice(0, 200), message: columns })
    return 0
  }
  const { time, geography, others, lower, upper, marking } = columns
  const bindings = groupBindings(context.bindings, SYSTEM)
  const dataset = datasetOf(fileName, bindings.keys())
  const counted = new Set(context.indicators.filter(({ valueType }) => valueType === 'count').map(({ slug }) => slug))
  const nameAt = (at: number) => header[at] ?? ''
  const taker = createFigureTaker(file, {
    area: nameAt(geography.code),
    series: others.map(({ name }) => name).join('/') || nameAt(0),
    value: nameAt(0),
  })

  /** What a row says of the value, or `null` after saying what is wrong with it. */
  const takenFrom = (row: number, cellAt: (at: number) => string): Taken | null => {
    const numbers: Taken['numbers'] = {}
    const mark = marking === null ? '' : cellAt(marking)
    const state = readStatus(mark)
    if (state.kind === 'unknown') {
      const column = nameAt(marking ?? 0)
      issues.addOnce({ row, column, rule: 'unknown-status', value: mark, message: state.message })
      return null
    }
    let { absence } = state
    for (const [at, field] of [
      [0, 'value'],
      [lower, 'lowerCi95'],
      [upper, 'upperCi95'],
    ] as const) {
      if (at === null) continue
      const cell = readNumber(cellAt(at))
      if (cell.kind === 'unreadable') {
        issues.add({ row, column: nameAt(at), rule: 'not-a-number', value: cellAt(at), message: cell.message })
        return null
      }
      if (cell.kind === 'number') numbers[field] = cell.value
      if (cell.kind === 'absent' && field === 'value') absence ??= cell.reason
    }
    return { numbers, absence, status: state.status }
  }

  // Columns are known by their place: code and label of a dimension may bear the same name.
  const places = header.map((_, at) => String(at))
  const rule = { required: [], optional: places, othersAllowed: true }
  const rowsRead = await readRows(
    file,
    rule,
    ({ row, cell }) => {
      const cellAt = (at: number) => cell(String(at))
      const series = [dataset, ...others.map(({ name, code }) => `${name}=${cellAt(code)}`)].join('/')
      const bound = bindings.get(series) ?? []
      const area = cellAt(geography.code)
      if (bound.length === 0) return taker.take({ row, area, series, bound, period: '', numbers: {} })
      const period = readDatasetPeriod(cellAt(time.label))
      if (period.kind === 'unreadable') {
        const { message } = period
        const value = cellAt(time.label)
        return issues.addOnce({ row, column: nameAt(time.label), rule: 'unreadable-period', value, message })
      }
      const taken = takenFrom(row, cellAt)
      if (taken === null) return
      const figure = { row, area, series, period: period.id, ...taken }
      const isCount = ({ indicator }: ExternalBinding) => counted.has(indicator)
      const [counts, values] = [bound.filter(isCount), bound.filter((one) => !isCount(one))]
      const { value = null, ...limits } = taken.numbers
      if (values.length > 0) taker.take({ ...figure, bound: values })
      if (counts.length > 0) taker.take({ ...figure, bound: counts, numbers: { count: value, ...limits } })
    },
    { header: () => places },
  )
  taker.finish()
  return rowsRead
}

/** The CSV of the data set API of ONS: a value, what is said beside it, then a code and a label for every dimension. */
export const onsDatasets: FigureImporter = {
  id: SYSTEM,
  label: 'ONS data sets (CSV)',
  recognises: ({ header }) => attributesAfter(header[0] ?? '') !== null,
  read,
}
