import type { Area } from '@jsna/core'
import type { SchemeRead } from '@jsna/importers'
import type { AreaTopology } from '@jsna/importers'
import type { AreaMention, SchemeChange } from '../client.ts'
import type { SchemeState } from './schemes.queries.ts'

const mention = ({ code, name }: Area): AreaMention => ({ code, name })
const compared = ['name', 'parents', 'validFrom', 'validTo', 'status', 'neighbours', 'description'] as const
const listed = 3

/** What a scheme that was read would change, and what stands in its way. */
export function schemeChange(
  before: SchemeState | null,
  scheme: string,
  { areas, boundaries }: SchemeRead,
  uses: ReadonlyMap<string, string[]>,
): SchemeChange {
  const known = new Map(before?.areas.map((area) => [area.code, area]))
  const fresh = new Map(areas.map((area) => [area.code, area]))
  const drawn = drawnCodes(boundaries?.topology ?? before?.boundaries ?? null)
  return {
    scheme,
    isNew: before === null,
    areas: areas.length,
    added: areas.filter(({ code }) => !known.has(code)).map(mention),
    changed: areas.flatMap((area) => {
      const was = known.get(area.code)
      const fields = was ? compared.filter((field) => String(was[field]) !== String(area[field])) : []
      return was && fields.length > 0 ? [{ ...mention(area), was: was.name, fields }] : []
    }),
    gone: (before?.areas ?? []).filter(({ code }) => !fresh.has(code)).map(mention),
    boundaries: boundaries && {
      codeProperty: boundaries.codeProperty,
      nameProperty: boundaries.nameProperty,
      properties: boundaries.properties,
      repaired: boundaries.repaired,
      pointsBefore: boundaries.pointsBefore,
      points: boundaries.points,
      bytes: boundaries.bytes,
      ...movedShapes(before?.boundaries ?? null, boundaries.topology),
    },
    notDrawn: areas.filter(({ code }) => !drawn.has(code)).map(mention),
    obstacles: [...uses].map(([code, reasons]) => {
      const more = reasons.length > listed ? ', and more' : ''
      return `${code} is not in the list any more and ${reasons.slice(0, listed).join(', ')}${more}.`
    }),
  }
}

export function drawnCodes(topology: AreaTopology | null): Set<string> {
  return new Set(topology?.objects.areas.geometries.map((area) => ({ code: '', ...area.properties }).code))
}

/** Shapes by code as text: a shape is the same where all its points are. */
function shapesOf(topology: AreaTopology | null): Map<string, string> {
  if (!topology) return new Map()
  const { arcs, transform, objects } = topology
  const line = (index: unknown) => (typeof index === 'number' ? [arcs[index < 0 ? ~index : index], index < 0] : [])
  return new Map(
    objects.areas.geometries.map((area) => {
      const named: unknown[] = 'arcs' in area ? area.arcs.flat(2) : []
      return [{ code: '', ...area.properties }.code, JSON.stringify([transform, named.map(line)])]
    }),
  )
}

function movedShapes(before: AreaTopology | null, after: AreaTopology) {
  const [then, now] = [shapesOf(before), shapesOf(after)]
  return {
    added: [...now.keys()].filter((code) => !then.has(code)).length,
    changed: [...now].filter(([code, shape]) => then.has(code) && then.get(code) !== shape).length,
    gone: [...then.keys()].filter((code) => !now.has(code)).length,
  }
}
