export type Tint = 1 | 2 | 3 | 4

const tints: readonly Tint[] = [1, 2, 3, 4]

/**
 * Gives every area one of four tints so that no two neighbours share one. Areas with most neighbours choose first, and
 * a choice that leads nowhere is taken back. `neighbours[i]` holds the positions of the neighbours of area `i`.
 *
 * @throws Error when four are not enough, which a map on a plane cannot need.
 */
export function fourColouring(neighbours: number[][]): Tint[] {
  const answer = new Array<Tint | null>(neighbours.length).fill(null)
  if (!colourNext(answer, neighbours)) throw new Error('fourColouring: these areas do not lie on a plane.')
  return answer.map((tint) => tint ?? 1)
}

function colourNext(answer: (Tint | null)[], neighbours: number[][]): boolean {
  const next = mostConstrained(answer, neighbours)
  if (next === -1) return true
  const taken = new Set((neighbours[next] ?? []).map((other) => answer[other]))
  for (const tint of tints) {
    if (taken.has(tint)) continue
    answer[next] = tint
    if (colourNext(answer, neighbours)) return true
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
