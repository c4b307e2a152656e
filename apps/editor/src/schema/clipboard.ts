import type { Block, Inline } from '@jsna/core'
import { blockSchema, inlineSchema } from '@jsna/core/schema'

type Of<Part, Kind> = Extract<Part, { kind: Kind }>

/**
 * What our own clipboard HTML says about a figure or claim, if core accepts it. Whatever else only looks like ours is
 * not believed: `false` lets the words through and drops the rest.
 */
export function readInline<Kind extends Inline['kind']>(
  element: HTMLElement,
  attribute: string,
  kind: Kind,
): Of<Inline, Kind> | false {
  const checked = inlineSchema.safeParse(readJson(element, attribute))
  return checked.success && checked.data.kind === kind ? (checked.data as Of<Inline, Kind>) : false
}

/** The same for a block that the editing surface does not write itself, such as a chart. */
export function readBlock<Kind extends Block['kind']>(
  element: HTMLElement,
  attribute: string,
  kind: Kind,
): Of<Block, Kind> | false {
  const checked = blockSchema.safeParse(readJson(element, attribute))
  return checked.success && checked.data.kind === kind ? (checked.data as Of<Block, Kind>) : false
}

function readJson(element: HTMLElement, attribute: string): unknown {
  try {
    return JSON.parse(element.getAttribute(attribute) ?? '')
  } catch {
    return null
  }
}
