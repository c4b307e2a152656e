import { comparatorOf, completed } from './draft.ts'
import { choices } from './assertion-form.ts'
import type { AssertionForms } from './assertion-form.ts'

const orders = choices({ higher: 'above', lower: 'below', equal: 'equal to' })
const bothOrders = choices({ lower: 'lower than both', higher: 'higher than both' })
const shares = choices({ more: 'more than its share', equal: 'just its share', less: 'less than its share' })
const targets = choices({ met: 'has met its target', missed: 'has missed its target' })
const statuses = choices({
  projected: 'is a projection',
  provisional: 'is provisional',
  revised: 'is revised',
  modelled: 'is modelled',
  final: 'is final',
})

// The words that are near are tried first.
const operatorsInstead = ['around', 'just-over', 'nearly', 'at-least', 'at-most', 'above', 'below'] as const

/** Claims about values as they are published, at one time. */
export const valueAssertions: AssertionForms<
  | 'order'
  | 'order-to-both'
  | 'own-share'
  | 'threshold'
  | 'ratio'
  | 'fraction'
  | 'target'
  | 'rank'
  | 'group-rank'
  | 'status'
> = {
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
  'order-to-both': {
    nature: 'values',
    explains: 'Says that a published value is the lowest or the highest of three. Write “lower than both”.',
    needs: ['with', 'and'],
    choices: bothOrders.list,
    make: (form, is) => ({
      assert: 'order-to-both',
      of: form.of,
      with: completed(form.with, form.of),
      and: completed(form.and, form.of),
      is: bothOrders.pick(is),
    }),
    read: (assertion) => ({
      parameters: {
        with: comparatorOf(assertion.with, assertion.of),
        and: comparatorOf(assertion.and, assertion.of),
      },
      is: assertion.is,
    }),
    alternatives: (assertion) => (['lower', 'higher'] as const).map((is) => ({ ...assertion, is })),
  },
  'own-share': {
    nature: 'values',
    explains:
      'Says that a place has more of something than it has of the people: 8.3% of the region’s crimes with 5.8% of its people. Compare with the whole, then choose the count of people here.',
    needs: ['with', 'and'],
    choices: shares.list,
    make: (form, is) => ({
      assert: 'own-share',
      of: form.of,
      with: completed(form.with, form.of),
      and: completed(form.and, form.of),
      is: shares.pick(is),
    }),
    read: (assertion) => ({
      parameters: {
        with: comparatorOf(assertion.with, assertion.of),
        and: comparatorOf(assertion.and, assertion.of),
      },
      is: assertion.is,
    }),
    alternatives: (assertion) => (['equal', 'less', 'more'] as const).map((is) => ({ ...assertion, is })),
  },
  threshold: {
    nature: 'values',
    explains: 'Says that the value lies above or below a number, such as “more than a third”.',
    needs: ['where'],
    choices: [],
    make: (form) => ({ assert: 'threshold', of: form.of, is: form.where }),
    read: (assertion) => ({ parameters: { where: assertion.is }, is: '' }),
    alternatives: (assertion) =>
      operatorsInstead.map((operator) => ({
        ...assertion,
        is: { ...assertion.is, operator },
      })),
  },
  ratio: {
    nature: 'values',
    explains: 'Says how many times as large one value is as another, such as “more than three times as many”.',
    needs: ['with', 'where'],
    choices: [],
    make: (form) => ({ assert: 'ratio', of: form.of, with: completed(form.with, form.of), is: form.where }),
    read: (assertion) => ({
      parameters: { with: comparatorOf(assertion.with, assertion.of), where: assertion.is },
      is: '',
    }),
    alternatives: (assertion) =>
      operatorsInstead.map((operator) => ({ ...assertion, is: { ...assertion.is, operator } })),
  },
  fraction: {
    nature: 'values',
    explains:
      'Says that a percentage is about a fraction, such as “1 in 10” or “two-thirds” (2 of 3). It holds within 5% of it, and 1.5 percentage points at most.',
    needs: ['parts', 'whole'],
    choices: [],
    make: (form) => ({ assert: 'fraction', of: form.of, parts: form.parts, whole: form.whole }),
    read: ({ parts, whole }) => ({ parameters: { parts, whole }, is: '' }),
    alternatives: () => [],
  },
  target: {
    nature: 'values',
    explains: 'Says that a value has reached a target. Whether more or less is better says the indicator.',
    needs: ['target'],
    choices: targets.list,
    make: (form, is) => ({ assert: 'target', of: form.of, target: form.target, is: targets.pick(is) }),
    read: ({ target, is }) => ({ parameters: { target }, is }),
    alternatives: (assertion) => (['met', 'missed'] as const).map((is) => ({ ...assertion, is })),
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
  'group-rank': {
    nature: 'values',
    explains:
      'Says that a group is the largest of its area, or among the largest few. Choose the group in the figure above.',
    needs: ['by', 'order', 'top'],
    choices: [],
    make: (form) => ({ assert: 'group-rank', of: form.of, by: form.by, order: form.order, top: form.top }),
    read: ({ by, order, top }) => ({ parameters: { by, order, top }, is: '' }),
    alternatives: () => [],
  },
  status: {
    nature: 'values',
    explains:
      'Says how far a figure can be relied on. A projection speaks of a time after its publication; the check names the publication.',
    needs: [],
    choices: statuses.list,
    make: (form, is) => ({ assert: 'status', of: form.of, is: statuses.pick(is) }),
    read: ({ is }) => ({ parameters: {}, is }),
    alternatives: (assertion) =>
      (['projected', 'provisional', 'revised', 'modelled', 'final'] as const).map((is) => ({ ...assertion, is })),
  },
}
