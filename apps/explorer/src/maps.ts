import type { ChartData } from '@jsna/core'
import { provideMaps } from '@jsna/ui'
import type { MapGeometry } from '@jsna/ui'
import type { AreaTopology } from '@jsna/ui/geometry'
import type { Api } from './api.ts'

/** Maps ready to be drawn, by area scheme. Boundaries and the code that projects them stay out of the page. */
export type Maps = Record<string, MapGeometry>

/** Only the areas that are drawn, so that they fill the map. */
function restricted(topology: AreaTopology, codes: Set<string>): AreaTopology {
  const { areas } = topology.objects
  const isDrawn = (properties: object | undefined): boolean =>
    properties !== undefined && 'code' in properties && codes.has(String(properties.code))
  const geometries = areas.geometries.filter(({ properties }) => isDrawn(properties))
  return { ...topology, objects: { areas: { ...areas, geometries } } }
}

/** Makes a map of a scheme, of all its areas or of those that are named. */
export async function loadMap(
  api: Api,
  scheme: string,
  codes?: Iterable<string>,
  width?: number,
): Promise<MapGeometry> {
  const [topology, { mapGeometry }] = await Promise.all([
    api.get('/boundaries/{scheme}', { scheme }),
    import('@jsna/ui/geometry'),
  ])
  const whole = topology as unknown as AreaTopology
  return mapGeometry(codes === undefined ? whole : restricted(whole, new Set(codes)), width)
}

/** The maps that a page's charts need. */
export async function loadMaps(api: Api, charts: ChartData[]): Promise<Maps> {
  const maps = charts.flatMap(({ description, areas }) =>
    description.type === 'map' ? [{ scheme: description.scheme, codes: areas.map(({ code }) => code) }] : [],
  )
  const made = maps.map(async ({ scheme, codes }) => [scheme, await loadMap(api, scheme, codes)] as const)
  return Object.fromEntries(await Promise.all(made))
}

/** Hands the loaded maps to the charts of the page. */
export function useLoadedMaps(maps: () => Maps): void {
  provideMaps((scheme) => maps()[scheme] ?? null)
}
