import { inflateRawSync } from 'node:zlib'
import { UnreadableFile } from '../reading/unreadable-file.ts'

/** A file inside an archive, as the directory at the end of the archive tells of it. */
interface Entry {
  start: number
  compressed: number
  size: number
  isStored: boolean
}

/** The files inside an archive, none of them unpacked yet. */
export interface ZipArchive {
  names: ReadonlySet<string>
  /** Unpacks one file, and never more of it than the directory promised. */
  unpack(name: string): Buffer
}

const MEGABYTE = 1_000_000
const MOST_ENTRIES = 2000
/** Everything unpacked. A sheet of a million cells takes about 40 MB. */
const MOST_BYTES = 200 * MEGABYTE
/** Spreadsheets shrink ten to forty times. */
const MOST_RATIO = 150
const SMALL = MEGABYTE

const END = 0x06_05_4b_50
const DIRECTORY = 0x02_01_4b_50
const LOCAL = 0x04_03_4b_50
const LONGEST_END = 65_557

export const SAVE_AS_CSV = 'Save the sheet as “CSV UTF-8” and hand that in.'

const refused = (message: string) => new UnreadableFile('not-readable', message)
const damaged = () =>
  refused(`The workbook is damaged or was cut off. Open it in a spreadsheet program and save it again. ${SAVE_AS_CSV}`)

function endOf(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - LONGEST_END)
  for (let at = bytes.length - 22; at >= lowest; at -= 1) if (bytes.readUInt32LE(at) === END) return at
  throw damaged()
}

function checkSizes(entries: Iterable<Entry>): void {
  let total = 0
  for (const { size, compressed } of entries) {
    total += size
    if (total > MOST_BYTES) {
      throw refused(`Unpacked, the workbook is larger than ${MOST_BYTES / MEGABYTE} MB. ${SAVE_AS_CSV}`)
    }
    if (size > SMALL && size > compressed * MOST_RATIO) {
      throw refused(`A part of the workbook would grow more than ${MOST_RATIO} times when unpacked. ${SAVE_AS_CSV}`)
    }
  }
}

function directoryOf(bytes: Buffer): Map<string, Entry> {
  const end = endOf(bytes)
  const count = bytes.readUInt16LE(end + 10)
  if (count > MOST_ENTRIES) throw refused(`The workbook has more than ${MOST_ENTRIES} parts. ${SAVE_AS_CSV}`)
  const entries = new Map<string, Entry>()
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== DIRECTORY) throw damaged()
    const isEncrypted = (bytes.readUInt16LE(at + 8) & 1) === 1
    if (isEncrypted) throw refused('The archive is protected by a password. Save it without one.')
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const method = bytes.readUInt16LE(at + 10)
    if (method !== 0 && method !== 8) throw damaged()
    if (entries.has(name)) throw damaged()
    entries.set(name, {
      start: bytes.readUInt32LE(at + 42),
      compressed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      isStored: method === 0,
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function unpackEntry(bytes: Buffer, { start, compressed, size, isStored }: Entry): Buffer {
  if (bytes.readUInt32LE(start) !== LOCAL) throw damaged()
  const first = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28)
  const packed = bytes.subarray(first, first + compressed)
  if (isStored) return packed
  // One byte more than promised is allowed, so that a directory that lies is found out.
  const unpacked = inflateRawSync(packed, { maxOutputLength: size + 1 })
  if (unpacked.length !== size) throw damaged()
  return unpacked
}

/** Whatever is wrong with the numbers inside an archive, the archive is damaged. */
function guarded<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof UnreadableFile ? error : damaged()
  }
}

/** Opens an archive and refuses one that would not fit into memory before any of it is unpacked. */
export function openZip(bytes: Buffer): ZipArchive {
  const entries = guarded(() => directoryOf(bytes))
  checkSizes(entries.values())
  return {
    names: new Set(entries.keys()),
    unpack(name) {
      const entry = entries.get(name)
      if (!entry) throw damaged()
      return guarded(() => unpackEntry(bytes, entry))
    },
  }
}
