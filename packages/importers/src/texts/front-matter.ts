import type { Document } from '@jsna/core'
import { documentFrameSchema } from '@jsna/core/schema'
import type { Yaml } from 'mdast'
import { LineCounter, isMap, isNode, parseDocument, stringify } from 'yaml'
import type { TextReport } from './text-issue.ts'

/** What stands above the text. */
export type FrontMatter = Pick<Document, 'id' | 'kind' | 'theme' | 'order' | 'title' | 'owner' | 'reviewBy'>

const fields = ['id', 'kind', 'theme', 'order', 'title', 'owner', 'reviewBy'] as const

const example = 'Write id, kind, theme, order, title, owner and reviewBy between two lines of three hyphens.'

/** A year or a number as title is a number to YAML and text to us. */
function asText(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value
}

function placed(line: number, column: number) {
  return { position: { start: { line, column }, end: { line, column } } }
}

/** Reads the front matter; `null` where something is wrong, which is then reported with its line. */
export function readFrontMatter(node: Yaml | undefined, defaultId: string, report: TextReport): FrontMatter | null {
  if (!node) {
    report.at(placed(1, 1), 'front-matter', '', `The file begins without front matter. ${example}`)
    return null
  }
  const lines = new LineCounter()
  const parsed = parseDocument(node.value, { lineCounter: lines })
  const [fault] = parsed.errors
  const first = node.position?.start.line ?? 1
  if (fault || !isMap(parsed.contents)) {
    const line = first + (fault ? lines.linePos(fault.pos[0]).line : 1)
    report.at(
      placed(line, 1),
      'front-matter',
      node.value.split('\n')[0] ?? '',
      `The front matter is not readable. ${example}`,
    )
    return null
  }
  const found = parsed.toJS() as Record<string, unknown>
  const lineOf = (name: string): number => {
    const value = parsed.get(name, true)
    const range = isNode(value) ? value.range : null
    return range ? first + lines.linePos(range[0]).line : first
  }
  return judged(found, defaultId, (name, value, message) => {
    report.at(placed(lineOf(name), 1), 'front-matter', value, message)
  })
}

function judged(
  found: Record<string, unknown>,
  defaultId: string,
  fault: (name: string, value: string, message: string) => void,
): FrontMatter | null {
  const faults: string[] = []
  const report = (name: string, value: unknown, message: string): void => {
    faults.push(name)
    fault(name, String(value), message)
  }
  for (const name of Object.keys(found)) {
    const known = (fields as readonly string[]).includes(name)
    if (!known) report(name, name, `The front matter has no field “${name}”. It has ${fields.join(', ')}.`)
  }
  const values = {
    id: asText(found['id'] ?? defaultId),
    kind: found['kind'],
    theme: found['theme'] ?? null,
    order: found['order'] ?? 0,
    title: asText(found['title']),
    owner: asText(found['owner'] ?? ''),
    reviewBy: asText(found['reviewBy'] ?? null),
  }
  for (const name of fields) {
    const result = documentFrameSchema.shape[name].safeParse(values[name])
    if (result.success) continue
    const [issue] = result.error.issues
    const options =
      issue && 'values' in issue ? `It must be one of ${issue.values.map(String).join(', ')}.` : issue?.message
    report(name, values[name] ?? '', `${name}: ${options ?? 'It cannot be read.'}`)
  }
  return faults.length === 0 ? (values as FrontMatter) : null
}

export function writeFrontMatter(document: FrontMatter): string {
  const entries = fields.map((name) => [name, document[name]] as const)
  // No theme and no review are said by leaving the line out; a folded line would not survive a change of width.
  return stringify(Object.fromEntries(entries.filter(([, value]) => value !== null)), { lineWidth: 0 }).replace(
    /\n$/,
    '',
  )
}
