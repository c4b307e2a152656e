import { compareWithBenchmark } from '../../compare/benchmark.ts'
import { verdictWords } from '../../text/phrases.ts'
import { resolvePair } from '../resolve.ts'
import { valuePair } from '../value-pair.ts'
import { describeOther } from '../wording.ts'
import { noFigure } from './operation.ts'
import type { Operation } from './operation.ts'

export const comparison: Operation<'comparison'> = {
  label: 'A comparison in words',
  hint: 'The verdict with the benchmark’s name: similar to England. It changes by itself when the data do.',
  needs: ['with'],
  gives: [],
  evaluate(figure, { setting, evidence }) {
    const estimates = resolvePair(figure.of, figure.with, setting, evidence)
    const pair = valuePair(estimates, evidence)
    if (typeof pair === 'string') return noFigure(pair, estimates)
    const verdict = compareWithBenchmark(pair.of, pair.with, pair.indicator)
    const { name } = describeOther(pair.of, pair.with, evidence)
    const text = verdictWords(verdict.verdict, name)
    return { kind: 'figure', text, number: null, comparison: verdict, inputs: estimates }
  },
}
