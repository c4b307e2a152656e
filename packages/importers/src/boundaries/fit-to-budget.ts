import { brotliCompressSync, constants } from 'node:zlib'
import { geometryArea } from './geometry-area.ts'
import { createSimplifier } from './build-topology.ts'
import type { AreaTopology } from './build-topology.ts'

export interface FittedBoundaries {
  topology: AreaTopology
  /** Compressed, as a browser gets it. */
  bytes: number
  points: number
}

/** What a map may weigh, see the budgets of the explorer. */
export const BOUNDARY_BUDGET = 60_000

/** Along the longer side: finer than a screen shows, then as coarse as a small picture of it. */
const GRIDS = [1e4, 3e3]
/** Between all points and one in two hundred. */
const FEWEST = 0.005
const TRIES = 7

/**
 * Simplifies boundaries as little as their budget allows: the most telling points stay, every area keeps a surface. `null`
 * where there are so many areas that nothing recognisable would fit.
 */
export function fitToBudget(source: AreaTopology, budget: number = BOUNDARY_BUDGET): FittedBoundaries | null {
  const simplifier = createSimplifier(source)
  for (const grid of GRIDS) {
    const attempt = (keep: number): FittedBoundaries | null => {
      const crude = simplifier.crude({ keep, grid })
      // Rings are made simple only where the points that are left are few.
      if (compressedSize(crude) > budget || !isWhole(crude)) return null
      const topology = simplifier.simple({ keep, grid })
      const bytes = compressedSize(topology)
      if (bytes > budget || !isWhole(topology)) return null
      return { topology, bytes, points: topology.arcs.reduce((sum, arc) => sum + arc.length, 0) }
    }
    const everything = attempt(1)
    if (everything) return everything
    let best = attempt(FEWEST)
    let [low, high] = [FEWEST, 1]
    for (let count = 0; count < TRIES; count += 1) {
      // The share that fits lies as often near one in a hundred as near one in two.
      const keep = Math.sqrt(low * high)
      const fitted = attempt(keep)
      if (fitted) [best, low] = [fitted, keep]
      else if (best) high = keep
      else low = keep
    }
    if (best) return best
  }
  return null
}

function compressedSize(topology: AreaTopology): number {
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
  return brotliCompressSync(JSON.stringify(topology), options).byteLength
}

const isWhole = (topology: AreaTopology): boolean =>
  topology.objects.areas.geometries.every((geometry) => geometryArea(topology, geometry) > 0)
