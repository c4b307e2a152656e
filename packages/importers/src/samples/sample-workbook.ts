import { zipSync } from 'fflate'
import type { Zippable } from 'fflate'

/** What a cell of a workbook made for a test holds: a text, a number with the number of its format, or XML. */
export type SampleCell = string | number | { number: number; format: number } | { xml: string } | null

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const letter = (column: number): string =>
  (column >= 26 ? letter(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

/** The number formats of the sample, by the place that a cell's style has: general, date, percentage, `dd mmmm yyyy`. */
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="dd\\ mmmm\\ yyyy"/></numFmts>
<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="164"/></cellXfs></styleSheet>`

function cellXml(cell: SampleCell, place: string, texts: string[]): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  if (typeof cell === 'object') {
    return 'xml' in cell ? cell.xml : `<c r="${place}" s="${cell.format}"><v>${cell.number}</v></c>`
  }
  texts.push(cell)
  return `<c r="${place}" t="s"><v>${texts.length - 1}</v></c>`
}

export type SampleSheet = { name: string; rows: SampleCell[][]; state?: string } | { name: string; xml: string }

/** The parts of a workbook as a spreadsheet program writes it. Rows without cells are left out of the sheet. */
export function sampleParts(sheets: readonly SampleSheet[], own: { from1904?: boolean } = {}): Zippable {
  const texts: string[] = []
  const parts: Zippable = {}
  const places: string[] = []
  const relations: string[] = []
  for (const [at, sheet] of sheets.entries()) {
    const rows = 'rows' in sheet ? sheet.rows : []
    const data = rows.map((cells, row) => {
      const inside = cells.map((cell, column) => cellXml(cell, `${letter(column)}${row + 1}`, texts)).join('')
      return inside === '' ? '' : `<row r="${row + 1}">${inside}</row>`
    })
    const xml = 'xml' in sheet ? sheet.xml : `<sheetData>${data.join('')}</sheetData>`
    parts[`xl/worksheets/sheet${at + 1}.xml`] = bytesOf(`<worksheet xmlns="${MAIN}">${xml}</worksheet>`)
    const state = 'rows' in sheet && sheet.state ? ` state="${sheet.state}"` : ''
    places.push(`<sheet name="${escaped(sheet.name)}" sheetId="${at + 1}" r:id="rId${at + 1}"${state}/>`)
    relations.push(
      `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
    )
  }
  const shared = texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')
  const more = ['sharedStrings', 'styles'].map(
    (kind) => `<Relationship Id="${kind}" Type="${RELATIONS}/${kind}" Target="${kind}.xml"/>`,
  )
  const dates = own.from1904 ? '<workbookPr date1904="1"/>' : ''
  parts['xl/workbook.xml'] = bytesOf(
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${dates}<sheets>${places.join('')}</sheets></workbook>`,
  )
  parts['xl/_rels/workbook.xml.rels'] = bytesOf(
    `<Relationships xmlns="${PACKAGE}">${[...relations, ...more].join('')}</Relationships>`,
  )
  parts['xl/sharedStrings.xml'] = bytesOf(`<sst xmlns="${MAIN}">${shared}</sst>`)
  parts['xl/styles.xml'] = bytesOf(STYLES)
  return parts
}

export function sampleWorkbook(rows: SampleCell[][], more: Zippable = {}): Uint8Array {
  return zipSync({ ...sampleParts([{ name: 'Figures', rows }]), ...more })
}
