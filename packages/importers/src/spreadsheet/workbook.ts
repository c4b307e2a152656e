import { UnreadableFile } from '../reading/unreadable-file.ts'
import { meaningOf } from './number-format.ts'
import type { NumberMeaning } from './number-format.ts'
import { parseWhole } from './parse-xml.ts'
import { openZip, SAVE_AS_CSV } from './zip-archive.ts'
import type { ZipArchive } from './zip-archive.ts'

/** What is needed of a workbook to read its sheets. */
export interface Workbook {
  /** The sheets that a reader sees, in order. */
  sheets: { name: string; xml: () => Buffer }[]
  sharedTexts: readonly string[]
  /** By the number of a cell's style. */
  meanings: readonly NumberMeaning[]
  from1904: boolean
}

/** All texts are held in memory, since cells name them by number. */
const MOST_TEXT = 20_000_000

const refused = (message: string) => new UnreadableFile('not-readable', message)

function checkParts({ names }: ZipArchive): void {
  const has = (test: (name: string) => boolean) => [...names].some(test)
  if (has((name) => /vbaproject|\/macrosheets\//i.test(name))) {
    throw refused(
      'The workbook holds macros, which are not taken in. Save it as “Excel workbook (.xlsx)” without them.',
    )
  }
  if (has((name) => name.startsWith('xl/externalLinks/'))) {
    throw refused(
      'The workbook takes figures from other workbooks. Copy the sheet, paste it as values into a new workbook and hand that in.',
    )
  }
  if (names.has('xl/workbook.bin')) throw refused('The workbook is in the binary format (.xlsb). Save it as .xlsx.')
  if (!names.has('xl/workbook.xml')) {
    throw refused(`The file is an archive, and no Excel workbook. Save the table as .xlsx, or: ${SAVE_AS_CSV}`)
  }
}

interface SheetPlace {
  name: string
  relation: string
}

function readWorkbookPart(archive: ZipArchive): { places: SheetPlace[]; from1904: boolean } {
  const places: SheetPlace[] = []
  let from1904 = false
  parseWhole(archive.unpack('xl/workbook.xml'), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
      if (name !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') return
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      places.push({ name: attributes['name'] ?? '', relation })
    },
  })
  return { places, from1904 }
}

/** Where the parts lie, by the names that the workbook uses for them, and by kind. */
function readRelations(archive: ZipArchive): { byId: Map<string, string>; byKind: Map<string, string> } {
  const byId = new Map<string, string>()
  const byKind = new Map<string, string>()
  parseWhole(archive.unpack('xl/_rels/workbook.xml.rels'), {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return
      const path = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`
      byId.set(Id, path)
      byKind.set(Type.replace(/^.*\//, ''), path)
    },
  })
  return { byId, byKind }
}

/** Texts that cells refer to by number; pronunciations that stand beside them are passed over. */
function readSharedTexts(xml: Buffer): string[] {
  const texts: string[] = []
  let text = ''
  let length = 0
  let inText = false
  let inReading = false
  parseWhole(xml, {
    open(name) {
      if (name === 'si') text = ''
      if (name === 't') inText = true
      if (name === 'rPh') inReading = true
    },
    close(name) {
      if (name === 't') inText = false
      if (name === 'rPh') inReading = false
      if (name === 'si') texts.push(text)
    },
    text(part) {
      if (!inText || inReading) return
      text += part
      length += part.length
      if (length > MOST_TEXT) throw refused(`The workbook holds more than ${MOST_TEXT} letters of text. ${SAVE_AS_CSV}`)
    },
  })
  return texts
}

function readMeanings(xml: Buffer): NumberMeaning[] {
  const codes = new Map<number, string>()
  const meanings: NumberMeaning[] = []
  let inCellFormats = false
  parseWhole(xml, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      if (name === 'cellXfs') inCellFormats = true
      if (name !== 'xf' || !inCellFormats) return
      const id = Number(attributes['numFmtId'] ?? 0)
      meanings.push(meaningOf(id, codes.get(id)))
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false
    },
  })
  return meanings
}

/** Opens a workbook, or says why it cannot be taken in. */
export function openWorkbook(bytes: Buffer): Workbook {
  const archive = openZip(bytes)
  checkParts(archive)
  const { places, from1904 } = readWorkbookPart(archive)
  const { byId, byKind } = readRelations(archive)
  const part = (kind: string): Buffer | null => {
    const path = byKind.get(kind)
    return path !== undefined && archive.names.has(path) ? archive.unpack(path) : null
  }
  const [texts, styles] = [part('sharedStrings'), part('styles')]
  return {
    sheets: places.flatMap(({ name, relation }) => {
      const path = byId.get(relation) ?? ''
      // Sheets that are a chart have no rows.
      return path.includes('worksheets/') && archive.names.has(path) ? [{ name, xml: () => archive.unpack(path) }] : []
    }),
    sharedTexts: texts === null ? [] : readSharedTexts(texts),
    meanings: styles === null ? [] : readMeanings(styles),
    from1904,
  }
}
