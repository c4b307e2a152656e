import { claimAssertions } from '@jsna/core'
import type { Assertion, AssertionKind } from '@jsna/core'
import { sameValue } from '../conversion/same-value.ts'
import type { AssertionForm, AssertionForms } from './assertion-form.ts'
import { changeAssertions } from './change-assertions.ts'
import { firstParameters } from './draft.ts'
import type { Parameters } from './draft.ts'
import { statisticalAssertions } from './statistical-assertions.ts'
import { valueAssertions } from './value-assertions.ts'

/** The form of every kind of assertion. What a kind is called says core; the dialog knows no other list. */
export const assertions: AssertionForms<AssertionKind> = {
  ...statisticalAssertions,
  ...valueAssertions,
  ...changeAssertions,
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
