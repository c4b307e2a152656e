import { forget, leaveOutFixed, recall } from '../../math/solution-range.ts'
import type { Seen } from '../../math/solution-range.ts'
import { attackers } from './knowledge.ts'
import type { Attacker } from './knowledge.ts'
import { heldTooNarrow, isSensitive, treat } from './protection.ts'
import type { Protection } from './protection.ts'

/** A sensitive cell whose range was seen to be wide enough only where a certain count was not as it is. */
interface Doubt {
  attacker: Attacker
  position: number
  seen: Seen
}

/** Shows hidden counts again that turned out not to be needed, the largest first. */
export function showAgain(protection: Protection, protects: Map<number, number>): void {
  const { table, policy, spaces } = protection
  for (const attacker of attackers) leaveOutFixed(spaces[attacker])
  const count = (position: number) => table.cells[position]?.count ?? 0
  const largestFirst = [...protects.keys()].toSorted((a, b) => count(b) - count(a) || b - a)
  const sensitive = sensitiveCells(protection)
  // What an attacker knows whatever is hidden is no reason to hide.
  const known = knownAnyway(protection, sensitive)
  for (const position of largestFirst) {
    treat(protection, position, policy.roundTo ? 'rounded' : 'published')
    const doubts = attackers.flatMap((attacker) =>
      sensitive.flatMap((each): Doubt[] => {
        const seen = forget(spaces[attacker], each, position)
        return seen ? [{ attacker, position: each, seen }] : []
      }),
    )
    const isSafe = (doubt: Doubt) =>
      !isSensitive(protection, doubt.position) ||
      known[doubt.attacker].has(doubt.position) ||
      heldTooNarrow(protection, doubt.position, doubt.attacker) === null
    if (doubts.every(isSafe)) {
      protects.delete(position)
      continue
    }
    treat(protection, position, 'suppressed-secondary')
    for (const doubt of doubts) recall(spaces[doubt.attacker], doubt.position, doubt.seen)
  }
}

const sensitiveCells = (protection: Protection) =>
  [...protection.treatments.keys()].filter((position) => isSensitive(protection, position))

function knownAnyway(protection: Protection, sensitive: readonly number[]): Record<Attacker, ReadonlySet<number>> {
  const held = (attacker: Attacker) =>
    new Set(sensitive.filter((position) => heldTooNarrow(protection, position, attacker) !== null))
  return { reader: held('reader'), insider: held('insider') }
}
