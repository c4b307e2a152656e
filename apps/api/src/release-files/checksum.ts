import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'

export interface Checksum {
  bytes: number
  sha256: string
}

/** The size of a file and its SHA-256, read a part at a time. */
export async function checksumOf(path: string): Promise<Checksum> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return { bytes: statSync(path).size, sha256: hash.digest('hex') }
}
