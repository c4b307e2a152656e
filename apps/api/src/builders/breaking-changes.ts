type Json = null | boolean | number | string | Json[] | { [name: string]: Json }
type Item = { [name: string]: Json }

/** A description of the API, as far as its readers depend on it. */
export interface Description {
  paths: Record<string, Record<string, Operation>>
  components?: { schemas?: Record<string, Json> }
}

interface Operation {
  parameters?: { name: string; in: string; required?: boolean; schema?: Json }[]
  requestBody?: { required?: boolean; content?: Record<string, { schema?: Json }> }
  responses?: Record<string, { content?: Record<string, { schema?: Json }> }>
}

/** What readers send may become freer; what they are sent may become richer. The other way round, their programs break. */
type Direction = 'sent' | 'answered'

/** Every change between two descriptions that a program written for the first would trip over, in a line each. */
export function breakingChanges(before: Description, after: Description): string[] {
  return Object.entries(before.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => {
      const name = `${method.toUpperCase()} ${path}`
      const now = after.paths[path]?.[method]
      if (!now) return [`${name} is gone`]
      return operationChanges(operation, now, new Comparison(before, after)).map((change) => `${name}: ${change}`)
    }),
  )
}

function operationChanges(before: Operation, after: Operation, comparison: Comparison): string[] {
  const known = new Set((before.parameters ?? []).map((each) => each.name))
  const required = (after.parameters ?? []).filter((each) => each.required && !known.has(each.name))
  const parameters = (before.parameters ?? []).flatMap((was) => {
    const now = after.parameters?.find((each) => each.name === was.name && each.in === was.in)
    if (!now) return [`the parameter ${was.name} is gone`]
    const needed = now.required && !was.required ? [`the parameter ${was.name} is now needed`] : []
    return [...needed, ...comparison.schemas(was.schema, now.schema, 'sent', `parameter ${was.name}`)]
  })
  const body = after.requestBody?.required && !before.requestBody?.required ? ['a body is now needed'] : []
  const answers = Object.entries(before.responses ?? {}).flatMap(([status, answer]) => {
    const now = after.responses?.[status]
    if (!now) return [`the answer ${status} is gone`]
    return comparison.contents(answer.content, now.content, 'answered', `answer ${status}`)
  })
  return [
    ...required.map(({ name }) => `there is a new parameter ${name} that is needed`),
    ...parameters,
    ...body,
    ...comparison.contents(before.requestBody?.content, after.requestBody?.content, 'sent', 'body'),
    ...answers,
  ]
}

const asItem = (schema: Json | undefined): Item =>
  typeof schema === 'object' && schema !== null && !Array.isArray(schema) ? schema : {}
const listOf = (value: Json | undefined): Json[] => (value === undefined ? [] : Array.isArray(value) ? value : [value])
const textsOf = (value: Json | undefined): string[] => listOf(value).filter((each) => typeof each === 'string')

class Comparison {
  readonly #before: Description
  readonly #after: Description
  readonly #running = new Set<string>()

  constructor(before: Description, after: Description) {
    this.#before = before
    this.#after = after
  }

  contents(before: Content, after: Content, direction: Direction, where: string): string[] {
    return Object.entries(before ?? {}).flatMap(([type, { schema }]) => {
      const now = after?.[type]
      return now ? this.schemas(schema, now.schema, direction, where) : [`${where} is no longer to be had as ${type}`]
    })
  }

  schemas(before: Json | undefined, after: Json | undefined, direction: Direction, where: string): string[] {
    const names = `${JSON.stringify(before)} ${JSON.stringify(after)} ${direction}`
    // Schemas that contain themselves are compared once.
    if (this.#running.has(names)) return []
    this.#running.add(names)
    const was = resolve(asItem(before), this.#before)
    const now = resolve(asItem(after), this.#after)
    const found = [
      ...valueChanges(was, now, direction, where),
      ...this.#alternatives(was, now, direction, where),
      ...this.#properties(was, now, direction, where),
      ...(['items', 'additionalProperties'] as const).flatMap((part) =>
        this.schemas(was[part], now[part], direction, `${where}[]`),
      ),
    ]
    this.#running.delete(names)
    return found
  }

  #alternatives(was: Item, now: Item, direction: Direction, where: string): string[] {
    const offered = listOf(now.anyOf ?? now.oneOf)
    return listOf(was.anyOf ?? was.oneOf).flatMap((each) => {
      const tries = (offered.length > 0 ? offered : [now]).map((other) => this.schemas(each, other, direction, where))
      // The alternative that it has become is the one that it differs from least.
      return tries.sort((a, b) => a.length - b.length)[0] ?? []
    })
  }

  #properties(was: Item, now: Item, direction: Direction, where: string): string[] {
    const [before, after] = [asItem(was.properties), asItem(now.properties)]
    const [needed, neededNow] = [new Set(textsOf(was.required)), new Set(textsOf(now.required))]
    const fields = Object.entries(before).flatMap(([name, schema]) => {
      const field = `${where}.${name}`
      if (!(name in after)) return [`${field} is gone`]
      const lost = direction === 'answered' && needed.has(name) && !neededNow.has(name)
      return [...(lost ? [`${field} may now be left out`] : []), ...this.schemas(schema, after[name], direction, field)]
    })
    if (direction === 'answered') return fields
    return [
      ...fields,
      ...[...neededNow].filter((name) => !needed.has(name)).map((name) => `${where}.${name} is now needed`),
    ]
  }
}

type Content = Record<string, { schema?: Json }> | undefined

function resolve(schema: Item, { components }: Description): Item {
  if (typeof schema.$ref !== 'string') return schema
  return resolve(asItem(components?.schemas?.[schema.$ref.split('/').at(-1) ?? '']), { paths: {}, components })
}

const least = ['minimum', 'minLength', 'minItems'] as const
const most = ['maximum', 'maxLength', 'maxItems'] as const

/** Changes of type, of the listed values and of their bounds. */
function valueChanges(was: Item, now: Item, direction: Direction, where: string): string[] {
  const [types, typesNow] = [textsOf(was.type), textsOf(now.type)]
  const [free, narrow] = direction === 'sent' ? [typesNow, types] : [types, typesNow]
  const retyped =
    free.length > 0 && narrow.some((type) => !free.includes(type) && !(type === 'integer' && free.includes('number')))
  const [values, valuesNow] = [listOf(was.enum ?? was.const), listOf(now.enum ?? now.const)]
  const gone = valuesNow.length > 0 ? values.filter((value) => !valuesNow.includes(value)) : []
  const listed = direction === 'sent' && values.length === 0 && valuesNow.length > 0
  const bounded =
    direction === 'sent' &&
    (least.some((bound) => Number(now[bound] ?? -Infinity) > Number(was[bound] ?? -Infinity)) ||
      most.some((bound) => Number(now[bound] ?? Infinity) < Number(was[bound] ?? Infinity)) ||
      (now.pattern !== undefined && now.pattern !== was.pattern))
  return [
    ...(retyped ? [`${where} is ${typesNow.join(' or ') || 'untyped'} instead of ${types.join(' or ')}`] : []),
    ...gone.map((value) => `${where} no longer knows ${JSON.stringify(value)}`),
    ...(listed ? [`${where} now takes listed values only`] : []),
    ...(bounded ? [`${where} is bound more narrowly`] : []),
  ]
}
