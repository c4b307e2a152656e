/** What maps are drawn from. */

/** The part of a TopoJSON topology that readers rely on; the rest is passed on as it is. */
export interface Topology {
  type: 'Topology'
  objects: Record<string, unknown>
  arcs: number[][][]
  transform?: { scale: [number, number]; translate: [number, number] }
  bbox?: number[]
}
