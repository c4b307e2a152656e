import type { Observation } from '@jsna/core'
import { expect } from 'vitest'
import { FigureWriter } from '../database/figure-writer.ts'
import { insertObservations, raiseVersion } from '../importing/importing.queries.ts'
import { bodyOf } from './installation.ts'
import type { Installation } from './installation.ts'

/** Stores counts of one indicator and publishes a release with them: beside those that are there, or in their place. */
export async function releaseRows(
  jsna: Installation,
  indicator: string,
  rows: readonly Observation[],
  place: 'beside' | 'instead' = 'beside',
): Promise<number> {
  const { db, dialect } = jsna.stores.workspace
  await db.transaction().execute(async (transaction) => {
    if (place === 'instead') {
      const stored = transaction.selectFrom('observation').selectAll().where('indicator', '=', indicator)
      await new FigureWriter(transaction, dialect, 'observation').remove(await stored.execute())
    }
    await insertObservations(transaction, dialect, rows, { origin: 'source', import: 'sample' })
    await raiseVersion(transaction, indicator)
  })
  const answer = await jsna.as('publisher', 'POST /publications', {})
  expect(answer.status).toBe(201)
  return (await bodyOf<{ number: number }>(answer)).number
}
