import type { EstimateKey, Observation } from '@jsna/core'
import type { IssueList } from '../issues/issue-list.ts'
import type { LeftOut } from '../reading-context.ts'

export function keyOf(key: EstimateKey): string {
  return [key.indicator, key.area, key.period, key.sex, key.age, key.category].join('\t')
}

/** Gathers the observations of one file and refuses a key that stands twice. */
export interface ObservationList {
  add(observation: Observation, row: number): void
  /** An observation under the code of a predecessor: taken where the file has none under the present code. */
  addRenamed(observation: Observation, row: number): void
  leaveOut(reason: string): void
  finish(): { observations: Observation[]; leftOut: LeftOut[] }
}

export function createObservationList(issues: IssueList): ObservationList {
  const rows = new Map<string, number>()
  const observations: Observation[] = []
  const renamed = new Map<string, Observation>()
  const leftOut = new Map<string, number>()
  const isSecond = (observation: Observation, row: number, seen: Map<string, number>, name: string): boolean => {
    const first = seen.get(name)
    if (first === undefined) {
      seen.set(name, row)
      return false
    }
    issues.add({
      row,
      column: null,
      rule: 'duplicate-key',
      value: observation.area,
      message:
        `Row ${first} already gives ${observation.indicator} for ${observation.area} in ${observation.period} ` +
        'with the same breakdown. Keep one of the two.',
    })
    return true
  }
  return {
    add(observation, row) {
      if (!isSecond(observation, row, rows, keyOf(observation))) observations.push(observation)
    },
    addRenamed(observation, row) {
      const name = keyOf(observation)
      if (!isSecond(observation, row, rows, `renamed\t${name}`)) renamed.set(name, observation)
    },
    leaveOut(reason) {
      leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1)
    },
    finish() {
      for (const [name, observation] of renamed) if (!rows.has(name)) observations.push(observation)
      return { observations, leftOut: [...leftOut].map(([reason, count]) => ({ reason, rows: count })) }
    },
  }
}
