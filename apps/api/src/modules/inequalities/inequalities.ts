import { bothLevels, slopeIndexOfInequality } from '@jsna/core'
import type { Estimate, Indicator } from '@jsna/core'
import type { InequalitiesAnswer, InequalityFigure, InequalityGroupRow, NoAnswer } from '../../client.ts'
import { gapsBetween } from '../../hub/gaps.ts'

/** One group before it is held against another. */
export interface GroupFigure {
  id: string
  label: string
  areas: number | null
  figure: Estimate | null
}

/** Every group against the reference, with what a reader has to know before believing it. */
export function groupRows(
  groups: readonly GroupFigure[],
  reference: string,
): { rows: InequalityGroupRow[]; cautions: string[] } {
  const figures = groups.map(({ figure }) => figureOf(figure))
  const held = figures[groups.findIndex(({ id }) => id === reference)] ?? absent
  const areShares = sharesOfOneWhole(figures)
  const rows = groups.map(({ id, label, areas }, index): InequalityGroupRow => {
    const figure = figures[index] ?? absent
    return {
      id,
      label,
      areas,
      figure,
      ...gapsBetween(sideOf(figure), sideOf(held), { areIndependent: !areShares && id !== reference }),
    }
  })
  return { rows, cautions: areShares ? [shares] : [independent] }
}

const shares =
  'These groups are shares of one whole: where one is larger another must be smaller. Differences between them have no interval and are no inequality.'
const independent = 'The intervals of differences and ratios take the groups as independent of each other.'

/** The slope over all groups in order of deprivation, in the unit of the figures. */
export function indexOf(groups: readonly InequalityGroupRow[]): InequalitiesAnswer['index'] {
  const complete = groups.flatMap(({ figure }, index) => {
    if (figure.kind === 'missing' || figure.denominator === null) return []
    const { value, lowerCi95, upperCi95, denominator } = figure
    if (lowerCi95 === null || upperCi95 === null) return []
    return [{ quantile: index + 1, population: denominator, value, lowerCi95, upperCi95 }]
  })
  if (complete.length < groups.length) {
    return { kind: 'missing', reason: 'A slope index needs a figure with its interval in every group.' }
  }
  const found = slopeIndexOfInequality(complete, { confidence: bothLevels })
  if (found.kind === 'missing') return found
  const { kind, slopeIndex, relativeIndex, method } = found
  return { kind, slopeIndex, relativeIndex, method }
}

export const noIndex: NoAnswer = { kind: 'missing', reason: 'A slope index needs groups in order of deprivation.' }

/** The groups that an indicator itself has: its sexes, or its categories. */
export function ownGroups(indicator: Indicator, by: 'sex' | 'category'): { id: string; label: string }[] {
  if (by === 'category') return indicator.categories
  const labels = { female: 'Female', male: 'Male', persons: 'Persons' }
  return indicator.sexes.filter((sex) => sex !== 'persons').map((sex) => ({ id: sex, label: labels[sex] }))
}

const absent: NoAnswer = { kind: 'missing', reason: 'No figure is published for this group in this period.' }

function figureOf(estimate: Estimate | null): InequalityFigure | NoAnswer {
  if (estimate === null) return absent
  if (estimate.kind !== 'estimate') return { kind: 'missing', reason: estimate.reason }
  const { kind, value, lowerCi95, upperCi95, lowerCi998, upperCi998, count, denominator } = estimate
  return { kind, value, lowerCi95, upperCi95, lowerCi998, upperCi998, count, denominator }
}

const sideOf = (figure: InequalityFigure | NoAnswer) => figure

/** Whether all groups are counted out of the same people, so that they are parts of one whole and not groups to compare. */
function sharesOfOneWhole(figures: readonly (InequalityFigure | NoAnswer)[]): boolean {
  const denominators = figures.flatMap((each) => (each.kind === 'estimate' ? [each.denominator] : []))
  return denominators.length > 1 && denominators.every((each) => each !== null && each === denominators[0])
}
