import { recentTrend } from '../../compare/trend.ts'
import { comparePeriods } from '../../model/period.ts'
import { formatPeriod } from '../../text/format-period.ts'
import { trendDirectionWords, trendWords } from '../../text/phrases.ts'
import { isPresent, resolve } from '../resolve.ts'
import { describeFigure } from '../wording.ts'
import { cannotBeJudged, judged } from './assertion.ts'
import type { AssertionRule } from './assertion.ts'

const sayings = {
  increasing: 'is increasing',
  decreasing: 'is decreasing',
  'no-significant-change': 'shows no clear change',
  'getting-better': 'is getting better',
  'getting-worse': 'is getting worse',
} as const

type Saying = keyof typeof sayings

export const trend: AssertionRule<'trend'> = {
  label: 'A trend',
  hint: 'That the last five periods show a tested rise, a tested fall, or neither.',
  needs: [],
  says: 'choice',
  choices: ['increasing', 'decreasing', 'no-significant-change', 'getting-better', 'getting-worse'],
  check(assertion, { setting, evidence }) {
    const latest = resolve(assertion.of, setting, evidence)
    const indicator = evidence.indicator(latest.indicator)
    if (!isPresent(latest)) return cannotBeJudged(latest.reason, [latest])
    if (!indicator) return cannotBeJudged(`There is no indicator called “${latest.indicator}”.`, [latest])

    const points = evidence.series(latest).filter((point) => comparePeriods(point.period, latest.period) <= 0)
    const found = recentTrend(points, indicator)
    const used = points.filter((point) => found.periods.includes(point.period)).reverse()
    const inputs = used.length > 0 ? used : [latest]
    const text = `The text says ${describeFigure(latest, evidence)} ${sayings[assertion.is]}.`
    if (found.direction === 'not-tested') {
      return cannotBeJudged(`${text} The trend is not tested: ${found.reason}`, inputs, { trend: found })
    }
    const isJudgement = assertion.is === 'getting-better' || assertion.is === 'getting-worse'
    const suggestion = sayings[isJudgement && found.judged in sayings ? (found.judged as Saying) : found.direction]
    if (isJudgement && found.judged === 'no-judgement') {
      const reason = `${text} This indicator has no good direction: say that it is increasing or decreasing.`
      return cannotBeJudged(reason, inputs, { trend: found, suggestion })
    }
    const [first, last] = [found.periods[0], found.periods.at(-1)]
    const span = first && last ? ` from ${formatPeriod(first)} to ${formatPeriod(last)}` : ''
    const direction = trendDirectionWords(found.direction)
    const meaning = isJudgement && found.direction !== 'no-significant-change' ? `, which is ${trendWords(found)}` : ''
    const reason = `${text} The tested trend${span} is ${direction}${meaning}.`
    const holds = isJudgement ? found.judged === assertion.is : found.direction === assertion.is
    return judged(holds, reason, inputs, { trend: found, suggestion })
  },
}
