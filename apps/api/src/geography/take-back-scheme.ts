import { notFound } from '../errors.ts'
import { workspaceCatalogue } from '../evidence/workspace.queries.ts'
import { storedLookups } from '../importing/importing.queries.ts'
import type { Context } from './geography.actions.ts'
import { refuseObstacles } from './look-at-scheme.ts'
import { restoreScheme } from './schemes.actions.ts'
import { schemeReplacements, schemeState, usesOf } from './schemes.queries.ts'

/** Takes back what was handed in last for an area scheme, unless something hangs on areas that came with it. */
export async function takeBackScheme(context: Context, id: string): Promise<void> {
  const { db } = context.workspace
  const replacement = (await schemeReplacements(db)).get(id)
  if (!replacement) throw notFound(`There is nothing of the area scheme “${id}” to take back.`)
  const { before } = replacement
  const kept = new Set(before?.areas.map(({ code }) => code))
  const now = (await schemeState(db, id))?.areas ?? []
  const gone = now.map(({ code }) => code).filter((code) => !kept.has(code))
  const { areas } = await workspaceCatalogue(db)
  const uses = await usesOf(db, gone, areas, await storedLookups(db))
  refuseObstacles([...uses].map(([code, reasons]) => `${code} ${reasons.slice(0, 3).join(', ')}.`))
  await restoreScheme(context, id, before)
}
