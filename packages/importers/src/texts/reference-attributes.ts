import { isRelativePeriod, parsePeriod } from '@jsna/core'
import type { AreaSet, Condition, Reference } from '@jsna/core'
import { unless } from './attributes.ts'
import type { Attributes } from './attributes.ts'

const fields = ['indicator', 'area', 'period', 'sex', 'age', 'category'] as const

const defaults: Record<(typeof fields)[number], string> = {
  indicator: '',
  area: '@this',
  period: 'latest',
  sex: 'persons',
  age: 'all',
  category: 'all',
}

/** A period as any source writes it, in its one spelling. Words such as `latest` stay. */
export function readPeriod(attributes: Attributes, name: string, fallback: string): string {
  const value = attributes.text(name, fallback)
  if (isRelativePeriod(value)) return value
  try {
    return parsePeriod(value).id
  } catch {
    attributes.invalid(
      name,
      `${name}= must be latest, previous, earliest or a period such as 2022-01-01/P3Y, not “${value}”.`,
    )
    return fallback
  }
}

/** What a figure or claim is about. Only the indicator must be written. */
export function readOf(attributes: Attributes): Reference {
  return {
    indicator: attributes.required(
      'indicator',
      'Give the slug of an indicator, such as indicator=healthy-life-expectancy.',
    ),
    area: attributes.text('area', defaults.area),
    period: readPeriod(attributes, 'period', defaults.period),
    sex: attributes.text('sex', defaults.sex) as Reference['sex'],
    age: attributes.text('age', defaults.age),
    category: attributes.text('category', defaults.category),
  }
}

/** What it is set beside: the same, except for what its `with-` attributes say. A second one has `and-` before its own. */
export function readWith(attributes: Attributes, of: Reference, prefix: 'with' | 'and' = 'with'): Reference {
  if (!fields.some((field) => attributes.has(`${prefix}-${field}`))) {
    const examples = `${prefix}-area=@benchmark or ${prefix}-sex=male`
    attributes.required(`${prefix}-area`, `Say what to compare with, such as ${examples}.`)
  }
  return {
    indicator: attributes.text(`${prefix}-indicator`, of.indicator),
    area: attributes.text(`${prefix}-area`, of.area),
    period: readPeriod(attributes, `${prefix}-period`, of.period),
    sex: attributes.text(`${prefix}-sex`, of.sex) as Reference['sex'],
    age: attributes.text(`${prefix}-age`, of.age),
    category: attributes.text(`${prefix}-category`, of.category),
  }
}

export function writeOf(of: Reference): Record<string, string | undefined> {
  return Object.fromEntries(fields.map((field) => [field, unless(of[field], defaults[field])]))
}

/** A comparator that is wholly the same still says so once, because a comparator must be written. */
export function writeWith(
  beside: Reference,
  of: Reference,
  prefix: 'with' | 'and' = 'with',
): Record<string, string | undefined> {
  const entries = fields.map((field) => [`${prefix}-${field}`, unless(beside[field], of[field])] as const)
  const differs = entries.some(([, value]) => value !== undefined)
  return Object.fromEntries(differs ? entries : [[`${prefix}-area`, beside.area]])
}

/** A number that must be written; where it is not, that is reported with the remedy. */
export function readNumber(attributes: Attributes, name: string, remedy: string): number {
  if (!attributes.has(name)) attributes.required(name, remedy)
  return attributes.number(name) ?? 1
}

export function readAmong(attributes: Attributes): AreaSet {
  const scheme = attributes.required('among', 'Name a set of areas, such as among=ward-2025 or among=@neighbours.')
  const within = attributes.text('within', '')
  return { scheme, within: within === '' ? null : within }
}

export function writeAmong({ scheme, within }: AreaSet): Record<string, string | undefined> {
  return { among: scheme, within: within ?? undefined }
}

export function readCondition(attributes: Attributes): Condition {
  const operator = attributes.required(
    'operator',
    'Write one of equals, at-least, at-most, above, below, around, just-over and nearly.',
  )
  const value = readNumber(attributes, 'number', 'Give the number to compare with, such as number=10.')
  return { operator: operator as Condition['operator'], value }
}

export function writeCondition({ operator, value }: Condition): Record<string, string> {
  return { operator, number: String(value) }
}
