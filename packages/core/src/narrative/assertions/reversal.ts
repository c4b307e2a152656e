import type { PresentEstimate } from '../../model/estimate.ts'
import type { Indicator } from '../../model/indicator.ts'
import { comparePeriods } from '../../model/period.ts'
import { formatPeriod } from '../../text/format-period.ts'
import { formatValue } from '../../text/format-value.ts'
import { listWords } from '../../text/phrases.ts'
import { isPresent, resolve } from '../resolve.ts'
import { changePair, orderOf } from '../value-pair.ts'
import { describeFigure } from '../wording.ts'
import { cannotBeJudged, judged } from './assertion.ts'
import type { AssertionRule } from './assertion.ts'

/** Values that it takes: two steps that go one way, and one that goes the other. */
const needed = 4

const sayings = {
  'rise-after-falls': 'has risen after falling',
  'fall-after-rises': 'has fallen after rising',
} as const

/** The way of each step between neighbours, as readers see it. */
function stepsOf(values: PresentEstimate[], indicator: Indicator): string[] {
  return values.slice(1).map((of, index) => {
    const before = values[index]
    return before ? orderOf({ of, with: before, indicator, otherIndicator: indicator }) : 'equal'
  })
}

function foundIn(steps: string[]): keyof typeof sayings | null {
  const [first, second, last] = steps
  if (first !== second || first === last) return null
  if (first === 'lower' && last === 'higher') return 'rise-after-falls'
  return first === 'higher' && last === 'lower' ? 'fall-after-rises' : null
}

export const reversal: AssertionRule<'reversal'> = {
  label: 'A turn',
  hint: 'That the latest step goes against the two before it: a rise after falls, or a fall after rises.',
  needs: [],
  says: 'choice',
  choices: ['rise-after-falls', 'fall-after-rises'],
  check(assertion, { setting, evidence }) {
    const latest = resolve(assertion.of, setting, evidence)
    const indicator = evidence.indicator(latest.indicator)
    if (!isPresent(latest)) return cannotBeJudged(latest.reason, [latest])
    if (!indicator) return cannotBeJudged(`There is no indicator called “${latest.indicator}”.`, [latest])
    const series = evidence.series(latest).filter(({ period }) => comparePeriods(period, latest.period) <= 0)
    const lastFour = series.slice(-needed)
    const values = lastFour.filter(isPresent)
    const [first] = values
    const text = `The text says ${describeFigure(latest, evidence)} ${sayings[assertion.is]}.`
    if (!first || values.length < needed) {
      return cannotBeJudged(`${text} This takes four figures in a row, and they are not all there.`, lastFour)
    }
    const whole = changePair([latest, first], evidence)
    if (typeof whole === 'string') return cannotBeJudged(whole, lastFour)
    const steps = stepsOf(values, indicator)
    const found = foundIn(steps)
    const said = values.map(({ value, period }) => `${formatValue(value, indicator)} in ${formatPeriod(period)}`)
    const suggestion = found ? sayings[found] : `was ${said.at(-2)} and ${said.at(-1)}`
    return judged(found === assertion.is, `${text} It was ${listWords(said)}.`, values.toReversed(), { suggestion })
  },
}
