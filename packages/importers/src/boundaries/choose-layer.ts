import { isRecord } from './check-geometry.ts'
import { guessNames } from './guess-property.ts'

/** A layer of a TopoJSON: an object that holds shapes. */
export interface Layer {
  name: string
  geometries: unknown[]
}

export interface LayerOrder {
  /** The layer that somebody names. */
  layer?: string | undefined
  codeProperty?: string | undefined
}

const LISTED = 20
const LOOKED_AT = 500

/** The layers of a TopoJSON, in the order of the file. */
export function layersOf(objects: Readonly<Record<string, unknown>>): Layer[] {
  return Object.entries(objects).flatMap(([name, value]) =>
    isRecord(value) && value['type'] === 'GeometryCollection' && Array.isArray(value['geometries'])
      ? [{ name, geometries: value['geometries'] as unknown[] }]
      : [],
  )
}

/** The layer that is meant, or a sentence that names those to choose from. */
export function chooseLayer(layers: readonly Layer[], order: LayerOrder): Layer | string {
  const { layer: wanted } = order
  const names = layers.slice(0, LISTED).map(({ name }) => `“${name.slice(0, 80)}”`)
  const known = `${names.join(', ')}${layers.length > LISTED ? ' and others' : ''}`
  if (wanted) {
    const named = layers.find(({ name }) => name === wanted)
    return named ?? `The TopoJSON has no layer “${wanted.slice(0, 80)}”. It has ${known}.`
  }
  const [only] = layers
  if (only && layers.length === 1) return only
  const fitting = layers.filter((each) => holdsAreas(each, order))
  const [first] = fitting
  if (first && fitting.length === 1) return first
  const several = fitting.length > 1 ? 'More than one of them holds' : 'None of them holds'
  return `The TopoJSON has several layers: ${known}. ${several} polygons with codes of areas. Name the layer that is meant.`
}

function holdsAreas({ geometries }: Layer, { codeProperty }: LayerOrder): boolean {
  const polygons = geometries
    .filter(isRecord)
    .filter(({ type }) => type === 'Polygon' || type === 'MultiPolygon')
    .slice(0, LOOKED_AT)
  const properties = polygons.map((each) => (isRecord(each['properties']) ? each['properties'] : {}))
  const names = [...new Set(properties.flatMap(Object.keys))]
  if (codeProperty) return names.includes(codeProperty)
  return (
    guessNames(names, (name) => properties.map((own) => (Object.hasOwn(own, name) ? own[name] : undefined))).code !== ''
  )
}
