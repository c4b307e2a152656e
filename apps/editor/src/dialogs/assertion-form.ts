import type { Assertion, AssertionKind } from '@jsna/core'
import type { Need, Parameters } from './draft.ts'

/** How one kind of assertion is filled in. */
export interface AssertionForm<Kind extends AssertionKind> {
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

/** The forms of some kinds of assertion. */
export type AssertionForms<Kinds extends AssertionKind> = { [Kind in Kinds]: AssertionForm<Kind> }

/** What a person may choose from, with the words in which it is offered. */
export function choices<Value extends string>(labels: Record<Value, string>) {
  const list = Object.entries<string>(labels).map(([value, label]) => ({ value, label }))
  const first = list[0]?.value as Value
  return { list, pick: (text: string) => (text in labels ? (text as Value) : first) }
}
