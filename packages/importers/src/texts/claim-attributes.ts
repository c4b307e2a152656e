import { claimAssertions } from '@jsna/core'
import type { Assertion, AssertionKind } from '@jsna/core'
import { assertionSchema } from '@jsna/core/schema'
import { written } from './attributes.ts'
import type { Attributes } from './attributes.ts'
import {
  readAmong,
  readCondition,
  readNumber,
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

/** `is=` is a word, except where the assertion is a condition, or says all by its other parts. */
function readIs(attributes: Attributes, kind: AssertionKind): Record<string, unknown> {
  if (claimAssertions[kind].says === 'nothing') return {}
  if (claimAssertions[kind].says === 'condition') return { is: readCondition(attributes) }
  return { is: attributes.required('is', `Write one of ${claimAssertions[kind].choices.join(', ')}.`) }
}

function readNeeds(attributes: Attributes, kind: AssertionKind, of: Assertion['of']): Record<string, unknown> {
  const readers = {
    with: () => readWith(attributes, of),
    from: () => readPeriod(attributes, 'from', 'previous'),
    among: () => readAmong(attributes),
    order: () => attributes.text('order', 'highest'),
    top: () => readNumber(attributes, 'top', 'Say how many, such as top=5; top=1 is the highest or lowest itself.'),
    and: () => readWith(attributes, of, 'and'),
    by: () => attributes.text('by', 'category'),
    parts: () => readNumber(attributes, 'parts', 'Say how many parts of the whole, such as parts=1 whole=10.'),
    whole: () => readNumber(attributes, 'whole', 'Say of how many parts, such as parts=1 whole=10.'),
    band: () => readNumber(attributes, 'band', 'Say how far apart the values may lie, such as band=2.'),
    target: () => readNumber(attributes, 'target', 'Give the target, such as target=50.'),
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
  if (!('is' in assertion)) return {}
  return typeof assertion.is === 'string' ? { is: assertion.is } : writeCondition(assertion.is)
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
    ...('and' in assertion ? writeWith(assertion.and, assertion.of, 'and') : {}),
    ...('by' in assertion ? { by: assertion.by } : {}),
    ...('parts' in assertion ? { parts: String(assertion.parts), whole: String(assertion.whole) } : {}),
    ...('band' in assertion ? { band: String(assertion.band) } : {}),
    ...('target' in assertion ? { target: String(assertion.target) } : {}),
  })
}
