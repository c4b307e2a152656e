import { isAllowedLink } from '@jsna/core'
import type { Block, Inline } from '@jsna/core'
import type { BlockContent, DefinitionContent, Image, List, ListItem, Paragraph, RootContent } from 'mdast'
import { readContainer } from './read-containers.ts'
import { readInlines } from './read-inlines.ts'
import { readLeaf } from './read-leaves.ts'
import { readTable } from './read-table.ts'
import type { TextReading } from './text-reading.ts'

type BlockNode = RootContent | BlockContent | DefinitionContent

const remedies: Record<string, string> = {
  blockquote: 'Write the words of residents as :::quote{who= where= when= consent=}, other words as :::callout.',
  code: 'Code has no place in a text. Leave it out, or take away the four spaces before the line.',
  html: 'HTML has no place in a text. Leave it out.',
  thematicBreak: 'Sections are parted by headings. Leave the line out.',
  definition: 'Write the address where the link stands: [words](address).',
  footnoteDefinition: 'Write the note where it belongs: :note[…].',
}

function readImage(image: Image, reading: TextReading): Block[] {
  const alternative = image.alt ?? ''
  if (alternative.trim() === '') {
    reading.report.at(
      image,
      'structure',
      image.url,
      'Say in the brackets what the image shows: ![what it shows](address).',
    )
  }
  if (!isAllowedLink(image.url)) {
    reading.report.at(image, 'structure', image.url, 'An image comes from https:// or from a path of this site.')
  }
  return [{ kind: 'image', source: image.url, alternative, caption: image.title ?? '' }]
}

function readParagraph(paragraph: Paragraph, reading: TextReading): Block[] {
  const [only, more] = paragraph.children
  if (only?.type === 'image' && !more) return readImage(only, reading)
  return [{ kind: 'paragraph', content: readInlines(paragraph.children, reading) }]
}

/** One item is one paragraph: lists inside lists and several paragraphs have no place in an item. */
function readItem(item: ListItem, reading: TextReading): Inline[] {
  const [first, ...rest] = item.children
  const extra = rest[0] ?? (first && first.type !== 'paragraph' ? first : undefined)
  if (extra) {
    const message = 'A list item is one paragraph. Make a second list, or put it into the same sentence.'
    reading.report.at(extra, 'structure', extra.type, message)
  }
  if (typeof item.checked === 'boolean') {
    reading.report.at(item, 'unsupported-markdown', 'task list', 'A list has no boxes to tick. Leave out [ ] and [x].')
  }
  return first?.type === 'paragraph' ? readInlines(first.children, reading) : []
}

function readList(list: List, reading: TextReading): Block {
  return { kind: 'list', ordered: list.ordered === true, items: list.children.map((item) => readItem(item, reading)) }
}

/** The blocks of one node of the file. */
export function readBlock(node: BlockNode, reading: TextReading): Block[] {
  switch (node.type) {
    case 'paragraph':
      return readParagraph(node, reading)
    case 'heading':
      if (node.depth === 3 || node.depth === 4) {
        return [{ kind: 'heading', level: node.depth, content: readInlines(node.children, reading) }]
      }
      reading.report.at(
        node,
        'structure',
        '#'.repeat(node.depth),
        'Headings inside a section are ### or ####; the title stands in the front matter.',
      )
      return []
    case 'list':
      return [readList(node, reading)]
    case 'table':
      return [readTable(node, '', reading)]
    case 'leafDirective':
      return readLeaf(node, reading)
    case 'containerDirective':
      return readContainer(node, reading)
    default:
      reading.report.at(node, 'unsupported-markdown', node.type, remedies[node.type] ?? 'Write it as a paragraph.')
      return []
  }
}
