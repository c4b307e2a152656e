/** One step in the history of area codes: the area, or a part of it, goes on under another code. */
export interface CodeStep {
  from: string
  to: string
}

/** What has become of an area code. */
export type CodeFate =
  | { kind: 'renamed'; code: string }
  | { kind: 'split'; into: string[] }
  | { kind: 'merged'; into: string; together: string[] }

export interface CodeHistory {
  /** `null` for a code of which the history knows nothing. */
  fateOf(code: string): CodeFate | null
}

/**
 * A history that answers for a retired code. Only an area that went on alone under one new code has been renamed: what was
 * divided, and what was joined with others, is another area.
 */
export function createCodeHistory(steps: readonly CodeStep[]): CodeHistory {
  const after = new Map<string, Set<string>>()
  const before = new Map<string, Set<string>>()
  for (const { from, to } of steps) {
    after.set(from, (after.get(from) ?? new Set()).add(to))
    before.set(to, (before.get(to) ?? new Set()).add(from))
  }
  const fateOf = (code: string): CodeFate | null => {
    let current = code
    const passed = new Set<string>()
    for (;;) {
      // A circle says of none of its codes which is in use.
      if (passed.has(current)) return null
      passed.add(current)
      const into = [...(after.get(current) ?? [])]
      if (into.length > 1) return { kind: 'split', into: into.sort() }
      const [next] = into
      if (next === undefined || next === current) break
      const together = [...(before.get(next) ?? [])]
      if (together.length > 1) return { kind: 'merged', into: next, together: together.sort() }
      current = next
    }
    return current === code ? null : { kind: 'renamed', code: current }
  }
  return { fateOf }
}
