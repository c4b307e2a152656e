import type { Lookup, LookupEntry } from '@jsna/core'
import type { Kysely } from 'kysely'
import type { LookupChange, MovedArea } from '../client.ts'
import { keyText, toObservation } from '../database/rows.ts'
import type { ObservationTable, WorkspaceTables } from '../database/tables.ts'
import type { Catalogue } from '../evidence/evidence-source.ts'
import { addUp } from '../importing/add-up.ts'
import { observationRows } from '../importing/importing.queries.ts'

/** What moves when a lookup gets other entries: parts of areas, and the figures that are added up by it. */
export async function lookupChange(
  db: Kysely<WorkspaceTables>,
  catalogue: Catalogue,
  { before, after, lookups }: { before: Lookup; after: readonly LookupEntry[]; lookups: readonly Lookup[] },
): Promise<LookupChange> {
  const known = new Map(before.entries.map((entry) => [nameOf(entry), entry]))
  const fresh = new Map(after.map((entry) => [nameOf(entry), entry]))
  const changed = lookups.map((lookup) => (lookup.id === before.id ? { ...lookup, entries: [...after] } : lookup))
  return {
    lookup: before.id,
    added: after.filter((entry) => !known.has(nameOf(entry))).length,
    removed: before.entries.filter((entry) => !fresh.has(nameOf(entry))).length,
    weights: after.filter((entry) => (known.get(nameOf(entry))?.weight ?? entry.weight) !== entry.weight).length,
    areas: movedAreas(before.entries, after, catalogue),
    indicators: await movedIndicators(db, catalogue, changed),
  }
}

const nameOf = ({ from, to }: LookupEntry) => `${from} ${to}`

/** The larger areas that get other parts. */
function movedAreas(before: readonly LookupEntry[], after: readonly LookupEntry[], { areas }: Catalogue): MovedArea[] {
  const [then, now] = [Map.groupBy(before, ({ to }) => to), Map.groupBy(after, ({ to }) => to)]
  return [...new Set([...then.keys(), ...now.keys()])].sort().flatMap((code): MovedArea[] => {
    const [old, fresh] = [then.get(code) ?? [], now.get(code) ?? []]
    const parts = (entries: readonly LookupEntry[]) => new Set(entries.map(({ from }) => from))
    const gained = [...parts(fresh).difference(parts(old))].sort()
    const lost = [...parts(old).difference(parts(fresh))].sort()
    const weighted = fresh.some(({ from, weight }) => old.some((each) => each.from === from && each.weight !== weight))
    if (gained.length + lost.length === 0 && !weighted) return []
    const name = areas.find((area) => area.code === code)?.name ?? code
    return [{ code, name, partsBefore: old.length, partsAfter: fresh.length, gained, lost }]
  })
}

async function movedIndicators(
  db: Kysely<WorkspaceTables>,
  { indicators, areas }: Catalogue,
  lookups: readonly Lookup[],
): Promise<LookupChange['indicators']> {
  const byCode = new Map(areas.map((area) => [area.code, area]))
  const moved: LookupChange['indicators'] = []
  for (const indicator of indicators.filter(({ aggregation }) => aggregation !== 'none')) {
    const rows = await observationRows(db, indicator.slug)
    const figures = movedFigures(rows, (source) => addUp(indicator, source, lookups, byCode))
    if (figures > 0) moved.push({ indicator: indicator.slug, name: indicator.name, figures })
  }
  return moved
}

function movedFigures(
  rows: ReadonlyMap<string, ObservationTable>,
  make: (source: ReturnType<typeof toObservation>[]) => ReturnType<typeof addUp>,
): number {
  const source = [...rows.values()].filter(({ origin }) => origin === 'source').map(toObservation)
  const totals = new Map(make(source).map((total) => [keyText(total), total]))
  const before = [...rows.values()].filter(({ origin }) => origin === 'added-up')
  const gone = before.filter((row) => !totals.has(keyText(row))).length
  const other = [...totals].filter(([key, { value, count, denominator }]) => {
    const row = rows.get(key)
    return !row || row.value !== value || row.count !== count || row.denominator !== denominator
  }).length
  return gone + other
}
