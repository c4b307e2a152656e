import { bbox } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { filter } from 'topojson-simplify'
import type { AreaTopology } from './build-topology.ts'
import { isPolygon } from './geometry-area.ts'
import { FEWEST_SIDES, ringContacts } from './ring-contacts.ts'
import type { Place, Side } from './ring-contacts.ts'

/** Which points of each arc are drawn, by their place in it. */
export type Drawn = boolean[][]

type Ring = readonly number[]

/** One polygon in each item: its outer ring, then its holes. */
const polygonsOf = (geometry: AreaTopology['objects']['areas']['geometries'][number]): Ring[][] =>
  !isPolygon(geometry) ? [] : geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs

const arcOf = (named: number): number => (named < 0 ? ~named : named)

/**
 * Draws areas whose rings do not cross or touch themselves or run over each other. Where points that were dropped let a border run
 * over another, the most telling of them come back; where the grid is too coarse for all of them, the least telling one goes. Both are done to arcs,
 * so that neighbours share their border as before.
 */
export class SimpleRings {
  readonly #weighted: AreaTopology
  readonly #grid: (place: readonly number[]) => Place
  readonly #drawn: Drawn
  readonly #gone = new Set<string>()

  constructor(weighted: AreaTopology, drawn: Drawn, grid: number) {
    this.#weighted = weighted
    this.#drawn = drawn
    this.#grid = gridOf(weighted, grid)
  }

  /** The points that are to be drawn so that rings are simple. */
  mend(): Drawn {
    const areas = this.#weighted.objects.areas.geometries.map((geometry) => polygonsOf(geometry).flat())
    let open: Ring[][] = areas
    while (open.length > 0) {
      const changed = new Set<number>()
      for (const rings of open) {
        const settled = new Set<Side>()
        for (const pair of ringContacts(rings.map((ring) => this.#sidesOf(ring)))) {
          // What was done about one contact of a side may have settled the next one: that is seen in the next round.
          if (pair.some((side) => settled.has(side))) continue
          const restored = pair.filter((side) => this.#restore(side))
          const touched = restored.length > 0 ? restored : this.#remove(pair)
          for (const side of touched) {
            settled.add(side)
            changed.add(side.arc)
          }
        }
      }
      open = areas.filter((rings) => rings.some((ring) => ring.some((named) => changed.has(arcOf(named)))))
    }
    return this.#drawn
  }

  /** The same areas without the islands and holes of which nothing is left; an area keeps at least one ring. */
  withoutCollapsed(topology: AreaTopology): AreaTopology {
    const kept = new Set<Ring>()
    for (const geometry of topology.objects.areas.geometries) {
      const polygons = polygonsOf(geometry)
      const whole = polygons.filter(([outer = []]) => !this.#isCollapsed(outer))
      for (const [outer = [], ...holes] of whole.length > 0 ? whole : polygons) {
        kept.add(outer)
        for (const hole of holes) if (!this.#isCollapsed(hole)) kept.add(hole)
      }
    }
    return filter(topology, (ring) => kept.has(ring as unknown as Ring)) as AreaTopology
  }

  #isCollapsed(ring: Ring): boolean {
    return this.#sidesOf(ring).length < FEWEST_SIDES
  }

  #sidesOf(ring: Ring): Side[] {
    return ring.flatMap((named) => {
      const sides = this.#sidesOfArc(arcOf(named))
      return named < 0 ? sides.toReversed().map((side) => ({ ...side, start: side.end, end: side.start })) : sides
    })
  }

  #sidesOfArc(arc: number): Side[] {
    const sides: Side[] = []
    let [from, start]: [number, Place | undefined] = [0, undefined]
    for (const [to, point] of (this.#weighted.arcs[arc] ?? []).entries()) {
      if (!this.#drawn[arc]?.[to]) continue
      const end = this.#grid(point)
      // Points that fall on one place of the grid are one corner.
      if (start && start[0] === end[0] && start[1] === end[1]) continue
      if (start) sides.push({ arc, from, to, start, end })
      ;[from, start] = [to, end]
    }
    return sides
  }

  /** Brings back the most telling point that was dropped along a side; answers whether there was one. */
  #restore({ arc, from, to }: Side): boolean {
    const points = this.#weighted.arcs[arc] ?? []
    let best = -1
    for (let place = from + 1; place < to; place += 1) {
      if (this.#drawn[arc]?.[place] || this.#gone.has(`${arc} ${place}`)) continue
      if (best < 0 || weightOf(points[place]) > weightOf(points[best])) best = place
    }
    if (best < 0) return false
    this.#draw(arc, best, true)
    return true
  }

  /** Takes away the least telling corner of two sides for good. Where arcs end, others meet them, so their ends stay. */
  #remove(sides: readonly Side[]): Side[] {
    const corners = sides.flatMap((side) => {
      const last = (this.#weighted.arcs[side.arc] ?? []).length - 1
      return [side.from, side.to].filter((place) => place > 0 && place < last).map((place) => ({ side, place }))
    })
    const weight = ({ side, place }: (typeof corners)[number]) => weightOf(this.#weighted.arcs[side.arc]?.[place])
    const [least] = corners.toSorted((a, b) => weight(a) - weight(b))
    if (!least) return []
    this.#gone.add(`${least.side.arc} ${least.place}`)
    this.#draw(least.side.arc, least.place, false)
    return [least.side]
  }

  #draw(arc: number, place: number, isDrawn: boolean): void {
    const drawn = this.#drawn[arc]
    if (drawn) drawn[place] = isDrawn
  }
}

export const weightOf = (point: readonly number[] | undefined): number => point?.[2] ?? 0

/** Where a point falls when a topology is quantized. */
function gridOf(topology: Topology, grid: number): (place: readonly number[]) => Place {
  const [west, south, east, north] = topology.bbox ?? bbox(topology)
  const [stepX, stepY] = [(east - west) / (grid - 1) || 1, (north - south) / (grid - 1) || 1]
  return ([x = 0, y = 0]) => [Math.round((x - west) / stepX), Math.round((y - south) / stepY)]
}
