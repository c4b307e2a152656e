import type { Directive } from './directive-nodes.ts'
import type { TextReport } from './text-issue.ts'

/** The attributes of one directive. What is never asked for is reported as unknown when it is closed. */
export interface Attributes {
  readonly directive: Directive
  has(name: string): boolean
  /** The value; `undefined` where the attribute is not written. */
  optional(name: string): string | undefined
  /** The value, or the fallback where the attribute is not written. */
  text(name: string, fallback: string): string
  /** The value; where it is not written that is reported with the remedy. */
  required(name: string, remedy: string): string
  /** A number; `undefined` where it is not written, reported where it is none. */
  number(name: string): number | undefined
  /** Words between spaces or commas. */
  words(name: string): string[]
  invalid(name: string, message: string): void
  /** Takes all attributes as known: what they belong to is not known itself. */
  takeAll(): void
  /** Reports every attribute that nothing asked for. */
  close(): void
}

function nameOf(directive: Directive): string {
  const colons = { textDirective: ':', leafDirective: '::', containerDirective: ':::' }[directive.type]
  return `${colons}${directive.name}`
}

export function attributesOf(directive: Directive, report: TextReport): Attributes {
  const written = new Map(Object.entries(directive.attributes ?? {}).map(([name, value]) => [name, value ?? '']))
  const asked = new Set<string>()
  const take = (name: string): string | undefined => {
    asked.add(name)
    return written.get(name)
  }
  const invalid = (name: string, message: string): void =>
    report.at(directive, 'invalid-attribute', `${name}=${written.get(name) ?? ''}`, `${nameOf(directive)}: ${message}`)

  return {
    directive,
    invalid,
    has: (name) => written.has(name),
    optional: take,
    text: (name, fallback) => take(name) ?? fallback,
    required(name, remedy) {
      const value = take(name)
      if (value !== undefined && value !== '') return value
      report.at(directive, 'missing-attribute', name, `${nameOf(directive)} needs ${name}=. ${remedy}`)
      return ''
    },
    number(name) {
      const value = take(name)
      if (value === undefined) return undefined
      const number = Number(value)
      if (value.trim() !== '' && Number.isFinite(number)) return number
      invalid(name, `${name}= must be a number written with digits, such as 10 or 2.5, not “${value}”.`)
      return undefined
    },
    words: (name) => (take(name) ?? '').split(/[\s,]+/).filter((word) => word !== ''),
    takeAll() {
      for (const name of written.keys()) asked.add(name)
    },
    close() {
      for (const name of written.keys()) {
        if (asked.has(name)) continue
        const known = [...asked].filter((other) => !written.has(other))
        const remedy = known.length > 0 ? `Leave it out, or write one of: ${known.join(', ')}.` : 'Leave it out.'
        report.at(
          directive,
          'unknown-attribute',
          name,
          `${nameOf(directive)} has no attribute ${name}= here. ${remedy}`,
        )
      }
    },
  }
}

/** Drops attributes that say no more than their default. */
export function written(attributes: Record<string, string | undefined>): Record<string, string> {
  const kept = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return Object.fromEntries(kept)
}

export function unless(value: string, fallback: string): string | undefined {
  return value === fallback ? undefined : value
}
