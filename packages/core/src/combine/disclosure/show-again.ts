import { leaveOutFixed } from '../../math/solution-range.ts'
import { attackers } from './knowledge.ts'
import type { Attacker } from './knowledge.ts'
import { forget, heldTooNarrow, isSensitive, treat } from './protection.ts'
import type { Protection } from './protection.ts'

/** Shows hidden counts again that turned out not to be needed, the largest first. */
export function showAgain(protection: Protection, protects: Map<number, number>): void {
  const { table, policy, spaces } = protection
  for (const attacker of attackers) leaveOutFixed(spaces[attacker])
  const count = (position: number) => table.cells[position]?.count ?? 0
  const largestFirst = [...protects.keys()].toSorted((a, b) => count(b) - count(a) || b - a)
  // What an attacker knows whatever is hidden is no reason to hide.
  const known = knownAnyway(protection)
  const isSafe = (position: number) =>
    attackers.every(
      (attacker) => known[attacker].has(position) || heldTooNarrow(protection, position, attacker) === null,
    )
  for (const position of largestFirst) {
    // The nearest cells come first: they are the likeliest to need it.
    const around = connected(protection, position)
    treat(protection, position, policy.roundTo ? 'rounded' : 'published')
    forget(protection, around, position)
    if (around.every((each) => !isSensitive(protection, each) || isSafe(each))) protects.delete(position)
    else treat(protection, position, 'suppressed-secondary')
  }
}

function knownAnyway(protection: Protection): Record<Attacker, ReadonlySet<number>> {
  const sensitive = [...protection.treatments.keys()].filter((position) => isSensitive(protection, position))
  const held = (attacker: Attacker) =>
    new Set(sensitive.filter((position) => heldTooNarrow(protection, position, attacker) !== null))
  return { reader: held('reader'), insider: held('insider') }
}

/** The cells that a change of one could reach through totals, over cells that are not exactly known. */
function connected({ table, treatments }: Protection, start: number): number[] {
  const found = new Set([start])
  for (const position of found) {
    for (const index of table.equationsOf[position] ?? []) {
      for (const [other] of table.equations[index] ?? []) if (treatments[other] !== 'published') found.add(other)
    }
  }
  return [...found]
}
