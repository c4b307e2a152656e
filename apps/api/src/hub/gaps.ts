import { absoluteGap, relativeGap } from '@jsna/core'
import type { Area, Gap, GapSide, NotCalculated } from '@jsna/core'

export interface Gaps {
  difference: Gap | NotCalculated
  ratio: Gap | NotCalculated
}

/** How far a figure lies from another, as a difference and as a ratio. What shares people with the other has no interval. */
export function gapsBetween(group: GapSide, reference: GapSide, { areIndependent }: { areIndependent: boolean }): Gaps {
  const gaps = { difference: absoluteGap(group, reference), ratio: relativeGap(group, reference) }
  if (areIndependent) return gaps
  return { difference: withoutInterval(gaps.difference), ratio: withoutInterval(gaps.ratio) }
}

function withoutInterval(gap: Gap | NotCalculated): Gap | NotCalculated {
  if (gap.kind === 'missing') return gap
  return { ...gap, method: 'none', lowerCi95: null, upperCi95: null, lowerCi998: null, upperCi998: null }
}

/** Whether one area is the other or lies inside it, as far as the published areas say. */
export const overlap = (a: Area, b: Area): boolean =>
  a.code === b.code || a.parents.includes(b.code) || b.parents.includes(a.code)
