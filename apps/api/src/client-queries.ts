import type { ChartDescription, Sex } from '@jsna/core'
import type { ListQuery } from './client-hub.ts'

/** Fields that most data routes understand; every one may be left out. Repeat a name for several values. */
export interface EstimatesQuery extends ListQuery {
  indicator?: string | string[]
  area?: string | string[]
  /** Every area of this scheme. */
  scheme?: string
  /** Only areas inside this one. */
  within?: string
  /** A period id, or `latest`. */
  period?: string | string[]
  sex?: Sex
  age?: string
  category?: string
  release?: number
}

/**
 * The fields of a chart description as parameters. Lists repeat their name (`comparators=..&comparators=..`); a set of
 * areas is `among=<scheme>` with `within=<area>`. What is left out: the city, the latest period, persons, all ages.
 */
export interface ChartQuery {
  type: ChartDescription['type']
  indicator?: string
  /** Defaults to the city; relative references such as `@region` start from this area. */
  area?: string
  comparators?: string | string[]
  comparator?: string
  benchmark?: string
  among?: string
  within?: string
  scheme?: string
  period?: string
  sexes?: Sex | Sex[]
  sex?: Sex
  age?: string
  category?: string
  release?: number
}

/** The part of a TopoJSON topology that readers rely on; the rest is passed on as it is. */
export interface Topology {
  type: 'Topology'
  objects: Record<string, unknown>
  arcs: number[][][]
  transform?: { scale: [number, number]; translate: [number, number] }
  bbox?: number[]
}
