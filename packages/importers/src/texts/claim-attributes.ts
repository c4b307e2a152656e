import { claimAssertions } from '@jsna/core'
import type { Assertion, AssertionKind } from '@jsna/core'
import { assertionSchema } from '@jsna/core/schema'
import { written } from './attributes.ts'
import type { Attributes } from './attributes.ts'
import {
  readAmong,
  readCondition,
  readOf,
  readPeriod,
  readWith,
  writeAmong,
  writeCondition,
  writeOf,
  writeWith,
} from './reference-attributes.ts'
import { reportInvalid } from './report-invalid.ts'

function isAssertion(text: string): text is AssertionKind {
  return Object.hasOwn(claimAssertions, text)
}

function readTop(attributes: Attributes): number {
  if (!attributes.has('top'))
    attributes.required('top', 'Say how many, such as top=5; top=1 is the highest or lowest itself.')
  return attributes.number('top') ?? 1
}

/** `is=` is a word, except where the assertion is a condition, and not there where it is a place in an order. */
function readIs(attributes: Attributes, kind: AssertionKind): Record<string, unknown> {
  if (kind === 'rank') return {}
  if (kind === 'threshold') return { is: readCondition(attributes) }
  return { is: attributes.required('is', `Write one of ${claimAssertions[kind].choices.join(', ')}.`) }
}

function readNeeds(attributes: Attributes, kind: AssertionKind, of: Assertion['of']): Record<string, unknown> {
  const readers = {
    with: () => readWith(attributes, of),
    from: () => readPeriod(attributes, 'from', 'previous'),
    among: () => readAmong(attributes),
    order: () => attributes.text('order', 'highest'),
    top: () => readTop(attributes),
  }
  return Object.fromEntries(claimAssertions[kind].needs.map((need) => [need, readers[need]()]))
}

/** What a claim asserts; `null` where something is wrong, which is then reported. */
export function readAssertion(attributes: Attributes): Assertion | null {
  const kinds = Object.keys(claimAssertions).join(', ')
  const kind = attributes.required('assert', `Say what the words assert: ${kinds}.`)
  if (!isAssertion(kind)) {
    attributes.takeAll()
    if (kind !== '') attributes.invalid('assert', `assert= must be one of ${kinds}, not “${kind}”.`)
    return null
  }
  const of = readOf(attributes)
  const assertion = assertionSchema.safeParse({
    assert: kind,
    of,
    ...readNeeds(attributes, kind, of),
    ...readIs(attributes, kind),
  })
  if (assertion.success) return assertion.data
  reportInvalid(attributes, assertion.error)
  return null
}

function writeIs(assertion: Assertion): Record<string, string> {
  if (assertion.assert === 'rank') return {}
  return assertion.assert === 'threshold' ? writeCondition(assertion.is) : { is: assertion.is }
}

export function writeAssertion(assertion: Assertion): Record<string, string> {
  return written({
    assert: assertion.assert,
    ...writeIs(assertion),
    ...writeOf(assertion.of),
    ...('with' in assertion ? writeWith(assertion.with, assertion.of) : {}),
    ...('from' in assertion ? { from: assertion.from } : {}),
    ...('among' in assertion ? writeAmong(assertion.among) : {}),
    ...('order' in assertion ? { order: assertion.order } : {}),
    ...('top' in assertion ? { top: String(assertion.top) } : {}),
  })
}
