import type { Block } from '@jsna/core'
import type { LeafDirective } from './directive-nodes.ts'
import { attributesOf } from './attributes.ts'
import type { Attributes } from './attributes.ts'
import { readChart } from './chart-attributes.ts'
import type { TextReading } from './text-reading.ts'

/** Blocks that stand on a line of their own, one entry a name. */
const readers: Record<string, (attributes: Attributes, reading: TextReading) => Block | null> = {
  chart(attributes, reading) {
    const id = reading.idFor(attributes.directive, attributes.optional('id'), 'chart-')
    const chart = readChart(attributes)
    return chart && { kind: 'chart', id, chart }
  },
  recommendation: (attributes) => ({
    kind: 'recommendation',
    id: attributes.required('id', 'Give the id of a recommendation, such as id=4.1.'),
  }),
  'asset-list': (attributes) => ({
    kind: 'asset-list',
    area: attributes.text('area', '@this'),
    kinds: attributes
      .text('kinds', '')
      .split(',')
      .map((kind) => kind.trim())
      .filter((kind) => kind !== ''),
  }),
}

export function readLeaf(directive: LeafDirective, reading: TextReading): Block[] {
  const read = Object.hasOwn(readers, directive.name) ? readers[directive.name] : undefined
  if (!read) {
    const names = Object.keys(readers)
      .map((name) => `::${name}`)
      .join(', ')
    const message = `There is no directive ::${directive.name} on a line of its own. Write one of ${names}.`
    reading.report.at(directive, 'unknown-directive', directive.name, message)
    return []
  }
  if (directive.children.length > 0) {
    reading.report.at(
      directive,
      'structure',
      directive.name,
      `::${directive.name} has no words in brackets. Leave them out.`,
    )
  }
  const attributes = attributesOf(directive, reading.report)
  const block = read(attributes, reading)
  attributes.close()
  return block ? [block] : []
}
