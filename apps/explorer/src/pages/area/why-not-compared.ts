import type { ProfileLine } from './area-view.ts'

/** Why some measures have no verdict, in one sentence; empty where all have one. */
export function whyNotCompared(lines: readonly ProfileLine[], benchmark: string): string {
  const without = lines.filter(({ comparison }) => comparison.verdict === 'not-compared')
  if (without.length === 0) return ''
  const counts = new Map<string, number>()
  for (const line of without) {
    const reason = reasonOf(line, benchmark)
    counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  const parts = [...counts].map(([reason, number]) => (counts.size === 1 ? reason : `for ${number} ${reason}`))
  const said = [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter((part) => part !== '').join(' and ')
  const number = without.length
  return `${number} ${number === 1 ? 'measure has' : 'measures have'} no verdict: ${said}.`
}

function reasonOf({ estimate, benchmarkEstimate }: ProfileLine, benchmark: string): string {
  if (estimate.kind !== 'estimate') return 'the figure is missing or withheld'
  if (benchmarkEstimate?.kind !== 'estimate') return `there is no figure for ${benchmark}`
  if (estimate.lowerCi95 === null) return 'the source does not say how sure the figure is'
  return 'no fair test is known'
}
