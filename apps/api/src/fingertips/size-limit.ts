import { ApiError } from '../errors.ts'
import type { SchemeType } from './area-types.ts'
import type { FingertipsView, NumberedIndicator } from './view.ts'

/** The most rows that one file may hold. A whole profile at the level of authorities is smaller. */
export const mostFileRows = 300_000

/**
 * The most rows that a file can have: periods times areas times breakdowns, worked out before anything is read from what
 * each indicator covers.
 */
export function mostRowsOf(
  indicators: readonly NumberedIndicator[],
  types: readonly SchemeType[],
  view: FingertipsView,
): number {
  const areas = new Map(types.map((type) => [type.scheme.id, view.areasOf(type).length]))
  let rows = 0
  for (const { indicator } of indicators) {
    const covered = indicator.schemes.reduce((sum, scheme) => sum + (areas.get(scheme) ?? 0), 1)
    const breakdowns = indicator.sexes.length * indicator.ages.length * Math.max(1, indicator.categories.length)
    rows += covered * indicator.periods.length * breakdowns
  }
  return rows
}

export function refuseTooMuch(rows: number): void {
  if (rows <= mostFileRows) return
  throw new ApiError(
    'too-many-rows',
    `This file could have up to ${rows.toLocaleString('en-GB')} rows, and one file holds ${mostFileRows.toLocaleString('en-GB')}. Ask for one group, one area type or fewer indicators at a time.`,
  )
}
