import type { Attributes } from '@tiptap/core'

/** Attributes that live in the text itself and are never read from the HTML of a clipboard one by one. */
export function carried(defaults: Record<string, unknown>): Attributes {
  return Object.fromEntries(
    Object.entries(defaults).map(([name, value]) => [name, { default: value, rendered: false, parseHTML: () => null }]),
  )
}

/** Attributes without which the node makes no sense: no figure is ever made up to fill a gap. */
export function required(...names: string[]): Attributes {
  return Object.fromEntries(names.map((name) => [name, { isRequired: true, rendered: false, parseHTML: () => null }]))
}
