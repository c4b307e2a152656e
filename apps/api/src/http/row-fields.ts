import type { z } from '@hono/zod-openapi'

/** The names of all fields that a row of this shape may have, in the order of its schema. */
export function fieldsOf(row: z.ZodType): string[] {
  return [...new Set(shapesOf(row).flatMap((shape) => Object.keys(shape)))]
}

/** Only the fields with a plain value, by which rows can be put in order. */
export function scalarFieldsOf(row: z.ZodType): string[] {
  const shapes = shapesOf(row)
  return fieldsOf(row).filter((name) => shapes.every((shape) => isScalar(shape[name])))
}

type Shape = Readonly<Record<string, z.ZodType | undefined>>

/** The parts of a schema that are looked at here; what a kind of schema does not have is missing. */
interface Parts {
  type: string
  shape?: Shape
  options?: z.ZodType[]
  innerType?: z.ZodType
  in?: z.ZodType
}

const partsOf = (schema: z.ZodType) => schema.def as unknown as Parts

/** Rows of several kinds, such as figures that are there and figures that are not, have a shape for each kind. */
function shapesOf(row: z.ZodType): Shape[] {
  const { shape, options } = partsOf(row)
  return shape ? [shape] : (options ?? []).flatMap(shapesOf)
}

const scalars = new Set(['string', 'number', 'int', 'boolean', 'enum', 'literal', 'null', 'undefined'])

function isScalar(schema: z.ZodType | undefined): boolean {
  if (!schema) return true
  const { type, options, innerType, in: inner } = partsOf(schema)
  if (type === 'union') return (options ?? []).every(isScalar)
  return (
    scalars.has(type) || (innerType !== undefined && isScalar(innerType)) || (inner !== undefined && isScalar(inner))
  )
}
