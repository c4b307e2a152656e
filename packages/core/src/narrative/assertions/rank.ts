import { countWords, inPeriod } from '../../text/phrases.ts'
import type { Evidence, Setting } from '../evidence.ts'
import type { AreaSet } from '../figure.ts'
import { placeAmong, placeInOrder } from '../place-among.ts'
import { resolveArea } from '../resolve-area.ts'
import { isPresent, resolve } from '../resolve.ts'
import { areaName, describeFigure } from '../wording.ts'
import { cannotBeJudged, judged } from './assertion.ts'
import type { AssertionRule } from './assertion.ts'

/** “the 8 Family Hub reach areas in Coventry”, “the 16 areas of itself and its statistical neighbours”. */
function setWords(count: number, set: AreaSet, setting: Setting, evidence: Evidence): string {
  const kind = evidence.scheme(set.scheme)?.name ?? 'areas of itself and its statistical neighbours'
  const within = set.within === null ? '' : ` in ${areaName(resolveArea(set.within, setting), evidence)}`
  return `the ${count.toLocaleString('en-GB')} ${kind}${within}`
}

export const rank: AssertionRule<'rank'> = {
  label: 'A place in an order',
  hint: 'That an area is among the highest or lowest few of a set.',
  needs: ['among', 'order', 'top'],
  says: 'nothing',
  choices: [],
  check({ of, among, order, top }, { setting, evidence }) {
    const own = resolve(of, setting, evidence)
    if (!isPresent(own)) return cannotBeJudged(own.reason, [own])
    const found = placeAmong(own, { of, among, order }, { setting, evidence })
    if (typeof found === 'string') return cannotBeJudged(found, [own])
    const set = setWords(found.of, among, setting, evidence)
    const said = top === 1 ? `the ${order} of ${set}` : `among the ${countWords(top, order, order)} of ${set}`
    const place = placeInOrder(found, order)
    const reason = `The text says ${describeFigure(own, evidence)} is ${said}. ${inPeriod(own.period)} it was ${place}.`
    const remarks = found.joint ? ['It shares this place with another area of the same value.'] : []
    return judged(found.position <= top, reason, [own], { suggestion: place, remarks })
  },
}
