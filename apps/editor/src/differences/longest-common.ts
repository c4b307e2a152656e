/** One step from one list to another. */
export type Step<T> =
  | { kind: 'same'; before: T; after: T }
  | { kind: 'removed'; before: T }
  | { kind: 'added'; after: T }

/** The shortest way from one list to another, keeping the longest run of parts that both have in the same order. */
export function stepsBetween<T>(before: readonly T[], after: readonly T[], same: (a: T, b: T) => boolean): Step<T>[] {
  const lengths = commonLengths(before, after, same)
  const steps: Step<T>[] = []
  let i = 0
  let j = 0
  while (i < before.length || j < after.length) {
    const removed = before[i]
    const added = after[j]
    if (i < before.length && j < after.length && same(removed as T, added as T)) {
      steps.push({ kind: 'same', before: removed as T, after: added as T })
      i += 1
      j += 1
    } else if (j >= after.length || (i < before.length && at(lengths, i + 1, j) >= at(lengths, i, j + 1))) {
      steps.push({ kind: 'removed', before: removed as T })
      i += 1
    } else {
      steps.push({ kind: 'added', after: added as T })
      j += 1
    }
  }
  return steps
}

/** For each pair of positions, how many parts the two rests have in common. */
function commonLengths<T>(before: readonly T[], after: readonly T[], same: (a: T, b: T) => boolean): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () => Array<number>(after.length + 1).fill(0))
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const common = same(before[i] as T, after[j] as T)
        ? at(lengths, i + 1, j + 1) + 1
        : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1))
      const row = lengths[i]
      if (row) row[j] = common
    }
  }
  return lengths
}

function at(lengths: number[][], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0
}
