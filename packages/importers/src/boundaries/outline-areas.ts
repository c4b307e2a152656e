import type { LookupEntry } from '@jsna/core'
import { dissolve, joinShapes, simplifyTopology } from './build-topology.ts'
import type { AreaTopology } from './build-topology.ts'

/** Small areas on a map, and which larger areas they are parts of. */
export interface OutlineSource {
  topology: AreaTopology
  entries: readonly LookupEntry[]
}

/** A small area that is divided is drawn with the part that has most of it. */
const MOSTLY = 0.5

/**
 * The outline of each larger area along the borders of its small areas, every point of them kept. Larger areas may overlap.
 * `null` where nothing of any is on a map.
 */
export function outlineAreas(
  sources: readonly OutlineSource[],
  names: ReadonlyMap<string, string>,
): AreaTopology | null {
  const shapes = sources.flatMap(({ topology, entries }) => {
    const drawn = entries.filter(({ to, weight }) => weight >= MOSTLY && names.has(to))
    return [...new Set(drawn.map(({ to }) => to))].flatMap((to) => {
      const own = drawn.filter((entry) => entry.to === to)
      return dissolve(topology, new Map(own.map(({ from }) => [from, to])))
    })
  })
  if (shapes.length === 0) return null
  return simplifyTopology(joinShapes(shapes, names), { keep: 1, grid: 1e4 })
}
