export type Tint = 1 | 2 | 3 | 4

const tints: readonly Tint[] = [1, 2, 3, 4]

/** Many times what maps of England have needed. */
const mostChoices = 50_000

/**
 * Gives every area one of four tints so that no two neighbours share one. Areas with most neighbours choose first, and
 * a choice that leads nowhere is taken back. `neighbours[i]` holds the positions of the neighbours of area `i`.
 *
 * Areas that lie side by side never need more than four. Areas that overlap can: where no way is found they all get the same.
 */
export function fourColouring(neighbours: number[][]): Tint[] {
  const answer = new Array<Tint | null>(neighbours.length).fill(null)
  colourNext(answer, neighbours, { left: mostChoices })
  return answer.map((tint) => tint ?? 1)
}

function colourNext(answer: (Tint | null)[], neighbours: number[][], choices: { left: number }): boolean {
  const next = mostConstrained(answer, neighbours)
  if (next === -1) return true
  choices.left -= 1
  if (choices.left < 0) return false
  const taken = new Set((neighbours[next] ?? []).map((other) => answer[other]))
  for (const tint of tints) {
    if (taken.has(tint)) continue
    answer[next] = tint
    if (colourNext(answer, neighbours, choices)) return true
  }
  answer[next] = null
  return false
}

/** The area with the fewest tints left, then with most neighbours; -1 when all have one. */
function mostConstrained(answer: (Tint | null)[], neighbours: number[][]): number {
  let best = -1
  let bestScore = -1
  for (const [index, tint] of answer.entries()) {
    if (tint !== null) continue
    const around = neighbours[index] ?? []
    const used = new Set(around.map((other) => answer[other] ?? null))
    used.delete(null)
    const score = used.size * 10_000 + around.length
    if (score > bestScore) [best, bestScore] = [index, score]
  }
  return best
}
