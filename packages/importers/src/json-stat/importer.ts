import { groupBindings } from '../binding.ts'
import type { FigureFile, FigureImporter } from '../figure-importer.ts'
import { fileIssue } from '../issues/issue-list.ts'
import { readStatus } from '../ons-local-statistics/read-status.ts'
import { SYSTEM as ONS } from '../ons-local-statistics/importer.ts'
import { readPeriod } from '../reading/read-period.ts'
import { readWholeJson } from '../reading/read-whole-json.ts'
import { createFigureTaker } from '../series/take-figures.ts'
import type { SeriesFigure } from '../series/take-figures.ts'
import { cellsOf, isFields, readDataset } from './read-dataset.ts'
import type { JsonStatDataset } from './read-dataset.ts'

export const ID = 'json-stat'

const MOST_CELLS = 5_000_000
const MEASURE = 'measure'
const NUMBERS = { value: 'value', lci_95: 'lowerCi95', uci_95: 'upperCi95' } as const
const isMeasure = (text: string): text is keyof typeof NUMBERS => Object.hasOwn(NUMBERS, text)

/** The data sets of a file: one, or a collection of them. */
function datasetsIn(json: unknown): (JsonStatDataset | string)[] {
  if (!isFields(json)) return ['The file is no object.']
  if (json['class'] === 'dataset') return [readDataset(json)]
  const link = isFields(json['link']) ? json['link']['item'] : undefined
  const items = Array.isArray(link) ? (link as unknown[]) : []
  return items.flatMap((item) => (isFields(item) && item['class'] === 'dataset' ? [readDataset(item)] : []))
}

const statusAt = (status: unknown, at: number): string => {
  const found: unknown = Array.isArray(status) ? status[at] : isFields(status) ? status[String(at)] : status
  return typeof found === 'string' ? found : ''
}

/** Puts value and limits of one place, period and breakdown together. */
async function takeDataset(dataset: JsonStatDataset, file: FigureFile, first: number): Promise<number> {
  const { context, issues } = file
  const { code, geo, time, value, status } = dataset
  const bindings = groupBindings(context.bindings, ONS)
  const taker = createFigureTaker(file, { area: geo, series: 'code', value: 'value' })
  const found = new Map<string, SeriesFigure>()
  let rows = 0
  for (const { at, of } of cellsOf(dataset)) {
    const number = Array.isArray(value)
      ? (value[at] as unknown)
      : (value as Readonly<Record<string, unknown>>)[String(at)]
    if (number === undefined) continue
    rows += 1
    const row = first + at + 1
    const measure = of.get(MEASURE) ?? 'value'
    const period = readPeriod(of.get(time) ?? '')
    const state = readStatus(statusAt(status, at))
    const say = (
      column: string,
      rule: 'unreadable-period' | 'not-a-number' | 'unknown-status',
      message: string,
      written: unknown,
    ) => issues.addOnce({ row, column, rule, value: String(written), message })
    if (period.kind === 'unreadable') say(time, 'unreadable-period', period.message, of.get(time))
    else if (state.kind === 'unknown') say('status', 'unknown-status', state.message, statusAt(status, at))
    else if (number !== null && (typeof number !== 'number' || !Number.isFinite(number))) {
      say('value', 'not-a-number', 'Write a number or null.', JSON.stringify(number))
    } else if (isMeasure(measure)) {
      const others = dataset.dimensions.filter(({ id }) => ![geo, time, MEASURE].includes(id))
      const series = [code, ...others.map(({ id }) => `${id}=${of.get(id) ?? ''}`)].join('/')
      const key = [series, of.get(geo), period.id].join('\t')
      const bound = bindings.get(series) ?? []
      const figure = found.get(key) ?? { row, area: of.get(geo) ?? '', series, bound, period: period.id, numbers: {} }
      found.set(key, figure)
      figure.numbers[NUMBERS[measure]] = number
      if (measure === 'value') Object.assign(figure, { absence: state.absence, status: state.status })
    } else file.figures.leaveOut('measures other than value, lower and upper limit')
  }
  for (const figure of found.values()) {
    taker.take(figure)
    await file.figures.handOver()
  }
  taker.finish()
  return rows
}

async function read(file: FigureFile): Promise<number> {
  const { issues } = file
  let rows = 0
  let cells = 0
  for (const dataset of datasetsIn(await readWholeJson(file.text))) {
    if (typeof dataset === 'string') {
      issues.add(fileIssue('not-readable', dataset))
      continue
    }
    const size = dataset.dimensions.reduce((product, { categories }) => product * categories.length, 1)
    cells += size
    if (cells > MOST_CELLS) {
      issues.add(
        fileIssue('not-readable', `The file has more than ${MOST_CELLS} cells. Ask for fewer areas or periods.`),
      )
      break
    }
    rows += await takeDataset(dataset, file, rows)
  }
  if (rows === 0 && issues.issues.length === 0) {
    issues.add(fileIssue('no-rows', 'The file describes data sets and holds no values. Ask the service for the data.'))
  }
  return rows
}

/** JSON-stat 2.0 as the beta API of ONS local statistics gives it. “Rows” are cells of the cube, from 1. */
export const jsonStat: FigureImporter = {
  id: ID,
  label: 'ONS local statistics (JSON-stat 2.0)',
  recognises: ({ start }) => /^\s*\{/.test(start) && /"class"\s*:\s*"(?:dataset|collection)"/.test(start),
  read,
}
