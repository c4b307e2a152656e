import { comparePeriods, formatPeriod } from '@jsna/core'
import type { AreaScheme, Lookup } from '@jsna/core'
import type { Kysely } from 'kysely'
import { city } from '../city.ts'
import type { DrawingBoard, DrawingScheme, Topology } from '../client.ts'
import type { WorkspaceTables } from '../database/tables.ts'
import type { Catalogue } from '../evidence/evidence-source.ts'
import { workspaceObservations } from '../evidence/workspace.queries.ts'
import { storedBoundaries } from './outlines.ts'

const headOf = ({ id, name, singular }: AreaScheme): DrawingScheme => ({ id, name, singular })

/** Area schemes of which areas can be put together: those that add up to others, in the order of their lookups. */
export function drawingSchemes({ schemes }: Catalogue, lookups: readonly Lookup[]): DrawingScheme[] {
  const ids = [...new Set(lookups.map(({ fromScheme }) => fromScheme))]
  return ids.flatMap((id) => schemes.filter((scheme) => scheme.id === id).map(headOf))
}

/** What an analyst needs to put an area together on a map. */
export async function drawingBoard(
  db: Kysely<WorkspaceTables>,
  catalogue: Catalogue,
  lookups: readonly Lookup[],
  scheme: DrawingScheme,
): Promise<DrawingBoard> {
  const people = await populations(db, catalogue)
  const own = catalogue.areas.filter((area) => area.scheme === scheme.id)
  return {
    scheme,
    topology: (await storedBoundaries(db, scheme.id)) as Topology | null,
    areas: own
      .map(({ code, name }) => ({ code, name, population: people.counts.get(code) ?? null }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    populationSource: own.some(({ code }) => people.counts.has(code)) ? people.source : '',
    groups: lookups.filter(({ fromScheme }) => fromScheme === scheme.id).map((lookup) => groupsOf(lookup, catalogue)),
  }
}

/** How many people live in each area, at the newest count. */
async function populations(db: Kysely<WorkspaceTables>, { indicators }: Catalogue) {
  const indicator = indicators.find(({ slug }) => slug === city.population)
  const rows = (await workspaceObservations(db, city.population)).filter(
    ({ sex, age, category }) => sex === 'persons' && age === 'all' && category === 'all',
  )
  const period = rows
    .map((row) => row.period)
    .sort(comparePeriods)
    .at(-1)
  if (!indicator || period === undefined) return { source: '', counts: new Map<string, number>() }
  const counted = rows.filter((row) => row.period === period)
  const counts = counted.flatMap(({ area, count, value }): [string, number][] => {
    const people = count ?? value
    return people === null ? [] : [[area, people]]
  })
  return { source: `${indicator.name}, ${formatPeriod(period)}`, counts: new Map(counts) }
}

function groupsOf({ toScheme, entries }: Lookup, { schemes, areas }: Catalogue): DrawingBoard['groups'][number] {
  const greatest = new Map<string, number>()
  for (const { from, weight } of entries) greatest.set(from, Math.max(weight, greatest.get(from) ?? 0))
  const parts = Map.groupBy(
    entries.filter(({ from, weight }) => weight === greatest.get(from)),
    ({ to }) => to,
  )
  return {
    scheme: toScheme,
    name: schemes.find(({ id }) => id === toScheme)?.name ?? toScheme,
    areas: areas
      .filter(({ code }) => parts.has(code))
      .map(({ code, name }) => ({ code, name, parts: (parts.get(code) ?? []).map(({ from }) => from) })),
  }
}
