import type { ValueInInterval } from '../intervals/mover-difference.ts'
import { requireFinite } from '../math/requirements.ts'
import { notCalculated } from '../methods/confidence.ts'
import type { NotCalculated, TwoLevels } from '../methods/confidence.ts'

/**
 * What a gap is made from: an estimate, or a result of `proportion`, `rate` or another calculation with both levels; or the
 * answer that there is none. Limits are `null` where nobody published them.
 */
export type GapSide =
  | ({ kind: 'estimate'; value: number } & TwoLevels<number | null>)
  | { kind: 'missing' | 'suppressed'; reason: string }

export type PresentSide = Extract<GapSide, { kind: 'estimate' }>

/** Limits are `null` where one of the sides has none. */
export type Gap = {
  kind: 'estimate'
  value: number
  /** `mover` where there are limits at 95 %, recovered from those of both sides. */
  method: 'mover' | 'none'
} & TwoLevels<number | null>

const levels = ['95', '998'] as const

/** Checks both sides; where one is absent the gap is, with its reason. */
export function readSides(
  name: string,
  group: GapSide,
  reference: GapSide,
): [PresentSide, PresentSide] | NotCalculated {
  if (group.kind !== 'estimate') return notCalculated(group.reason)
  if (reference.kind !== 'estimate') {
    return notCalculated(`The value to compare with: ${reference.reason}`)
  }
  for (const [side, argument] of [
    [group, 'value'],
    [reference, 'reference.value'],
  ] as const) {
    requireFinite(name, argument, side.value)
    for (const level of levels) {
      const limits = intervalAt(side, level)
      if (limits === null || (limits.lower <= limits.value && limits.value <= limits.upper)) continue
      const reason = `The limits ${limits.lower} and ${limits.upper} do not enclose their value, ${limits.value}.`
      return notCalculated(reason)
    }
  }
  return [group, reference]
}

/** The gap with its limits at the levels at which both sides have theirs. */
export function gapOf(
  value: number,
  sides: readonly [PresentSide, PresentSide],
  between: (group: ValueInInterval, reference: ValueInInterval) => { lower: number; upper: number | null },
): Gap {
  const [near, far] = levels.map((level) => {
    const [group, reference] = [intervalAt(sides[0], level), intervalAt(sides[1], level)]
    return group && reference ? between(group, reference) : null
  })
  return {
    kind: 'estimate',
    value,
    method: near ? 'mover' : 'none',
    lowerCi95: near?.lower ?? null,
    upperCi95: near?.upper ?? null,
    lowerCi998: far?.lower ?? null,
    upperCi998: far?.upper ?? null,
  }
}

function intervalAt(side: PresentSide, level: '95' | '998'): ValueInInterval | null {
  const [lower, upper] = [side[`lowerCi${level}`], side[`upperCi${level}`]]
  return lower === null || upper === null ? null : { value: side.value, lower, upper }
}
