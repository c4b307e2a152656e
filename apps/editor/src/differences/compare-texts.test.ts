import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareLine, compareLines } from './compare-texts.ts'
import { stepsBetween } from './longest-common.ts'

const whole = (stretches: { text: string }[]) => stretches.map((stretch) => stretch.text).join('')

describe('compareLine', () => {
  it('names the words that go and the words that come', () => {
    expect(compareLine('It is slightly higher than England.', 'It is similar to England.')).toEqual({
      changed: true,
      before: [
        { kind: 'same', text: 'It is' },
        { kind: 'removed', text: ' slightly higher than' },
        { kind: 'same', text: ' England.' },
      ],
      after: [
        { kind: 'same', text: 'It is' },
        { kind: 'added', text: ' similar to' },
        { kind: 'same', text: ' England.' },
      ],
    })
  })
})

describe('compareLines', () => {
  it('sets a changed paragraph beside its former self', () => {
    const pairs = compareLines(['One.', 'Two is here.', 'Three.'], ['One.', 'Two was here.', 'Three.'])
    expect(pairs.map((pair) => pair.changed)).toEqual([false, true, false])
    expect(whole(pairs[1]?.before ?? [])).toBe('Two is here.')
    expect(whole(pairs[1]?.after ?? [])).toBe('Two was here.')
  })

  it('leaves one side empty where a paragraph is new', () => {
    expect(compareLines(['One.'], ['One.', 'Two.'])[1]).toEqual({
      changed: true,
      before: [],
      after: [{ kind: 'added', text: 'Two.' }],
    })
  })

  it('shows every word of both texts, in order', () => {
    const lines = fc.array(fc.stringMatching(/^[ab ]{0,6}[ab]$/), { maxLength: 6 })
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const pairs = compareLines(before, after)
        const linesOf = (side: 'before' | 'after') =>
          pairs.map((pair) => whole(pair[side])).filter((line) => line !== '')
        expect(linesOf('before')).toEqual(before)
        expect(linesOf('after')).toEqual(after)
      }),
    )
  })
})

describe('stepsBetween', () => {
  it('takes the shortest way', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 })
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const steps = stepsBetween(before, after, (a, b) => a === b)
        expect(steps.flatMap((step) => (step.kind === 'added' ? [] : [step.before]))).toEqual(before)
        expect(steps.flatMap((step) => (step.kind === 'removed' ? [] : [step.after]))).toEqual(after)
        if (before.join() === after.join()) expect(steps.every((step) => step.kind === 'same')).toBe(true)
      }),
    )
  })
})
