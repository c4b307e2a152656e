import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

export interface ZipEntry {
  path: string
  /** The bytes of the file, in pieces that follow each other. */
  pieces: readonly Uint8Array[]
}

// Readers wait for these; a better level takes twice the time for a tenth of the size.
const fast = 3

/**
 * A zip of files, made in memory. A large one is taken in piece by piece, so that it keeps nobody waiting. Its bytes depend on
 * nothing but names, contents and the instant given.
 */
export async function zipOf(entries: readonly ZipEntry[], instant: string): Promise<Buffer> {
  const zip = new ZipFile()
  for (const { path, pieces } of entries) {
    zip.addReadStream(Readable.from(pieces), path, { ...zipOptions(instant), compressionLevel: fast })
  }
  zip.end()
  return buffer(zip.outputStream as Readable)
}

// Old times of day are written as the machine's clock shows them, which differs from zone to zone, so only the day stands.
export const zipOptions = (instant: string) => {
  const day = new Date(instant)
  return {
    mtime: new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate()),
    forceDosTimestamp: true,
    mode: 0o100644,
  }
}
