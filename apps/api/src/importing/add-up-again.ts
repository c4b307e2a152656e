import type { Area, Indicator, Lookup, Observation } from '@jsna/core'
import type { Transaction } from 'kysely'
import type { Dialect } from '../database/handle.ts'
import { keyText, toObservation } from '../database/rows.ts'
import type { ObservationTable, WorkspaceTables } from '../database/tables.ts'
import { addUp } from './add-up.ts'
import { insertObservations, observationRows, removeObservations } from './importing.queries.ts'

interface Places {
  lookups: readonly Lookup[]
  areas: ReadonlyMap<string, Pick<Area, 'scheme'>>
}

/** Makes the totals of one indicator's larger areas anew, and writes those that are other than before. */
export async function addUpAgain(
  transaction: Transaction<WorkspaceTables>,
  dialect: Dialect,
  indicator: Indicator,
  { lookups, areas }: Places,
): Promise<void> {
  if (indicator.aggregation === 'none' || lookups.length === 0) return
  const rows = await observationRows(transaction, indicator.slug)
  const { source = [], 'added-up': earlier = [] } = Object.groupBy(rows.values(), ({ origin }) => origin)
  const totals = addUp(indicator, source.map(toObservation), lookups, areas)
  const before = new Map(earlier.map((row) => [keyText(row), row]))
  const fresh = totals.filter((total) => {
    const row = before.get(keyText(total))
    return !row || differs(total, row)
  })
  const same = new Set(totals.map(keyText)).difference(new Set(fresh.map(keyText)))
  await removeObservations(
    transaction,
    dialect,
    earlier.filter((row) => !same.has(keyText(row))),
  )
  await insertObservations(transaction, dialect, fresh, { origin: 'added-up', import: 'added-up' })
}

const differs = (given: Observation, stored: ObservationTable) =>
  (Object.keys(given) as (keyof Observation)[]).some((field) => given[field] !== stored[field])
