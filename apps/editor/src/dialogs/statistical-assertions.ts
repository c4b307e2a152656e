import { comparatorOf, completed } from './draft.ts'
import { choices } from './assertion-form.ts'
import type { AssertionForms } from './assertion-form.ts'

const verdicts = choices({
  similar: 'similar to',
  higher: 'higher than',
  lower: 'lower than',
  better: 'better than',
  worse: 'worse than',
})
const trends = choices({
  increasing: 'is increasing',
  decreasing: 'is decreasing',
  'no-significant-change': 'shows no clear change',
  'getting-better': 'is getting better',
  'getting-worse': 'is getting worse',
})
const progresses = choices({ similar: 'has not clearly changed', improved: 'has improved', worsened: 'has got worse' })

/** Claims about what the data can prove. A test or an interval decides. */
export const statisticalAssertions: AssertionForms<'verdict' | 'trend' | 'progress' | 'tentative'> = {
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
  trend: {
    nature: 'statistics',
    explains: 'Says that the figures of recent years rise or fall by more than chance explains. A test decides.',
    needs: [],
    choices: trends.list,
    make: (form, is) => ({ assert: 'trend', of: form.of, is: trends.pick(is) }),
    read: (assertion) => ({ parameters: {}, is: assertion.is }),
    alternatives: (assertion) =>
      (['no-significant-change', 'getting-better', 'getting-worse', 'increasing', 'decreasing'] as const).map((is) => ({
        ...assertion,
        is,
      })),
  },
  progress: {
    nature: 'statistics',
    explains:
      'Says that a value has become better or worse between two periods by more than chance. The intervals of both must not overlap; what is better says the indicator.',
    needs: ['from'],
    choices: progresses.list,
    make: (form, is) => ({ assert: 'progress', of: form.of, from: form.from, is: progresses.pick(is) }),
    read: (assertion) => ({ parameters: { from: assertion.from }, is: assertion.is }),
    alternatives: (assertion) => (['similar', 'improved', 'worsened'] as const).map((is) => ({ ...assertion, is })),
  },
  tentative: {
    nature: 'statistics',
    explains:
      'Says that a figure is only an indication, because few people stand behind it or its interval is wide. Write “a tentative indication”.',
    needs: [],
    choices: [],
    make: ({ of }) => ({ assert: 'tentative', of }),
    read: () => ({ parameters: {}, is: '' }),
    alternatives: () => [],
  },
}
