import { protectEstimates } from '../combine/disclosure/protected-estimates.ts'
import type { ReleasedCount } from '../combine/disclosure/suppress-counts.ts'
import type { EarlierTable } from '../combine/disclosure/with-revised.ts'
import type { EstimatedIndicator } from '../combine/estimate-from.ts'
import type { DisclosurePolicy } from '../model/indicator.ts'
import type { Observation } from '../model/observation.ts'
import type { Publication } from './publications.ts'
import { cutId, partsOf, smallAreas } from './small-areas.ts'

/** What one publication gives and hides, with all figures that there are. */
export interface Release {
  rows: Observation[]
  /** What the source gives: what it does not give, nobody has hidden or shown. */
  given: ReadonlySet<string>
  table: EarlierTable
  hidden: ReadonlySet<string>
}

/** Publishes those of the figures that a source gives, with what publications before told. */
export function publish(
  rows: Observation[],
  isGiven: (row: Observation) => boolean,
  indicator: EstimatedIndicator,
  before: readonly EarlierTable[] = [],
): Release {
  const given = rows.filter(isGiven)
  const shown = before.flatMap((table) => table.shown)
  const { estimates, withheld } = protectEstimates(given, smallAreas, indicator, shown, before)
  const hidden = new Set(estimates.flatMap((each) => (each.kind === 'suppressed' ? [cutId(each)] : [])))
  return { rows, given: new Set(given.map(cutId)), table: { shown: estimates, withheld }, hidden }
}

/**
 * All that a reader of the releases knows: each number is a cell, the same one as long as it is not revised. Of a share, the
 * group and those who are not in the count are cells too, which are not seen where the figure is hidden.
 */
export function knowledge(releases: readonly Release[], isShare: boolean, policy: DisclosurePolicy) {
  const cells = new Map<string, Publication['cells'][number]>()
  const shown = new Set<string>()
  const hidden = new Set<string>()
  const totals = new Map<string, Publication['totals'][number]>()
  for (const { rows, given, hidden: hiddenHere } of releases) {
    const people = new Map(rows.map((row) => [cutId(row), [row.count ?? 0, row.denominator ?? 0] as const]))
    const name = (id: string, kind: 'count' | 'group' | 'rest') => {
      const [count, group] = people.get(id) ?? [0, 0]
      const number = { count, group, rest: group - count }[kind]
      const cell = `${id} ${kind} ${number}`
      // Who is not in a list of all who are counted may be taken for nobody.
      const known = number === 0 && kind === 'count' && !given.has(id) && policy.protectZero !== true
      cells.set(cell, { id: cell, count: number, known })
      return cell
    }
    const add = (total: string, parts: string[]) => totals.set([total, ...parts].join('|'), { total, parts })
    for (const row of rows) {
      const id = cutId(row)
      const own = name(id, 'count')
      const numbers = isShare ? [own, name(id, 'group'), name(id, 'rest')] : [own]
      if (given.has(id)) for (const each of numbers) (hiddenHere.has(id) ? hidden : shown).add(each)
      for (const parts of partsOf(row))
        add(
          own,
          parts.map((part) => name(cutId(part), 'count')),
        )
      if (!isShare) continue
      add(name(id, 'group'), [own, name(id, 'rest')])
      for (const parts of partsOf(row))
        add(
          name(id, 'group'),
          parts.map((part) => name(cutId(part), 'group')),
        )
    }
  }
  const released = [...cells.values()].flatMap(({ id, count }): ReleasedCount[] => {
    if (shown.has(id)) return [{ id, kind: 'published', count }]
    // A share is hidden whole where any of its numbers is small: what is not small itself is not protected then.
    const isProtected = !isShare || count < policy.threshold
    const isZeroShown = count === 0 && policy.protectZero !== true
    return hidden.has(id) && isProtected && !isZeroShown ? [{ id, kind: 'suppressed-primary', reason: '' }] : []
  })
  return { publication: { cells: [...cells.values()], totals: [...totals.values()] }, released }
}
