import type { SchemeFiles, SchemeRead } from '@jsna/importers'
import type { Kysely } from 'kysely'
import type { SchemeChange } from '../client.ts'
import type { WorkspaceTables } from '../database/tables.ts'
import { ApiError } from '../errors.ts'
import { storedLookups } from '../importing/importing.queries.ts'
import { readSchemeFiles } from './read-scheme-files.ts'
import { schemeChange } from './scheme-change.ts'
import { schemeState, usesOf } from './schemes.queries.ts'

/** Reads the files of a scheme and says what they would change. Nothing is stored. */
export async function lookAtScheme(
  db: Kysely<WorkspaceTables>,
  files: SchemeFiles,
): Promise<{ read: SchemeRead; change: SchemeChange }> {
  const { id } = files.scheme
  const read = await readSchemeFiles(files)
  const before = await schemeState(db, id)
  const fresh = new Set(read.areas.map(({ code }) => code))
  const gone = (before?.areas ?? []).map(({ code }) => code).filter((code) => !fresh.has(code))
  const others = [...files.known.filter(({ scheme }) => scheme !== id), ...read.areas]
  const uses = gone.length === 0 ? new Map() : await usesOf(db, gone, others, await storedLookups(db))
  return { read, change: schemeChange(before, id, read, uses) }
}

/** What hangs on areas that would go must be settled first: nothing is lost by handing in a shorter list. */
export function refuseObstacles(obstacles: readonly string[]): void {
  if (obstacles.length === 0) return
  const shown = obstacles.slice(0, 5).join(' ')
  const more = obstacles.length > 5 ? ` And ${obstacles.length - 5} more.` : ''
  const remedy = 'Withdraw the figures and change the lookups first, or keep the areas in the list.'
  throw new ApiError('areas-in-use', `${shown}${more} ${remedy}`, { obstacles })
}
