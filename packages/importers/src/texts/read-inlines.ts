import { isAllowedLink } from '@jsna/core'
import type { Inline } from '@jsna/core'
import type { Link, PhrasingContent } from 'mdast'
import type { TextDirective } from './directive-nodes.ts'
import { attributesOf } from './attributes.ts'
import type { Attributes } from './attributes.ts'
import { readAssertion } from './claim-attributes.ts'
import { readFigure, readFormat } from './figure-attributes.ts'
import { mergeTexts, normaliseInlines } from './merge-texts.ts'
import type { Mark, TextInline } from './merge-texts.ts'
import { isTypedColon, onOneLine, plainWords } from './plain-words.ts'
import type { TextReading } from './text-reading.ts'

const known = ['figure', 'claim', 'term', 'note']

// What Markdown can write and a text cannot hold, with what to write instead.
const remedies: Record<string, string> = {
  break: 'A paragraph has no line breaks. Begin a new paragraph, or leave the break out.',
  inlineCode: 'Code has no place in a text. Leave the backticks out, or write \\` for the character.',
  delete: 'Crossed-out words have no place in a text. Leave them out, or write \\~ for the character.',
  html: 'HTML has no place in a text. Leave it out, or write \\< for the character.',
  image: 'An image stands in a paragraph of its own.',
  imageReference: 'Write the address of the image here: ![what it shows](address).',
  linkReference: 'Write the address of the link here: [words](address).',
  footnoteReference: 'Write the note here: :note[…].',
}

/** The words of a directive’s label, which nothing but words may be. */
function labelOf(directive: TextDirective, reading: TextReading): string {
  const words = plainWords(directive.children)
  if (words !== null) return words
  const message = `:${directive.name}[…] holds plain words only. Leave out bold, links and other directives.`
  reading.report.at(directive, 'structure', directive.name, message)
  return ''
}

function requiredLabel(directive: TextDirective, reading: TextReading): string {
  const label = labelOf(directive, reading)
  if (label.trim() !== '' || directive.children.length > 0) return label
  const message = `:${directive.name} needs words in brackets: :${directive.name}[words].`
  reading.report.at(directive, 'structure', directive.name, message)
  return label
}

/** Reads the parts of one directive, one entry a name. */
const readers: Record<
  string,
  (attributes: Attributes, directive: TextDirective, reading: TextReading) => Inline | null
> = {
  figure(attributes, directive, reading) {
    const id = reading.idFor(directive, attributes.optional('id'), 'f')
    const asWritten = labelOf(directive, reading)
    const figure = readFigure(attributes)
    const format = readFormat(attributes)
    return figure && { kind: 'figure', id, figure, format, asWritten }
  },
  claim(attributes, directive, reading) {
    const id = reading.idFor(directive, attributes.optional('id'), 'c')
    const words = requiredLabel(directive, reading)
    const assertion = readAssertion(attributes)
    return assertion && { kind: 'claim', id, assertion, words }
  },
  term(attributes, directive, reading) {
    const text = requiredLabel(directive, reading)
    return { kind: 'glossary-term', term: attributes.text('term', text), text }
  },
  note: (_attributes, directive, reading) => ({ kind: 'note', text: requiredLabel(directive, reading) }),
}

function readDirective(directive: TextDirective, marks: Mark[], reading: TextReading): Inline[] {
  if (isTypedColon(directive, known)) return [{ kind: 'text', text: `:${directive.name}`, marks }]
  const read = Object.hasOwn(readers, directive.name) ? readers[directive.name] : undefined
  if (!read) {
    const message = `There is no directive :${directive.name} inside a paragraph. Write one of ${known.map((name) => `:${name}`).join(', ')}, or \\: for a colon.`
    reading.report.at(directive, 'unknown-directive', directive.name, message)
    return []
  }
  const attributes = attributesOf(directive, reading.report)
  const inline = read(attributes, directive, reading)
  attributes.close()
  return inline ? [inline] : []
}

function readLink(link: Link, marks: Mark[], reading: TextReading): Inline[] {
  const content = readNodes(link.children, marks, reading)
  // The table extension of the parser also turns bare addresses into links, escaped ones too. Those have no position.
  if (!link.position) return content
  const texts = content.filter((inline): inline is TextInline => inline.kind === 'text')
  if (texts.length < content.length) {
    reading.report.at(link, 'structure', link.url, 'A link holds plain text only. Put figures and claims beside it.')
  }
  if (link.title) {
    reading.report.at(
      link,
      'structure',
      link.title,
      'A link has no title of its own. Leave out the words in quotation marks.',
    )
  }
  if (!isAllowedLink(link.url)) {
    const message = 'A link leads to https://, http:// or mailto:, or to a path of this site such as /hub.'
    reading.report.at(link, 'structure', link.url, message)
  }
  return [{ kind: 'link', href: link.url, content: mergeTexts(texts) }]
}

function withMark(marks: Mark[], mark: Mark): Mark[] {
  return marks.includes(mark) ? marks : [...marks, mark]
}

function readNode(node: PhrasingContent, marks: Mark[], reading: TextReading): Inline[] {
  switch (node.type) {
    case 'text':
      return [{ kind: 'text', text: onOneLine(node.value), marks }]
    case 'strong':
    case 'emphasis':
      return readNodes(node.children, withMark(marks, node.type), reading)
    case 'link':
      return readLink(node, marks, reading)
    case 'textDirective':
      return readDirective(node, marks, reading)
    default:
      reading.report.at(node, 'unsupported-markdown', node.type, remedies[node.type] ?? 'Write it as plain text.')
      return []
  }
}

function readNodes(nodes: readonly PhrasingContent[], marks: Mark[], reading: TextReading): Inline[] {
  return nodes.flatMap((node) => readNode(node, marks, reading))
}

/** The inlines of one paragraph, heading, item or cell. */
export function readInlines(nodes: readonly PhrasingContent[], reading: TextReading): Inline[] {
  return normaliseInlines(readNodes(nodes, [], reading))
}
