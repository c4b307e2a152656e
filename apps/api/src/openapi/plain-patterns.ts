/** Classes of characters that not every language has, spelt out. No text that a program holds has half a character. */
const inEveryDialect = (source: string): string =>
  source.replaceAll(String.raw`\p{Cc}`, String.raw`\u0000-\u001f\u007f-\u009f`).replaceAll(String.raw`\p{Cs}`, '')

const flagged = /^(.*)\/([a-z]+)$/s

/**
 * Takes the flags off the patterns, which the generator leaves at their end: a pattern of a JSON schema has none and is read as
 * Unicode. One that only another flag makes right is left out, so that nothing valid is refused.
 */
export function plainPatterns<Node>(node: Node): Node {
  if (Array.isArray(node)) return node.map((each: unknown) => plainPatterns(each)) as Node
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node).flatMap(([name, inner]: [string, unknown]) => {
    const [, source, flags] = (name === 'pattern' && typeof inner === 'string' && flagged.exec(inner)) || []
    if (source === undefined) return [[name, plainPatterns(inner)]]
    return flags === 'u' ? [[name, inEveryDialect(source)]] : []
  })
  return Object.fromEntries(entries) as Node
}
