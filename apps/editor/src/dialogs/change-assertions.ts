import { comparatorOf, completed } from './draft.ts'
import { choices } from './assertion-form.ts'
import type { AssertionForms } from './assertion-form.ts'

const directions = choices({ increased: 'has gone up', decreased: 'has gone down', unchanged: 'has not changed' })
const paces = choices({
  'grew-faster': 'grew faster than',
  'grew-more-slowly': 'grew more slowly than',
  'fell-faster': 'fell faster than',
  'fell-more-slowly': 'fell more slowly than',
})
const gaps = choices({ narrowed: 'has narrowed', widened: 'has widened', unchanged: 'has not changed' })
const turns = choices({
  'rise-after-falls': 'has risen after falling',
  'fall-after-rises': 'has fallen after rising',
})
const moves = choices({ up: 'has moved up', down: 'has moved down', unchanged: 'has kept its place' })

/** Claims about values as they are published, at several times. */
export const changeAssertions: AssertionForms<'direction' | 'pace' | 'gap' | 'reversal' | 'stable' | 'rank-change'> = {
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
  pace: {
    nature: 'values',
    explains:
      'Says which of two series has grown or fallen faster since the same period. Counts are compared by percent, percentages by percentage points.',
    needs: ['with', 'from'],
    choices: paces.list,
    make: (form, is) => ({
      assert: 'pace',
      of: form.of,
      with: completed(form.with, form.of),
      from: form.from,
      is: paces.pick(is),
    }),
    read: (assertion) => ({
      parameters: { with: comparatorOf(assertion.with, assertion.of), from: assertion.from },
      is: assertion.is,
    }),
    alternatives: (assertion) =>
      (['grew-faster', 'grew-more-slowly', 'fell-faster', 'fell-more-slowly'] as const).map((is) => ({
        ...assertion,
        is,
      })),
  },
  gap: {
    nature: 'values',
    explains: 'Says that the gap between two published values has become narrower or wider since an earlier period.',
    needs: ['with', 'from'],
    choices: gaps.list,
    make: (form, is) => ({
      assert: 'gap',
      of: form.of,
      with: completed(form.with, form.of),
      from: form.from,
      is: gaps.pick(is),
    }),
    read: (assertion) => ({
      parameters: { with: comparatorOf(assertion.with, assertion.of), from: assertion.from },
      is: assertion.is,
    }),
    alternatives: (assertion) => (['narrowed', 'widened', 'unchanged'] as const).map((is) => ({ ...assertion, is })),
  },
  reversal: {
    nature: 'values',
    explains:
      'Says that the latest step goes against the two before it, such as “has reversed the fall of previous years”.',
    needs: [],
    choices: turns.list,
    make: (form, is) => ({ assert: 'reversal', of: form.of, is: turns.pick(is) }),
    read: ({ is }) => ({ parameters: {}, is }),
    alternatives: (assertion) =>
      (['rise-after-falls', 'fall-after-rises'] as const).map((is) => ({ ...assertion, is })),
  },
  stable: {
    nature: 'values',
    explains: 'Says that all values since a period lie close together, such as “has remained around half”.',
    needs: ['from', 'band'],
    choices: [],
    make: (form) => ({ assert: 'stable', of: form.of, from: form.from, band: form.band }),
    read: ({ from, band }) => ({ parameters: { from, band }, is: '' }),
    alternatives: () => [],
  },
  'rank-change': {
    nature: 'values',
    explains: 'Says that an area has moved up or down an order since an earlier period. Up is towards the first place.',
    needs: ['from', 'among', 'order'],
    choices: moves.list,
    make: (form, is) => ({
      assert: 'rank-change',
      of: form.of,
      from: form.from,
      among: form.among,
      order: form.order,
      is: moves.pick(is),
    }),
    read: ({ from, among, order, is }) => ({ parameters: { from, among, order }, is }),
    alternatives: (assertion) => (['up', 'down', 'unchanged'] as const).map((is) => ({ ...assertion, is })),
  },
}
