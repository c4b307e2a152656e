import type { CodeStep } from './code-history.ts'

interface Visit {
  code: string
  next: string[]
}

/**
 * Codes that lead back to where they began, such as A, B, A; `null` where every chain ends. A code that goes on as itself is
 * no circle.
 */
export function findCircle(steps: readonly CodeStep[]): string[] | null {
  const after = new Map<string, string[]>()
  for (const { from, to } of steps) {
    if (from === to) continue
    const known = after.get(from)
    if (known) known.push(to)
    else after.set(from, [to])
  }
  const ended = new Set<string>()
  for (const start of after.keys()) {
    // Chains may be as long as a file, so they are walked without calling each other.
    const path: Visit[] = ended.has(start) ? [] : [{ code: start, next: [...(after.get(start) ?? [])] }]
    const onPath = new Set(path.map(({ code }) => code))
    for (let last = path.at(-1); last; last = path.at(-1)) {
      const code = last.next.pop()
      if (code === undefined) {
        ended.add(last.code)
        onPath.delete(last.code)
        path.pop()
      } else if (onPath.has(code)) {
        const codes = path.map((visit) => visit.code)
        return [...codes.slice(codes.indexOf(code)), code]
      } else if (!ended.has(code)) {
        path.push({ code, next: [...(after.get(code) ?? [])] })
        onPath.add(code)
      }
    }
  }
  return null
}

const SHOWN = 10

/** A circle as people read it: “A → B → A”. */
export function circleText(circle: readonly string[]): string {
  const shown = circle.length <= SHOWN ? circle : [...circle.slice(0, SHOWN - 1), '…', ...circle.slice(-1)]
  return shown.join(' → ')
}
