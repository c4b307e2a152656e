import type { MultiPolygon, Polygon } from 'geojson'
import { areaCodeSchema, plainTextSchema } from '@jsna/core/schema'
import type { ImportIssue } from '../issues/issue.ts'
import type { IssueList } from '../issues/issue-list.ts'
import { fileIssue } from '../issues/issue-list.ts'
import { decodeText } from '../reading/decode-text.ts'
import { UnreadableFile } from '../reading/unreadable-file.ts'
import { checkGeometry } from './check-geometry.ts'
import type { CoordinateClaim } from './coordinate-claim.ts'
import { featuresOf, tooManyPoints } from './features-of.ts'
import type { RawFeature } from './features-of.ts'
import { guessNames } from './guess-property.ts'

export interface AreaShape {
  code: string
  geometry: Polygon | MultiPolygon
}

export interface NamedShape extends AreaShape {
  name: string
  /** Its place in the file, from 1. */
  feature: number
}

export interface ShapesRead {
  shapes: NamedShape[]
  /** The properties that hold code and name, as they were given or guessed; empty where there is none. */
  codeProperty: string
  nameProperty: string
  /** Names of all properties, to choose from. */
  properties: string[]
  /** Names of the layers, where one has to be chosen. */
  layers: string[]
  points: number
  /** Shapes of which a ring ran the wrong way round. */
  repaired: number
}

export interface ShapeOrder {
  codeProperty?: string | undefined
  nameProperty?: string | undefined
  /** Which layer of a TopoJSON is meant, where several hold areas. */
  layer?: string | undefined
}

export const SHAPE_LIMITS = { bytes: 20_000_000, features: 10_000, points: 1_000_000 }
const LOOKED_AT = 500
const CLAIMED = 'The file says that its coordinates are longitude and latitude, and they are not.'
const LONGEST_NAME = 200

/** Reads boundaries from GeoJSON or TopoJSON. Whatever stands in the file, what is wrong is reported by feature. */
export async function readShapes(
  content: Uint8Array,
  order: ShapeOrder,
  issues: IssueList,
  limits: typeof SHAPE_LIMITS = SHAPE_LIMITS,
): Promise<ShapesRead> {
  const nothing = { shapes: [], codeProperty: '', nameProperty: '', properties: [], layers: [], points: 0, repaired: 0 }
  const refuse = (rule: 'too-large' | 'not-readable' | 'no-rows' | 'missing-column', message: string): ShapesRead => {
    issues.add(fileIssue(rule, message))
    return nothing
  }
  if (content.byteLength > limits.bytes) {
    return refuse(
      'too-large',
      `The boundaries are larger than ${limits.bytes / 1e6} MB. Take generalised ones (BGC or BUC).`,
    )
  }
  const json = await textOf(content, issues)
  if (json === null) return nothing
  const read = featuresOf(json, limits.points, order)
  if ('fault' in read) return { ...refuse(read.fault, read.message), layers: read.layers ?? [] }
  const { features, format, claim } = read
  if (features.length === 0) return refuse('no-rows', 'The file holds no area.')
  if (features.length > limits.features) {
    const most = limits.features.toLocaleString('en-GB')
    return refuse('too-large', `The file holds more than ${most} areas. Keep those of your place.`)
  }
  const properties = propertiesOf(features)
  const guess = guessNames(properties, (name) => features.map((each) => valueOf(each, name)))
  const names = { codeProperty: order.codeProperty || guess.code, nameProperty: order.nameProperty ?? guess.name }
  if (!properties.includes(names.codeProperty)) {
    const known = properties.slice(0, 20).join(', ')
    const sought = order.codeProperty ? `called “${order.codeProperty.slice(0, 80)}”` : 'that looks like an area code'
    const message = `No property of the areas is ${sought}. Name the one that holds it: ${known || 'there is none'}.`
    return { ...refuse('missing-column', message), properties }
  }
  const taken = takeShapes(features, { ...names, claim }, limits.points, issues)
  if (claim?.kind === 'grid' && taken.shapes.length > 0) {
    issues.add(notOnGrid(claim.written))
    taken.shapes = []
  }
  return { ...taken, ...names, properties, layers: [], repaired: format === 'GeoJSON' ? taken.repaired : 0 }
}

