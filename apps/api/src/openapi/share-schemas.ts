type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

interface Described {
  paths?: unknown
  components?: { schemas?: Record<string, unknown> }
}

/**
 * Puts a reference in the place of every schema that stands under its own name among the components. The generator writes
 * the schemas of core out wherever they are used, which makes a description of hundreds of kilobytes that nobody reads.
 */
export function shareSchemas<Description extends Described>(description: Description): Description {
  const components = (description.components?.schemas ?? {}) as Record<string, Json>
  const names = new Map(Object.entries(components).map(([name, schema]) => [JSON.stringify(schema), name]))
  const share = (node: Json): Json => {
    const name = typeof node === 'object' && node !== null ? names.get(JSON.stringify(node)) : undefined
    return name === undefined ? within(node, share) : { $ref: `#/components/schemas/${name}` }
  }
  const schemas = Object.fromEntries(Object.entries(components).map(([name, schema]) => [name, within(schema, share)]))
  return {
    ...description,
    paths: share(description.paths as Json),
    components: { ...description.components, schemas },
  }
}

function within(node: Json, change: (inner: Json) => Json): Json {
  if (Array.isArray(node)) return node.map(change)
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(Object.entries(node).map(([name, inner]) => [name, change(inner)]))
}
