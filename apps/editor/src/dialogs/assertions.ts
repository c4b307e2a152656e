import { claimAssertions } from '@jsna/core'
import type { Assertion, AssertionKind } from '@jsna/core'
import { sameValue } from '../conversion/same-value.ts'
import { comparatorOf, completed, firstParameters } from './draft.ts'
import type { Need, Parameters } from './draft.ts'

interface AssertionForm<Kind extends AssertionKind> {
  /** Whether it speaks of the values as they are, or of what the data can prove. */
  nature: 'values' | 'statistics'
  explains: string
  needs: Need[]
  /** What may be said of it, with the words that a person reads; empty where a condition or a rank says it. */
  choices: { value: string; label: string }[]
  make(parameters: Parameters, is: string): Extract<Assertion, { assert: Kind }>
  read(assertion: Extract<Assertion, { assert: Kind }>): { parameters: Partial<Parameters>; is: string }
  /** What else could be said of the same figures, most cautious first. */
  alternatives(assertion: Extract<Assertion, { assert: Kind }>): Assertion[]
}

type Assertions = { [Kind in AssertionKind]: AssertionForm<Kind> }

/** What a person may choose from, with the words in which it is offered. */
function choices<Value extends string>(labels: Record<Value, string>) {
  const list = Object.entries<string>(labels).map(([value, label]) => ({ value, label }))
  const first = list[0]?.value as Value
  return { list, pick: (text: string) => (text in labels ? (text as Value) : first) }
}

const verdicts = choices({
  similar: 'similar to',
  higher: 'higher than',
  lower: 'lower than',
  better: 'better than',
  worse: 'worse than',
})
const orders = choices({ higher: 'above', lower: 'below', equal: 'equal to' })
const directions = choices({ increased: 'has gone up', decreased: 'has gone down', unchanged: 'has not changed' })
const trends = choices({
  increasing: 'is increasing',
  decreasing: 'is decreasing',
  'no-significant-change': 'shows no clear change',
})

/** The form of every kind of assertion. What a kind is called says core; the dialog knows no other list. */
export const assertions: Assertions = {
  verdict: {
    nature: 'statistics',
    explains:
      'Says that a difference is real, or that there is none. The interval decides: “higher” holds only if it lies wholly above the other value. Write “higher than”, “similar to” or “lower than”.',
    needs: ['with'],
    choices: verdicts.list,
    make: (form, is) => ({
      assert: 'verdict',
      of: form.of,
      with: completed(form.with, form.of),
      is: verdicts.pick(is),
    }),
    read: (assertion) => ({ parameters: { with: comparatorOf(assertion.with, assertion.of) }, is: assertion.is }),
    alternatives: (assertion) =>
      (['similar', 'better', 'worse', 'higher', 'lower'] as const).map((is) => ({ ...assertion, is })),
  },
  order: {
    nature: 'values',
    explains:
      'Says only which of two published values is the larger one. It proves nothing: by chance alone they may stand the other way round. Write “slightly higher than” or “just below”.',
    needs: ['with'],
    choices: orders.list,
    make: (form, is) => ({ assert: 'order', of: form.of, with: completed(form.with, form.of), is: orders.pick(is) }),
    read: (assertion) => ({ parameters: { with: comparatorOf(assertion.with, assertion.of) }, is: assertion.is }),
    alternatives: ({ of, with: other }) => [
      { assert: 'verdict', of, with: other, is: 'similar' },
      ...(['higher', 'lower', 'equal'] as const).map((is) => ({ assert: 'order' as const, of, with: other, is })),
    ],
  },
  direction: {
    nature: 'values',
    explains:
      'Says which of two periods of one series has the larger value. It does not say that the change is certain.',
    needs: ['from'],
    choices: directions.list,
    make: (form, is) => ({ assert: 'direction', of: form.of, from: form.from, is: directions.pick(is) }),
    read: (assertion) => ({ parameters: { from: assertion.from }, is: assertion.is }),
    alternatives: (assertion) => (['increased', 'decreased', 'unchanged'] as const).map((is) => ({ ...assertion, is })),
  },
  trend: {
    nature: 'statistics',
    explains: 'Says that the figures of recent years rise or fall by more than chance explains. A test decides.',
    needs: [],
    choices: trends.list,
    make: (form, is) => ({ assert: 'trend', of: form.of, is: trends.pick(is) }),
    read: (assertion) => ({ parameters: {}, is: assertion.is }),
    alternatives: (assertion) =>
      (['no-significant-change', 'increasing', 'decreasing'] as const).map((is) => ({ ...assertion, is })),
  },
  threshold: {
    nature: 'values',
    explains: 'Says that the value lies above or below a number, such as “more than a third”.',
    needs: ['where'],
    choices: [],
    make: (form) => ({ assert: 'threshold', of: form.of, is: form.where }),
    read: (assertion) => ({ parameters: { where: assertion.is }, is: '' }),
    alternatives: (assertion) =>
      (['at-least', 'at-most', 'above', 'below'] as const).map((operator) => ({
        ...assertion,
        is: { ...assertion.is, operator },
      })),
  },
  rank: {
    nature: 'values',
    explains: 'Says that the area is among the first few of a set, such as “one of the ten lowest in England”.',
    needs: ['among', 'order', 'top'],
    choices: [],
    make: (form) => ({ assert: 'rank', of: form.of, among: form.among, order: form.order, top: form.top }),
    read: (assertion) => ({
      parameters: { among: assertion.among, order: assertion.order, top: assertion.top },
      is: '',
    }),
    // A rank that has slipped is a matter for the author: no other number is the obvious one.
    alternatives: () => [],
  },
}

export const assertionList = Object.entries(assertions).map(([name, form]) => {
  const id = name as AssertionKind
  const { nature, explains, needs, choices: said } = form
  return { id, nature, explains, needs, choices: said, label: claimAssertions[id].label }
})

/** What a kind of claim speaks of, in the words of the dialog. */
export const natureWords: Record<AssertionForm<AssertionKind>['nature'], string> = {
  values: 'About the values as published',
  statistics: 'A statistical statement',
}

/** The assertion that a filled-in form describes. */
export function makeAssertion(kind: AssertionKind, parameters: Parameters, is: string): Assertion {
  return assertions[kind].make(parameters, is)
}

/** The form of a stored assertion. */
export function readAssertion(assertion: Assertion): { kind: AssertionKind; parameters: Parameters; is: string } {
  const entry = assertions[assertion.assert] as AssertionForm<AssertionKind>
  const { parameters, is } = entry.read(assertion)
  return { kind: assertion.assert, parameters: { ...firstParameters(assertion.of), ...parameters }, is }
}

/** Other things that could be said of the same figures, never the assertion itself. */
export function alternativesTo(assertion: Assertion): Assertion[] {
  const form = assertions[assertion.assert] as AssertionForm<AssertionKind>
  return form.alternatives(assertion).filter((other) => !sameValue(other, assertion))
}
