import { sourceLine } from './provenance.ts'
import type { Provenance } from './provenance.ts'
import type { Cell, Table } from './table.ts'
import { escape, main, SharedTexts, sheetXml, styles } from './xlsx-sheet.ts'
import { zipOf } from './zip.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const sheetTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const contentTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${sheetTypes}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetTypes}.worksheet+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet2.xml" ContentType="${sheetTypes}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${sheetTypes}.styles+xml"/>` +
  `<Override PartName="/xl/sharedStrings.xml" ContentType="${sheetTypes}.sharedStrings+xml"/>` +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'

const packageRelations =
  `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>` +
  '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>'

const workbook =
  `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/>` +
  '<sheet name="Notes" sheetId="2" r:id="rId2"/></sheets></workbook>'

const workbookRelations =
  `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>` +
  `<Relationship Id="rId2" Type="${office}/worksheet" Target="worksheets/sheet2.xml"/>` +
  `<Relationship Id="rId3" Type="${office}/styles" Target="styles.xml"/>` +
  `<Relationship Id="rId4" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`

// Plain, heading, date, wrapped: in the order of `styles`.
const styleSheet =
  `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4">' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
  '</cellXfs></styleSheet>'

/** A workbook with a sheet of typed cells and a sheet of notes. No formula, no macro, no hidden sheet. */
export async function writeXlsx(table: Table): Promise<Buffer> {
  const texts = new SharedTexts()
  const { columns, rows, title, release } = table
  const headings = columns.map(({ name }) => name)
  const data = await sheetXml(
    {
      kinds: columns.map(({ kind }) => kind),
      widths: columns.map(({ name, kind }) => (kind === 'text' ? Math.max(14, name.length + 2) : 12)),
      rows: [headings, ...rows],
      textStyle: styles.plain,
    },
    texts,
  )
  const noteRows = notes(table)
  const notesXml = await sheetXml(
    { kinds: ['text', 'text'], widths: [24, 100], rows: noteRows, textStyle: styles.wrapped },
    texts,
  )
  const core =
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escape(title)}</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">${escape(release.publishedAt)}</dcterms:created></cp:coreProperties>`
  const parts: Record<string, string | readonly Uint8Array[]> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': packageRelations,
    'docProps/core.xml': core,
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': workbookRelations,
    'xl/styles.xml': styleSheet,
    'xl/sharedStrings.xml': await texts.xml(),
    'xl/worksheets/sheet1.xml': data,
    'xl/worksheets/sheet2.xml': notesXml,
  }
  const entries = Object.entries(parts).map(([path, xml]) => ({
    path,
    pieces: [Buffer.from(declaration), ...(typeof xml === 'string' ? [Buffer.from(xml)] : xml)],
  }))
  return zipOf(entries, release.publishedAt)
}

/** The notes sheet: what the file is, and what each column means. */
function notes(table: Table): Cell[][] {
  return [['Note', table.title], ...provenanceRows(table), ...columnRows(table)]
}

function provenanceRows({ release, sources, method }: Provenance): Cell[][] {
  const licences = [...new Set(sources.map(({ licence }) => licence))]
  return [
    ['Release', `${release.number}: ${release.title}, published ${release.publishedAt}`],
    ...sources.map((source): Cell[] => ['Source', sourceLine(source)]),
    ...licences.map((licence): Cell[] => ['Licence', licence]),
    ...method.map((sentence): Cell[] => ['Method', sentence]),
  ]
}

const columnRows = ({ columns }: Table): Cell[][] =>
  columns.map(({ name, title, description }): Cell[] => [`Column ${name}`, `${title}. ${description}`])
