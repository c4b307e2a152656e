import { figureOperations } from '@jsna/core'
import type { Figure, FigureFormat, FigureOperation } from '@jsna/core'
import { figureFormatSchema, figureSchema } from '@jsna/core/schema'
import { unless, written } from './attributes.ts'
import type { Attributes } from './attributes.ts'
import {
  readAmong,
  readCondition,
  readNumber,
  readOf,
  readPeriod,
  readWith,
  writeAmong,
  writeCondition,
  writeOf,
  writeWith,
} from './reference-attributes.ts'
import { reportInvalid } from './report-invalid.ts'

function isOperation(text: string): text is FigureOperation {
  return Object.hasOwn(figureOperations, text)
}

/** What each kind of figure needs besides `of` is read by the name that core gives to the need. */
function readNeeds(attributes: Attributes, operation: FigureOperation, of: Figure['of']): Record<string, unknown> {
  const readers = {
    with: () => readWith(attributes, of),
    from: () => readPeriod(attributes, 'from', 'previous'),
    in: () => attributes.text('in', 'points'),
    among: () => readAmong(attributes),
    order: () => attributes.text('order', 'highest'),
    where: () => readCondition(attributes),
    give: () => attributes.text('give', figureOperations[operation].gives[0] ?? ''),
    and: () => readWith(attributes, of, 'and'),
    per: () => readNumber(attributes, 'per', 'Say for how many, such as per=1000.'),
    by: () => attributes.text('by', 'category'),
    top: () => readNumber(attributes, 'top', 'Say how many groups, such as top=3.'),
  }
  return Object.fromEntries(figureOperations[operation].needs.map((need) => [need, readers[need]()]))
}

/** A figure from its attributes; `null` where something is wrong, which is then reported. */
export function readFigure(attributes: Attributes): Figure | null {
  const operation = attributes.text('op', 'value')
  if (!isOperation(operation)) {
    attributes.takeAll()
    attributes.invalid('op', `op= must be one of ${Object.keys(figureOperations).join(', ')}, not “${operation}”.`)
    return null
  }
  const of = readOf(attributes)
  const figure = figureSchema.safeParse({ operation, of, ...readNeeds(attributes, operation, of) })
  if (figure.success) return figure.data
  reportInvalid(attributes, figure.error)
  return null
}

export function readFormat(attributes: Attributes): FigureFormat {
  const entries = {
    decimals: attributes.number('decimals'),
    roundTo: attributes.number('round-to'),
    unit: attributes.optional('unit'),
    signed: readFlag(attributes, 'signed'),
    phrase: attributes.optional('phrase'),
  }
  const format = figureFormatSchema.safeParse(withoutUndefined(entries))
  if (format.success) return format.data
  reportInvalid(attributes, format.error)
  return {}
}

function readFlag(attributes: Attributes, name: string): boolean | undefined {
  const value = attributes.optional(name)
  if (value !== undefined && !['', 'true', 'false'].includes(value)) {
    attributes.invalid(name, `${name}= must be true or false, not “${value}”.`)
  }
  return value === undefined ? undefined : value !== 'false'
}

function withoutUndefined(entries: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined))
}

function writeNeeds(figure: Figure): Record<string, string | undefined> {
  return {
    ...('with' in figure ? writeWith(figure.with, figure.of) : {}),
    ...('from' in figure ? { from: figure.from } : {}),
    ...('in' in figure ? { in: figure.in } : {}),
    ...('among' in figure ? writeAmong(figure.among) : {}),
    ...('order' in figure ? { order: figure.order } : {}),
    ...('where' in figure ? writeCondition(figure.where) : {}),
    ...('give' in figure ? { give: figure.give } : {}),
    ...('and' in figure ? writeWith(figure.and, figure.of, 'and') : {}),
    ...('per' in figure ? { per: String(figure.per) } : {}),
    ...('by' in figure ? { by: figure.by } : {}),
    ...('top' in figure ? { top: String(figure.top) } : {}),
  }
}

export function writeFigure(figure: Figure, format: FigureFormat): Record<string, string> {
  return written({
    op: unless(figure.operation, 'value'),
    ...writeOf(figure.of),
    ...writeNeeds(figure),
    decimals: format.decimals?.toString(),
    'round-to': format.roundTo?.toString(),
    unit: format.unit,
    signed: format.signed?.toString(),
    phrase: format.phrase,
  })
}
