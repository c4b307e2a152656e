import type { Document, Section } from '@jsna/core'
import { documentSchema } from '@jsna/core/schema'
import type { Heading, Root, RootContent } from 'mdast'
import { readFrontMatter } from './front-matter.ts'
import type { FrontMatter } from './front-matter.ts'
import { parseMarkdown } from './markdown.ts'
import { plainWords } from './plain-words.ts'
import { readBlock } from './read-blocks.ts'
import { readInlines } from './read-inlines.ts'
import { createTextReport } from './text-issue.ts'
import type { TextIssue, TextReport } from './text-issue.ts'
import { beginReading } from './text-reading.ts'
import type { TextReading } from './text-reading.ts'

/** A text that was read: the document, or everything that is wrong with it. Nothing is read by halves. */
export interface TextRead {
  document: Document | null
  issues: TextIssue[]
}

function isSectionHeading(node: RootContent): node is Heading {
  return node.type === 'heading' && node.depth === 2
}

function readLead(nodes: RootContent[], reading: TextReading): Document['lead'] {
  const [first, ...rest] = nodes
  if (!first) return []
  const extra = first.type === 'paragraph' && first.children[0]?.type !== 'image' ? rest[0] : first
  if (extra) {
    const message = 'Before the first section stands one paragraph, the lead. Begin a section with ## and its id.'
    reading.report.at(extra, 'structure', extra.type, message)
  }
  return first.type === 'paragraph' ? readInlines(first.children, reading) : []
}

function readSections(nodes: RootContent[], reading: TextReading): Section[] {
  const sections: Section[] = []
  for (const node of nodes) {
    if (isSectionHeading(node)) {
      const id = plainWords(node.children) ?? ''
      if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
        const message = 'The heading of a section is its id, in lower-case words joined by hyphens, such as ## why.'
        reading.report.at(node, 'structure', id, message)
      }
      if (sections.some((section) => section.id === id)) {
        reading.report.at(node, 'structure', id, `There is a section “${id}” already. Write its blocks there.`)
      }
      sections.push({ id, blocks: [] })
    } else {
      sections.at(-1)?.blocks.push(...readBlock(node, reading))
    }
  }
  return sections
}

function readDocument(root: Root, frontMatter: FrontMatter | null, report: TextReport): Document | null {
  const reading = beginReading(root, report)
  const nodes = root.children.filter((node) => node.type !== 'yaml')
  const first = nodes.findIndex(isSectionHeading)
  const lead = readLead(first < 0 ? nodes : nodes.slice(0, first), reading)
  const sections = readSections(first < 0 ? [] : nodes.slice(first), reading)
  if (!frontMatter || report.issues.length > 0) return null
  const document = documentSchema.safeParse({ ...frontMatter, lead, sections })
  if (document.success) return document.data
  for (const issue of document.error.issues) {
    report.at({}, 'invalid-document', issue.path.map(String).join('.'), issue.message)
  }
  return null
}

/**
 * Reads a stored text, Markdown with directives, into a document. Whatever is not understood is an issue with line,
 * column and remedy, and then there is no document: nothing is left out silently.
 *
 * `path` is the file’s path inside the folder of texts; it is the id of a text whose front matter names none.
 */
export function readText(markdown: string, path: string): TextRead {
  const report = createTextReport()
  const root = parseMarkdown(markdown)
  const yaml = root.children.find((node) => node.type === 'yaml')
  const frontMatter = readFrontMatter(yaml, path.replace(/\.md$/, ''), report)
  const document = readDocument(root, frontMatter, report)
  const issues = report.issues.toSorted((a, b) => a.line - b.line || a.column - b.column)
  return { document, issues }
}