const notOnGrid = (written: string): ImportIssue => ({
  row: null,
  column: 'crs',
  rule: 'not-longitude-latitude',
  value: written,
  message: `The file says that its coordinates are metres of the British National Grid, and they are degrees. Remove “crs” if they are longitude and latitude (WGS84), or save the file again in these.`,
})

async function textOf(content: Uint8Array, issues: IssueList): Promise<string | null> {
  async function* once() {
    yield content
  }
  try {
    let text = ''
    for await (const piece of decodeText(once())) text += piece
    return text
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    const message = 'The file is not text in UTF-8. Save the boundaries as GeoJSON in UTF-8 and hand them in again.'
    issues.add({ ...fileIssue(error.rule, message), row: error.row })
    return null
  }
}

function propertiesOf(features: readonly RawFeature[]): string[] {
  return [...new Set(features.slice(0, LOOKED_AT).flatMap(({ properties }) => Object.keys(properties)))].slice(0, 100)
}

/** Only what the file says: an object has other properties by nature. */
function valueOf({ properties }: RawFeature, name: string): unknown {
  return Object.hasOwn(properties, name) ? properties[name] : undefined
}

function takeShapes(
  features: readonly RawFeature[],
  { codeProperty, nameProperty, claim }: { codeProperty: string; nameProperty: string; claim: CoordinateClaim },
  mostPoints: number,
  issues: IssueList,
): Pick<ShapesRead, 'shapes' | 'points' | 'repaired'> {
  const seen = new Map<string, number>()
  const shapes: NamedShape[] = []
  let points = 0
  let repaired = 0
  for (const [index, each] of features.entries()) {
    const row = index + 1
    const code = valueOf(each, codeProperty)
    if (typeof code !== 'string' || !areaCodeSchema.safeParse(code).success) {
      const value = typeof code === 'string' || typeof code === 'number' ? String(code).slice(0, 80) : ''
      const message = 'An area code is expected here, such as E05001218 or reach-mosaic.'
      issues.add({ row, column: codeProperty, rule: 'missing-value', value, message })
      continue
    }
    const first = seen.get(code)
    if (first !== undefined) {
      const message = `Feature ${first} has the same code. Put the parts of an area together into one feature.`
      issues.add({ row, column: codeProperty, rule: 'duplicate-key', value: code, message })
      continue
    }
    seen.set(code, row)
    const checked = checkGeometry(each.geometry)
    if ('rule' in checked) {
      // A file in other coordinates is wrong as a whole: it is said once.
      const isWhole = checked.rule === 'not-longitude-latitude'
      const issue = {
        row,
        column: 'geometry',
        rule: checked.rule,
        value: isWhole ? '' : code,
        message: isWhole && claim?.kind === 'degrees' ? `${CLAIMED} ${checked.message}` : checked.message,
      }
      if (isWhole) issues.addOnce(issue)
      else issues.add(issue)
      continue
    }
    const name = valueOf(each, nameProperty)
    const called = typeof name === 'string' ? name.trim() : ''
    if (!plainTextSchema.safeParse(called).success) {
      const message = `The name of ${code} has a line break or a character in it that cannot be seen. Write it on one line.`
      issues.add({ row, column: nameProperty, rule: 'impossible-value', value: code, message })
      continue
    }
    points += checked.points
    if (points > mostPoints) {
      issues.add(fileIssue('too-large', tooManyPoints(mostPoints)))
      return { shapes: [], points, repaired }
    }
    if (checked.isTurned) repaired += 1
    shapes.push({
      code,
      name: called.slice(0, LONGEST_NAME).replace(/\p{Cs}$/u, '') || code,
      feature: row,
      geometry: checked.geometry,
    })
  }
  return { shapes, points, repaired }
}
