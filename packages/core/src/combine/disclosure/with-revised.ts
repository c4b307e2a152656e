import type { Estimate } from '../../model/estimate.ts'
import type { EstimatedIndicator } from '../estimate-from.ts'
import { cellId } from './additive-totals.ts'
import type { AdditiveTotal, CountCell } from './count-table.ts'
import { countOf, groupId, publicationOf, seenAs } from './publication.ts'
import type { Counted, CountedPublication, FigureKey, Geography } from './publication.ts'

/** What a release hid, as it was then. For those who prepare publications, and for nobody else. */
export interface WithheldCount extends FigureKey {
  count: number | null
  denominator: number | null
}

/** One indicator in one earlier release: what it shows and what it hid. */
export interface EarlierTable {
  shown: readonly Estimate[]
  withheld: readonly WithheldCount[]
}

/**
 * A publication with the counts of earlier releases that have been revised since. All releases are one table: a count that is
 * still the same is one cell of it, and one that was revised is another cell for each number that it had. Who reads them all
 * may suppose that what is not said to be revised is not, so an old hidden count follows from old totals as soon as those
 * that were hidden with it are shown.
 */
export function withRevised(
  publication: CountedPublication,
  tables: readonly EarlierTable[],
  earlier: readonly Estimate[],
  geography: Geography,
  indicator: EstimatedIndicator,
): CountedPublication {
  if (tables.length === 0) return publication
  const today = new Map(publication.cells.map(({ id, count }) => [id, count]))
  // Parts of people are shown as whole numbers.
  const isToday = (now: number | undefined, count: number) =>
    now === count || (now !== undefined && Math.round(now) === count)
  const nameOf = (id: string, count: number) => (isToday(today.get(id), count) ? id : `${id} was ${count}`)
  const shown = new Set(earlier.flatMap((estimate) => namesShown(estimate, indicator, nameOf)))
  const cells = new Map<string, CountCell>()
  const totals = new Map<string, AdditiveTotal>()
  for (const table of tables) {
    const then = publicationOf(rowsOf(table), geography, indicator)
    const hidden = new Set(table.withheld.map(cellId))
    const named = new Map(then.cells.map((cell) => [cell.id, { ...cell, name: nameOf(cell.id, cell.count) }]))
    const isShown = (id: string) => shown.has(named.get(id)?.name ?? '')
    for (const { total, parts, weights } of then.totals) {
      const own = [total, ...parts].flatMap((id) => named.get(id) ?? [])
      const revised = own.filter(({ name }) => isRevised(name))
      // Numbers of which none has been revised stand among those of today.
      if (revised.length === 0) continue
      const [first = '', ...others] = own.map(({ name }) => name)
      const renamed = { total: first, parts: others, ...(weights ? { weights } : {}) }
      totals.set(JSON.stringify(renamed), renamed)
      for (const { id, count, name, absent = false } of revised) {
        const known = seenAs(id).every(isShown)
        cells.set(name, { id: name, count, published: false, known, absent, withheld: !known && hidden.has(id) })
      }
    }
  }
  return { cells: [...publication.cells, ...cells.values()], totals: [...publication.totals, ...totals.values()] }
}

/** The name of the cell of today whose count was another one in an earlier release. */
export const cellOfToday = (id: string): string => id.replace(/ was \S+$/, '')

export const isRevised = (id: string): boolean => cellOfToday(id) !== id

/** What a release shows and what it hid, as rows. */
export function rowsOf({ shown, withheld }: EarlierTable): Counted[] {
  const indicator = shown[0]?.indicator ?? ''
  return [
    ...shown.flatMap((estimate) => (estimate.kind === 'estimate' ? [{ ...estimate, absence: null }] : [])),
    ...withheld.map((row) => ({ ...row, indicator, value: null, absence: null })),
  ]
}

function namesShown(
  estimate: Estimate,
  indicator: EstimatedIndicator,
  nameOf: (id: string, count: number) => string,
): string[] {
  if (estimate.kind !== 'estimate') return []
  const id = cellId(estimate)
  const count = countOf(estimate, indicator)
  const { denominator } = estimate
  return [
    ...(count === null ? [] : [nameOf(id, count)]),
    ...(denominator === null ? [] : [nameOf(groupId(id), denominator)]),
  ]
}
