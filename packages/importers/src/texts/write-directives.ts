import type { Options } from 'remark-stringify'
import type { LeafDirective, TextDirective } from './directive-nodes.ts'

type Handle = NonNullable<NonNullable<Options['handlers']>[keyof NonNullable<Options['handlers']>]>
type State = Parameters<Handle>[2]
type Info = Parameters<Handle>[3]

// Read back exactly, with or without a table around: a bar would end the cell in which the directive stands.
const references: Record<string, string> = { '&': '&amp;', '"': '&quot;', '|': '&#x7C;' }

/** One attribute as people would write it: without quotation marks where none are needed. */
function writeAttribute(name: string, value: string): string {
  if (name === 'id' && /^[A-Za-z][A-Za-z0-9-]*$/.test(value)) return `#${value}`
  if (/^[@A-Za-z0-9-](?:[\w./@+-]*[\w+-])?$/.test(value)) return `${name}=${value}`
  return `${name}="${value.replace(/[&"|]/g, (character) => references[character] ?? character)}"`
}

function writeAttributes({ attributes }: TextDirective | LeafDirective): string {
  const entries = Object.entries(attributes ?? {})
  return entries.length === 0 ? '' : `{${entries.map(([name, value]) => writeAttribute(name, value ?? '')).join(' ')}}`
}

function writeLabel(directive: TextDirective, before: string, state: State, info: Info): string {
  if (directive.children.length === 0) return ''
  const tracker = state.createTracker(info)
  const leave = [state.enter('label'), state.enter('textDirectiveLabel')]
  tracker.move(`${before}[`)
  const label = state.containerPhrasing(directive, { ...tracker.current(), before: '[', after: ']' })
  for (const exit of leave.reverse()) exit()
  return `[${label}]`
}

/** Writes `:name[label]{attributes}` and `::name{attributes}`. */
export const directiveHandlers: NonNullable<Options['handlers']> = {
  textDirective(directive: TextDirective, _parent, state, info) {
    const exit = state.enter('textDirective')
    const name = `:${directive.name}`
    const label = writeLabel(directive, name, state, info)
    // A brace that follows is text, and would be read as attributes.
    const attributes = writeAttributes(directive) || (info.after === '{' ? '{}' : '')
    const text = `${name}${label}${attributes}`
    exit()
    return text
  },
  leafDirective: (directive: LeafDirective) => `::${directive.name}${writeAttributes(directive)}`,
}

/** What the writers of directives and of GitHub’s Markdown do not escape by themselves, and their readers would find. */
export const unsafeCharacters: NonNullable<Options['unsafe']> = [
  // A colon before a name, also right after a character that is escaped itself.
  { character: ':', after: '[^ -/:-@\\[-`{-~]', inConstruct: 'phrasing' },
  // An address, whose first part may be the mark before it.
  { character: '@', inConstruct: 'phrasing', notInConstruct: ['destinationLiteral', 'destinationRaw'] },
  // Bare addresses inside a label.
  { character: '.', before: '[Ww]', after: '[\\-.\\w]', inConstruct: 'textDirectiveLabel' },
  { character: ':', before: '[ps]', after: '\\/', inConstruct: 'textDirectiveLabel' },
]
