import { rankAmong } from '../compare/rank.ts'
import type { Rank } from '../compare/rank.ts'
import type { PresentEstimate } from '../model/estimate.ts'
import { ordinal, upperFirst } from '../text/phrases.ts'
import type { Evidence, Setting } from './evidence.ts'
import type { AreaSet, Reference } from './figure.ts'
import { valuesAmong } from './values-among.ts'
import { areaName } from './wording.ts'

/** The place of one value among those of a set of areas in the same period, or why it has none, in words. */
export function placeAmong(
  own: PresentEstimate,
  ask: { of: Reference; among: AreaSet; order: 'highest' | 'lowest' },
  { setting, evidence }: { setting: Setting; evidence: Evidence },
): Rank | string {
  const members = valuesAmong({ ...ask.of, period: own.period }, ask.among, setting, evidence)
  if (typeof members === 'string') return members
  const decimals = evidence.indicator(own.indicator)?.decimals
  if (decimals === undefined || !members.some((member) => member.area.code === own.area)) {
    return `${upperFirst(areaName(own.area, evidence))} is not one of the areas of “${ask.among.scheme}”.`
  }
  const values = members.map((member) => member.estimate.value)
  return rankAmong(own.value, values, ask.order, decimals)
}

/** “5th”, “joint 5th”. */
export function placeWords({ position, joint }: Rank): string {
  return `${joint ? 'joint ' : ''}${ordinal(position)}`
}

/** “highest of 16”, “joint 3rd highest of 16”. */
export function placeInOrder({ position, joint, of }: Rank, order: 'highest' | 'lowest'): string {
  return `${joint ? 'joint ' : ''}${position === 1 ? '' : `${ordinal(position)} `}${order} of ${of.toLocaleString('en-GB')}`
}
