import type { IssueList } from '../issues/issue-list.ts'
import { canonicalAge } from './ages.ts'
import type { FingertipsBinding } from './external-id.ts'
import type { Line } from './read-row.ts'

/**
 * Decides which ages of a file an indicator takes. A binding for a band takes that band. A binding for `all` takes “All
 * ages”; where the file has none, and only one age such as “18+ yrs”, that is the age that the indicator covers.
 */
export interface AgeChoice {
  /** Whether one of the bindings takes the line, now or at the end. */
  offer: (bound: readonly FingertipsBinding[], line: Line, take: Take) => boolean
  /** Takes what had to wait for the end of the file; answers how many lines were not taken. */
  finish: (take: Take) => number
}

type Take = (line: Line, bound: FingertipsBinding) => void

export function createAgeChoice(issues: IssueList): AgeChoice {
  const haveAll = new Set<FingertipsBinding>()
  const waiting = new Map<FingertipsBinding, Map<string, Line[]>>()

  const wait = (bound: FingertipsBinding, age: string, line: Line): void => {
    const ages = waiting.get(bound) ?? new Map<string, Line[]>()
    waiting.set(bound, ages)
    const lines = ages.get(age)
    if (lines) lines.push(line)
    else ages.set(age, [line])
  }

  return {
    offer(bound, line, take) {
      const age = canonicalAge(line.cell('Age'))
      const exact = bound.filter(({ binding }) => canonicalAge(binding.age) === age)
      for (const each of exact) {
        if (age === 'all') haveAll.add(each)
        take(line, each)
      }
      if (exact.length > 0) return true
      const open = bound.filter(({ binding }) => binding.age === 'all')
      for (const each of open) wait(each, age, line)
      return open.length > 0
    },
    finish(take) {
      let passedOver = 0
      for (const [bound, ages] of waiting) {
        const [only, ...others] = ages.values()
        if (haveAll.has(bound)) passedOver += [...ages.values()].reduce((sum, lines) => sum + lines.length, 0)
        else if (others.length > 0) issues.add(severalAges(bound, ages))
        else for (const line of only ?? []) take(line, bound)
      }
      return passedOver
    },
  }
}

function severalAges({ binding }: FingertipsBinding, ages: ReadonlyMap<string, readonly Line[]>) {
  const [first] = [...ages.values()][0] ?? []
  return {
    row: first?.row ?? null,
    column: 'Age',
    rule: 'unknown-breakdown' as const,
    value: first?.cell('Age') ?? '',
    message:
      `Indicator ${binding.id} has several ages here (${[...ages.keys()].join(', ')}) and none is “All ages”. ` +
      `Say in the catalogue which of them “${binding.indicator}” is.`,
  }
}
