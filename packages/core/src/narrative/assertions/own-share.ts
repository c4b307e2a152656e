import type { PresentEstimate } from '../../model/estimate.ts'
import { formatValue } from '../../text/format-value.ts'
import { inPeriod } from '../../text/phrases.ts'
import { roundHalfAwayFromZero } from '../../combine/rounding.ts'
import { resolve, resolvePair } from '../resolve.ts'
import { ratioOf, valuePair } from '../value-pair.ts'
import type { ValuePair } from '../value-pair.ts'
import { describeFigure, describeSubject } from '../wording.ts'
import type { Evidence } from '../evidence.ts'
import { cannotBeJudged, judged } from './assertion.ts'
import type { AssertionRule } from './assertion.ts'

const percent = { decimals: 1, unit: '%', prefix: '' }

const sayings = {
  more: 'a larger share of the whole than',
  equal: 'the same share of the whole as',
  less: 'a smaller share of the whole than',
} as const

/** What part of a whole a count is, in percent as readers see it, or why it is none. */
function shareOf(pair: ValuePair, evidence: Evidence): number | string {
  const noCount = [pair.indicator, pair.otherIndicator].find(
    ({ valueType }) => valueType !== 'count' && valueType !== 'currency',
  )
  if (noCount) return `Values of “${noCount.name}” are no counts, so they have no share of a whole.`
  const ratio = ratioOf(pair, evidence)
  if (typeof ratio === 'string') return ratio
  if (ratio <= 1) return roundHalfAwayFromZero(ratio * 100, percent.decimals)
  const [part, whole] = [pair.of, pair.with].map((estimate: PresentEstimate) => describeSubject(estimate, evidence))
  return `A whole is larger than its part, and this is not so for ${whole} and ${part}.`
}

export const ownShare: AssertionRule<'own-share'> = {
  label: 'More than its share',
  hint: 'That a place has a larger, or smaller, part of a whole than of the people in it: 8.3% of the region’s crimes with 5.8% of its people. Give the whole first, then the count of people.',
  needs: ['with', 'and'],
  says: 'choice',
  choices: ['more', 'equal', 'less'],
  check({ of, with: whole, and, is }, { setting, evidence }) {
    const counted = resolvePair(of, whole, setting, evidence)
    const people = resolve(and, setting, evidence)
    const everyone = resolve({ ...and, area: whole.area, period: people.period }, setting, evidence)
    const inputs = [...counted, people, everyone]
    const [pair, among] = [valuePair(counted, evidence), valuePair([people, everyone], evidence)]
    if (typeof pair === 'string') return cannotBeJudged(pair, inputs)
    if (typeof among === 'string') return cannotBeJudged(among, inputs)
    const [own, fair] = [shareOf(pair, evidence), shareOf(among, evidence)]
    if (typeof own === 'string') return cannotBeJudged(own, inputs)
    if (typeof fair === 'string') return cannotBeJudged(fair, inputs)
    const found = own === fair ? 'equal' : own > fair ? 'more' : 'less'
    const subject = describeFigure(pair.of, evidence)
    const text = `The text says ${subject} is ${sayings[is]} ${describeSubject(among.of, evidence)}.`
    const part = (share: number, of: PresentEstimate) =>
      `${formatValue(share, percent)} of ${describeSubject(of, evidence)}`
    const fact = `${inPeriod(pair.of.period)} it was ${part(own, pair.with)}, against ${part(fair, among.with)}.`
    return judged(found === is, `${text} ${fact}`, inputs, {
      suggestion: `${sayings[found]} ${describeSubject(among.of, evidence)}`,
    })
  },
}
