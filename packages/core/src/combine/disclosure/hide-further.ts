import { attackers, isHidden, isShown } from './knowledge.ts'
import { heldTooNarrow, isSensitive, treat } from './protection.ts'
import type { Protection } from './protection.ts'

/**
 * Hides the cheapest further count that holds the range of a sensitive one too narrow, until none is. Notes of each which
 * cell it protects. It ends: with every count but 0 hidden, nothing but the totals' own structure limits a count.
 */
export function hideFurther(protection: Protection, protects: Map<number, number>): void {
  const queue = [...protection.treatments.keys()].filter((position) => isSensitive(protection, position))
  for (const position of queue) {
    for (const attacker of attackers) {
      for (;;) {
        const heldBy = heldTooNarrow(protection, position, attacker)
        const cheapest = heldBy ? cheapestToHide(protection, heldBy) : null
        // Held by nothing that is shown: the structure of the totals alone gives it, whatever is hidden.
        if (cheapest === null) break
        treat(protection, cheapest, 'suppressed-secondary')
        protects.set(cheapest, position)
        queue.push(cheapest)
      }
    }
  }
}

/**
 * Of the counts that hold a range too narrow, the one that needs the fewest further ones, and then the one that helps most others.
 * A 0 is left as it is: that nobody is there can often be known, and a hidden 0 would hide little. What was shown before hides
 * nothing.
 */
function cheapestToHide({ table, treatments }: Protection, positions: readonly number[]): number | null {
  const count = (position: number) => table.cells[position]?.count ?? 0
  const isUnknown = (position: number) => isHidden(treatments[position]) || treatments[position] === 'unpublished'
  const candidates = positions
    .filter((position) => isShown(treatments[position]) && count(position) > 0 && !table.cells[position]?.known)
    .map((position) => {
      const unknowns = (table.equationsOf[position] ?? []).map(
        (index) => table.equations[index]?.filter(([other]) => isUnknown(other)).length ?? 0,
      )
      // A total without another unknown would need one more hidden cell; one with a single unknown gives it away until now.
      const [opened, closed] = [0, 1].map((number) => unknowns.filter((each) => each === number).length)
      return { position, opened: opened ?? 0, closed: closed ?? 0, count: count(position) }
    })
  candidates.sort((a, b) => a.opened - b.opened || b.closed - a.closed || a.count - b.count || a.position - b.position)
  return candidates[0]?.position ?? null
}
