import { expect } from 'vitest'
import type { Answers } from '../columns/answers.ts'
import type { NotCalculated, OneLevel } from '../methods/confidence.ts'

type RowAnswer = ({ kind: 'estimate'; value: number } & OneLevel<number | null>) | NotCalculated

/** Columns hold what the row call answers, to the last bit: 0 and −0 differ here, and NaN stands where there is nothing. */
export function expectSame(answers: Answers<number>, expected: readonly RowAnswer[]): void {
  for (const field of ['value', 'lowerCi', 'upperCi'] as const) {
    expect([...answers[field]]).toEqual(
      expected.map((answer) => (answer.kind === 'missing' ? NaN : (answer[field] ?? NaN))),
    )
  }
  expect([...answers.absence].map((code) => answers.reasons[code])).toEqual(
    expected.map((answer) => (answer.kind === 'missing' ? answer.reason : null)),
  )
}
