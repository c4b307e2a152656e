import { inject, provide } from 'vue'
import type { InjectionKey } from 'vue'
import type { Tint } from './four-colouring.ts'
import type { Position } from './inner-point.ts'

/** One area of a map, ready to be drawn. */
export interface MapShape {
  code: string
  name: string
  path: string
  tint: Tint
  /** Where its number stands: one point for each part that has room. */
  points: Position[]
}

/**
 * A map ready to be drawn. It is made once, on the server as a rule, so that pages carry neither boundaries nor the code
 * that projects them.
 */
export interface MapGeometry {
  width: number
  height: number
  /** By name: the place in this order is the number on the map. */
  areas: MapShape[]
}

type Maps = (scheme: string) => MapGeometry | null

const mapsKey: InjectionKey<Maps> = Symbol('maps')

/** Gives the charts inside a text the maps that they need, by area scheme. */
export function provideMaps(maps: Maps): void {
  provide(mapsKey, maps)
}

export function useMaps(): Maps {
  return inject(mapsKey, () => null)
}
