import type { Block, Inline, KeyFigure } from '@jsna/core'
import type { ListItem } from 'mdast'
import type { ContainerDirective } from './directive-nodes.ts'
import { attributesOf } from './attributes.ts'
import type { Attributes } from './attributes.ts'
import { readFigure, readFormat } from './figure-attributes.ts'
import { plainWords } from './plain-words.ts'
import { readInlines } from './read-inlines.ts'
import { readTable } from './read-table.ts'
import type { TextReading } from './text-reading.ts'

function structure(reading: TextReading, node: ContainerDirective | ListItem, value: string, message: string): void {
  reading.report.at(node, 'structure', value, message)
}

/** The one paragraph that a quote or callout holds; empty where it holds nothing. */
function oneParagraph(directive: ContainerDirective, reading: TextReading): Inline[] {
  const [first, ...rest] = directive.children
  if (!first) return []
  if (first.type !== 'paragraph' || rest.length > 0) {
    structure(reading, directive, directive.name, `:::${directive.name} holds one paragraph.`)
    return []
  }
  return readInlines(first.children, reading)
}

/** An item of key figures: its label, then one figure. */
function readKeyFigure(item: ListItem, reading: TextReading): KeyFigure[] {
  const [paragraph, ...rest] = item.children
  const nodes = paragraph?.type === 'paragraph' ? paragraph.children : []
  const last = nodes.at(-1)
  const label = plainWords(nodes.slice(0, -1))?.trim()
  if (rest.length > 0 || last?.type !== 'textDirective' || last.name !== 'figure' || !label) {
    const message = 'An item of :::key-figures is a label in plain words and one :figure after it.'
    structure(reading, item, 'key-figures', message)
    return []
  }
  if (last.children.length > 0)
    structure(reading, item, 'figure', 'A key figure has no words in brackets. Leave them out.')
  const attributes = attributesOf(last, reading.report)
  const id = reading.idFor(last, attributes.optional('id'), 'k')
  const benchmark = attributes.text('benchmark', '@benchmark')
  const figure = readFigure(attributes)
  const format = readFormat(attributes)
  attributes.close()
  return figure ? [{ id, label, figure, format, benchmark }] : []
}

const readers: Record<
  string,
  (attributes: Attributes, directive: ContainerDirective, reading: TextReading) => Block | null
> = {
  quote(attributes, directive, reading) {
    const say = (what: string) => `A quote names ${what}.`
    const provenance = {
      who: attributes.required('who', say('who said it')),
      where: attributes.required('where', say('where it was said')),
      when: attributes.required('when', say('when it was said')),
      consent: attributes.required('consent', say('the consent to publish it')),
    }
    return { kind: 'quote', content: oneParagraph(directive, reading), provenance }
  },
  callout(attributes, directive, reading) {
    const tone = attributes.text('tone', 'note')
    if (tone !== 'note' && tone !== 'caution')
      attributes.invalid('tone', `tone= must be note or caution, not “${tone}”.`)
    return {
      kind: 'callout',
      tone: tone === 'caution' ? 'caution' : 'note',
      content: oneParagraph(directive, reading),
    }
  },
  table(attributes, directive, reading) {
    const caption = attributes.text('caption', '')
    const [table, ...rest] = directive.children
    if (table?.type === 'table' && rest.length === 0) return readTable(table, caption, reading)
    structure(reading, directive, 'table', ':::table holds one table, written with | between its cells.')
    return null
  },
  'key-figures'(_attributes, directive, reading) {
    const [list, ...rest] = directive.children
    if (!list) return { kind: 'key-figures', items: [] }
    if (list.type === 'list' && rest.length === 0) {
      return { kind: 'key-figures', items: list.children.flatMap((item) => readKeyFigure(item, reading)) }
    }
    structure(reading, directive, 'key-figures', ':::key-figures holds one list.')
    return null
  },
}

export function readContainer(directive: ContainerDirective, reading: TextReading): Block[] {
  const read = Object.hasOwn(readers, directive.name) ? readers[directive.name] : undefined
  if (!read) {
    const names = Object.keys(readers)
      .map((name) => `:::${name}`)
      .join(', ')
    const message = `There is no directive :::${directive.name} around other text. Write one of ${names}.`
    reading.report.at(directive, 'unknown-directive', directive.name, message)
    return []
  }
  const [first] = directive.children
  if (first?.type === 'paragraph' && first.data?.directiveLabel) {
    structure(reading, directive, directive.name, `:::${directive.name} has no words in brackets. Leave them out.`)
    return []
  }
  const attributes = attributesOf(directive, reading.report)
  const block = read(attributes, directive, reading)
  attributes.close()
  return block ? [block] : []
}
