import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { DatabaseProblem } from '../database/handle.ts'
import { newestVersions } from '../database/open.ts'
import { checksumOf } from '../release-files/checksum.ts'

export const databaseNames = ['workspace', 'published'] as const

/** Goes up when backups come to be laid out in another way. */
export const layout = 1

const manifestSchema = z.strictObject({
  layout: z.literal(layout),
  madeAt: z.iso.datetime(),
  /** The newest release in it; `null` where nothing was published. */
  release: z.int().min(1).nullable(),
  files: z.record(
    z.enum(databaseNames),
    z.strictObject({ schema: z.int().min(1), bytes: z.int().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
})

/** What a backup says of itself. It is written last, so a backup that was cut off has none. */
export type Manifest = z.output<typeof manifestSchema>

export const manifestFile = (folder: string) => join(folder, 'backup.json')

export const backedUpFile = (folder: string, name: (typeof databaseNames)[number]) => join(folder, `${name}.sqlite`)

const remedy = 'Use another backup.'

/** Reads a backup and looks at every byte of it. One that is cut, changed or written by a newer program is refused by name. */
export async function verifiedManifest(folder: string): Promise<Manifest> {
  const manifest = readManifest(folder)
  for (const name of databaseNames) {
    const { schema, bytes, sha256 } = manifest.files[name]
    const path = backedUpFile(folder, name)
    if (schema > newestVersions[name]) throw newer(path)
    if (!existsSync(path)) throw new DatabaseProblem(`${path} is missing: the backup is not whole. ${remedy}`)
    const found = await checksumOf(path)
    if (found.bytes !== bytes || found.sha256 !== sha256) {
      throw new DatabaseProblem(`${path} is damaged: it is not what was backed up on ${manifest.madeAt}. ${remedy}`)
    }
  }
  return manifest
}

function readManifest(folder: string): Manifest {
  const path = manifestFile(folder)
  if (!existsSync(path)) {
    throw new DatabaseProblem(
      `${folder} holds no whole backup: ${path} is missing. Name the folder that “jsna backup” made.`,
    )
  }
  let given: unknown
  try {
    given = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    throw new DatabaseProblem(`${path} is damaged: it cannot be read. ${remedy}`)
  }
  const stated = z.object({ layout: z.int() }).safeParse(given)
  if (stated.success && stated.data.layout > layout) throw newer(path)
  const read = manifestSchema.safeParse(given)
  if (read.success) return read.data
  throw new DatabaseProblem(`${path} is damaged: it does not say what the backup holds. ${remedy}`)
}

const newer = (path: string) =>
  new DatabaseProblem(`${path} was written by a newer version of this program. Update the program, then restore.`)
