import type { Root, RootContent } from 'mdast'
import type { Directive } from './directive-nodes.ts'
import type { TextReport } from './text-issue.ts'

/** What the parts of one reading share: where faults go, and which ids are taken. */
export interface TextReading {
  report: TextReport
  /** The id that is written, or the next free one in reading order: `f1`, `c1`, `k1`, `chart-1`. */
  idFor(directive: Directive, written: string | undefined, prefix: string): string
}

function directivesIn(node: Root | RootContent): Directive[] {
  const inside = 'children' in node ? node.children.flatMap(directivesIn) : []
  const isDirective =
    node.type === 'textDirective' || node.type === 'leafDirective' || node.type === 'containerDirective'
  return isDirective ? [node, ...inside] : inside
}

export function beginReading(root: Root, report: TextReport): TextReading {
  const all = directivesIn(root).filter((directive) => directive.name !== 'recommendation')
  const written = new Set(all.flatMap((directive) => directive.attributes?.id ?? []))
  const used = new Set<string>()
  const counts = new Map<string, number>()
  const next = (prefix: string): string => {
    const count = (counts.get(prefix) ?? 0) + 1
    counts.set(prefix, count)
    return written.has(`${prefix}${count}`) ? next(prefix) : `${prefix}${count}`
  }
  return {
    report,
    idFor(directive, id, prefix) {
      if (id === undefined) return next(prefix)
      if (used.has(id)) {
        report.at(directive, 'repeated-id', id, `The id #${id} is used before. Write another one, or leave it out.`)
      }
      used.add(id)
      return id
    },
  }
}
