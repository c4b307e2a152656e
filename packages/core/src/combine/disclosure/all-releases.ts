import type { Estimate } from '../../model/estimate.ts'
import type { Observation } from '../../model/observation.ts'
import type { EstimatedIndicator } from '../estimate-from.ts'
import { cellId } from './additive-totals.ts'
import { figureId, publicationOf, withKnown } from './publication.ts'
import type { Counted, CountedPublication, Geography } from './publication.ts'
import { rowsOf, withRevised } from './with-revised.ts'
import type { EarlierTable } from './with-revised.ts'

/** The table of all releases, and the figures in it that earlier ones have and this one has not. */
export interface AllReleases extends CountedPublication {
  withdrawn: ReadonlySet<string>
}

/**
 * Everything that readers of a publication and of those before it can put side by side. What an earlier release shows or hid
 * stands in the same totals whether it is given again or not.
 */
export function allReleases(
  observations: readonly Observation[],
  earlier: readonly Estimate[],
  tables: readonly EarlierTable[],
  geography: Geography,
  indicator: EstimatedIndicator,
): AllReleases {
  const own = new Set(observations.map(cellId))
  // Rounded numbers do not add up.
  const before = indicator.disclosure.roundTo
    ? []
    : [...rowsOf({ shown: earlier, withheld: [] }), ...tables.flatMap(rowsOf)]
  const missing = new Map<string, Counted>(before.flatMap((row) => (own.has(cellId(row)) ? [] : [[cellId(row), row]])))
  const gone = withoutNobody(missing, observations, geography, indicator)
  const hidden = new Set(tables.flatMap(({ withheld }) => withheld.map(cellId)))
  const { cells, totals } = publicationOf([...observations, ...gone.values()], geography, indicator)
  const marked = cells.map((cell) => {
    if (!gone.has(figureId(cell.id))) return cell
    return { ...cell, published: false, withheld: hidden.has(cell.id) }
  })
  const known = withKnown({ cells: marked, totals }, earlier, indicator)
  return { ...withRevised(known, tables, earlier, geography, indicator), withdrawn: new Set(gone.keys()) }
}

/** Where what is given adds up without them, figures that are not given any longer are of nobody now: they have been revised. */
function withoutNobody(
  missing: ReadonlyMap<string, Counted>,
  observations: readonly Observation[],
  geography: Geography,
  indicator: EstimatedIndicator,
): ReadonlyMap<string, Counted> {
  if (missing.size === 0) return missing
  const { cells } = publicationOf(observations, geography, indicator)
  const nobody = new Set(cells.flatMap(({ id, absent }) => (absent ? [figureId(id)] : [])))
  return new Map([...missing].filter(([id]) => !nobody.has(id)))
}
