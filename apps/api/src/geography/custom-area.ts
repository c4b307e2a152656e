import type { Area, AreaScheme, Indicator, Lookup } from '@jsna/core'
import type { Kysely } from 'kysely'
import type { CustomAreaRequest, HiddenByArea } from '../client.ts'
import type { WorkspaceTables } from '../database/tables.ts'
import { ApiError } from '../errors.ts'
import type { Catalogue } from '../evidence/evidence-source.ts'
import { protectBeside } from '../disclosure/protect-beside.ts'
import { readersKnowledge } from '../disclosure/readers-knowledge.ts'
import type { Published } from '../evidence/published.queries.ts'
import type { WorkspaceEvidence } from '../evidence/workspace-evidence.ts'
import { addUp } from '../importing/add-up.ts'
import { toObservation } from '../database/rows.ts'
import { customScheme } from './custom-scheme.ts'
import { observationRows } from '../importing/importing.queries.ts'

export interface CustomArea {
  area: Area
  scheme: AreaScheme
  /** The lookup that the area's parts are entries of, without entries. */
  lookup: Omit<Lookup, 'entries'>
  parts: readonly string[]
}

const scheme: AreaScheme = {
  id: customScheme,
  name: 'Areas drawn by analysts',
  singular: 'area drawn by an analyst',
  areaType: 'custom-area',
  edition: '',
  validFrom: null,
  validTo: null,
  status: 'illustrative',
  source: 'Put together here from small areas',
  licence: 'Open Government Licence v3.0',
  caveat: 'This is not an official area. It was put together from whole neighbourhoods.',
}

/** An area made of small areas, as it would be stored. What cannot be one is refused with the reason. */
export function customAreaFrom({ name, parts, description = '' }: CustomAreaRequest, { areas }: Catalogue): CustomArea {
  const refuse = (detail: string) => new ApiError('invalid-body', detail, { faults: [] })
  const unknown = parts.find((code) => !areas.some((area) => area.code === code))
  if (unknown !== undefined) throw refuse(`There is no area with the code “${unknown}”.`)
  const members = areas.filter(({ code }) => parts.includes(code))
  const [first, ...others] = new Set(members.map((area) => area.scheme))
  if (first === undefined || others.length > 0)
    throw refuse('All parts must be small areas of one kind, such as neighbourhoods.')
  if (new Set(parts).size < parts.length) throw refuse('A part is named twice. Name each once.')
  if (areas.some((area) => area.name.toLowerCase() === name.toLowerCase())) {
    throw refuse(`There is an area called “${name}” already. Choose another name.`)
  }
  const code = `custom-${slugOf(name)}`
  if (areas.some((area) => area.code === code)) throw refuse(`The name “${name}” is too like that of another area.`)
  const shared = members[0]?.parents.filter((parent) => members.every(({ parents }) => parents.includes(parent))) ?? []
  const area: Area = {
    code,
    name,
    scheme: customScheme,
    parents: shared,
    validFrom: null,
    validTo: null,
    status: 'illustrative',
    neighbours: [],
    description,
  }
  const lookup: Omit<Lookup, 'entries'> = {
    id: `${first}-to-${customScheme}`,
    fromScheme: first,
    toScheme: customScheme,
    method: 'exact',
    status: 'illustrative',
    source: scheme.source,
    validFrom: null,
  }
  return { area, scheme, lookup, parts }
}

const slugOf = (name: string) =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')

/**
 * What showing a new area would hide: its own figures that are too small, and those of other areas that could be worked out
 * by subtracting it. Only indicators whose counts are protected here are looked at.
 */
export async function hiddenByArea(
  { workspace: db, published }: { workspace: Kysely<WorkspaceTables>; published: Published },
  evidence: WorkspaceEvidence,
  lookups: readonly Lookup[],
  custom: CustomArea,
): Promise<HiddenByArea[]> {
  const { indicators, areas } = await evidence.catalogue()
  const entries = custom.parts.map((from) => ({ from, to: custom.area.code, weight: 1 }))
  const fresh: Lookup = { ...custom.lookup, id: `${custom.lookup.id}-new`, entries }
  const together = { areas: [...areas, custom.area], lookups: [...lookups, fresh] }
  const byCode = new Map(together.areas.map((area) => [area.code, area]))
  const found: HiddenByArea[] = []
  for (const indicator of indicators.filter(isCounted)) {
    const { earlier, tables } = await readersKnowledge({ workspace: db, published }, indicator, evidence)
    const before = await evidence.hidden(indicator.slug)
    const source = [...(await observationRows(db, indicator.slug)).values()]
      .filter(({ origin }) => origin === 'source')
      .map(toObservation)
    const rows = [...source, ...addUp(indicator, source, together.lookups, byCode)]
    const { hidden } = await protectBeside([rows, together, indicator, earlier, tables])
    const own = hidden.filter(({ area }) => area === custom.area.code).length
    const others = hidden.length - own - before.hidden.length
    if (own > 0 || others > 0)
      found.push({ indicator: indicator.slug, name: indicator.name, own, others: Math.max(0, others) })
  }
  return found
}

const isCounted = ({ aggregation, disclosure }: Indicator) => aggregation === 'sum-counts' && disclosure.threshold > 0
