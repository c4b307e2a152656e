import { piecesInTurns } from '../in-turns.ts'
import { harmless } from './table.ts'
import type { Cell } from './table.ts'
import type { ColumnKind } from './columns.ts'

/** Cell styles, by their place in the style sheet of `xlsx.ts`. */
export const styles = { plain: 0, heading: 1, date: 2, wrapped: 3 } as const

const longestText = 32_767
const firstDay = Date.UTC(1899, 11, 30)
const dayLength = 86_400_000

/** Every text of a workbook, each kept and made harmless once; cells name it by its place. */
export class SharedTexts {
  readonly #places = new Map<string, number>()

  placeOf(text: string): number {
    const known = this.#places.get(text)
    if (known !== undefined) return known
    this.#places.set(text, this.#places.size)
    return this.#places.size - 1
  }

  async xml(): Promise<Uint8Array[]> {
    const texts = [...this.#places.keys()]
    const items = await piecesInTurns(texts, (some) => some.map(sharedText).join(''))
    return [Buffer.from(`<sst xmlns="${main}" uniqueCount="${texts.length}">`), ...items, Buffer.from('</sst>')]
  }
}

const sharedText = (text: string) => `<si><t xml:space="preserve">${escape(short(harmless(text)))}</t></si>`

export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** Letters of a column, counted from 0: `A`, …, `Z`, `AA`. */
export function lettersOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : lettersOf(Math.floor(index / 26) - 1) + last
}

export interface Sheet {
  kinds: ColumnKind[]
  widths: number[]
  rows: readonly (readonly Cell[])[]
  /** Style of texts below the headings. */
  textStyle: number
}

/** One sheet: a line of headings that stays in view, then typed cells. It holds no formula. */
export async function sheetXml({ kinds, widths, rows, textStyle }: Sheet, texts: SharedTexts): Promise<Uint8Array[]> {
  const letters = kinds.map((_, index) => lettersOf(index))
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  const rowXml = (row: readonly Cell[], index: number) => {
    const style = index === 0 ? styles.heading : textStyle
    const cells = row.map((cell, column) =>
      cellXml(cell, `${letters[column]}${index + 1}`, index === 0 ? 'text' : (kinds[column] ?? 'text'), style, texts),
    )
    return `<row r="${index + 1}">${cells.join('')}</row>`
  }
  const head =
    `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${columns.join('')}</cols><sheetData>`
  const lines = await piecesInTurns(rows, (some, from) => some.map((row, index) => rowXml(row, from + index)).join(''))
  return [Buffer.from(head), ...lines, Buffer.from('</sheetData></worksheet>')]
}

function cellXml(cell: Cell, name: string, kind: ColumnKind, style: number, texts: SharedTexts): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return `<c r="${name}"><v>${cell}</v></c>`
  if (kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(cell)) {
    return `<c r="${name}" s="${styles.date}"><v>${(Date.parse(cell) - firstDay) / dayLength}</v></c>`
  }
  const marked = style === styles.plain ? '' : ` s="${style}"`
  return `<c r="${name}"${marked} t="s"><v>${texts.placeOf(cell)}</v></c>`
}

const short = (text: string) => (text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text)

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as XML takes it. Characters that XML has no way to write are left out, as is the spreadsheets' own escape. */
export const escape = (text: string) =>
  text
    .replaceAll(/_x([0-9A-Fa-f]{4})_/g, '_x005F_x$1_')
    .replaceAll('\r', '_x000D_')
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .toWellFormed()
    .replaceAll(/[&<>"]/g, (character) => entities[character] ?? '')
