import { isFields } from '../json-stat/read-dataset.ts'
import { readNumber } from '../reading/read-number.ts'
import { UnreadableFile } from '../reading/unreadable-file.ts'

/** How the cells of a column are written. */
export type CellFormat =
  | { kind: 'text' }
  | { kind: 'number'; group: string; decimal: string }
  | { kind: 'date'; form: RegExp; order: ('y' | 'm' | 'd')[] }

const NUMBERS = new Set([
  'number',
  ...['decimal', 'double', 'float', 'integer', 'int', 'long', 'short', 'byte'],
  ...['nonNegativeInteger', 'positiveInteger', 'nonPositiveInteger', 'negativeInteger'],
  ...['unsignedLong', 'unsignedInt', 'unsignedShort', 'unsignedByte'],
])

const refused = (place: string, message: string) =>
  new UnreadableFile('not-readable', `In the description, ${place}: ${message}`)

/** Reads a datatype: its name, or an object with a base and a format. */
export function readCellFormat(datatype: unknown, place: string): CellFormat {
  const fields: Readonly<Record<string, unknown>> = isFields(datatype) ? datatype : { base: datatype }
  const { base, format } = fields
  const at = `${place}.datatype.format`
  if (typeof base === 'string' && NUMBERS.has(base)) return numberFormat(format, at)
  if (base === 'date' && typeof format === 'string' && format !== 'yyyy-MM-dd') return dateFormat(format, at)
  return { kind: 'text' }
}

const isCharacter = (value: unknown): value is string => typeof value === 'string' && /^[^\d+\-eE]$/u.test(value)

function numberFormat(format: unknown, place: string): CellFormat {
  const said: Readonly<Record<string, unknown>> = isFields(format) ? format : { pattern: format }
  const { pattern, decimalChar = '.', groupChar } = said
  if (typeof pattern === 'string' && /[%‰]/.test(pattern)) {
    throw refused(
      place,
      'numbers with a percent sign are not read. Write them without it, and the unit in the catalogue.',
    )
  }
  if (!isCharacter(decimalChar)) throw refused(place, 'decimalChar must be one character.')
  const isGrouped = groupChar ?? (typeof pattern === 'string' && pattern.includes(',') ? ',' : '')
  if (isGrouped !== '' && !isCharacter(isGrouped)) throw refused(place, 'groupChar must be one character.')
  if (isGrouped === decimalChar) throw refused(place, 'groupChar and decimalChar are the same. Give each its own.')
  return { kind: 'number', group: isGrouped, decimal: decimalChar }
}

const PARTS: Record<string, ['y' | 'm' | 'd', string]> = {
  yyyy: ['y', '(\\d{4})'],
  MM: ['m', '(\\d{2})'],
  M: ['m', '(\\d{1,2})'],
  dd: ['d', '(\\d{2})'],
  d: ['d', '(\\d{1,2})'],
}

function dateFormat(format: string, place: string): CellFormat {
  const order: ('y' | 'm' | 'd')[] = []
  const form = format.replaceAll(/yyyy|MM?|dd?|[\s\S]/g, (part) => {
    const known = PARTS[part]
    if (!known) return part.replace(/[^\w\s]/g, '\\$&')
    order.push(known[0])
    return known[1]
  })
  const isWhole = order.toSorted().join('') === 'dmy'
  if (!isWhole || /[A-Za-z]/.test(format.replaceAll(/yyyy|MM?|dd?/g, ''))) {
    throw refused(place, `“${format}” is not read. Use yyyy, M or MM, and d or dd, each once, as in dd/MM/yyyy.`)
  }
  return { kind: 'date', form: new RegExp(`^${form}$`), order }
}

/** A cell as the readers know it. What does not fit its format stays as it is, so that it is refused by its place. */
export function plainCell(cell: string, format: CellFormat): string {
  const text = cell.trim()
  if (format.kind === 'date') {
    const found = format.form.exec(text)
    if (!found) return cell
    const part = (name: 'y' | 'm' | 'd') => found[format.order.indexOf(name) + 1] ?? ''
    return [part('y'), part('m').padStart(2, '0'), part('d').padStart(2, '0')].join('-')
  }
  if (format.kind === 'text' || text === '') return cell
  const { group, decimal } = format
  if (group === '' && decimal === '.') return cell
  const [whole = '', fraction, ...more] = text.split(decimal)
  const digits = group === '' ? whole : groupsOf(whole, group)
  if (
    more.length > 0 ||
    digits === null ||
    !/^[+-]?\d*$/.test(digits) ||
    !/^\d*(?:[eE][+-]?\d+)?$/.test(fraction ?? '')
  ) {
    // “1.5” where the point groups thousands is a slip, and must not be taken for a number.
    return readNumber(cell).kind === 'number' ? `${cell} (not as the description writes numbers)` : cell
  }
  return fraction === undefined ? digits : `${digits}.${fraction}`
}

/** The digits of groups of three; `null` where a group is short or long, as in `1,23`. */
function groupsOf(text: string, group: string): string | null {
  const [first = '', ...others] = text.split(group)
  if (others.length === 0) return first
  const isGrouped = /^[+-]?\d{1,3}$/.test(first) && others.every((part) => /^\d{3}$/.test(part))
  return isGrouped ? [first, ...others].join('') : null
}
