import type { EstimateKey, Observation } from '@jsna/core'
import type { IssueList } from '../issues/issue-list.ts'
import type { LeftOut, Receiver } from '../reading-context.ts'
import { createRowIndex } from './row-index.ts'
import type { RowIndex } from './row-index.ts'

export function keyOf(key: EstimateKey): string {
  return [key.indicator, key.area, key.period, key.sex, key.age, key.category].join('\t')
}

/** Passes the observations of one file on, and refuses a key that stands twice. */
export interface ObservationList {
  add(observation: Observation, row: number): void
  /** An observation under the code of a predecessor: taken where the file has none under the present code. */
  addRenamed(observation: Observation, row: number): void
  leaveOut(reason: string, rows?: number): void
  /** Hands over what has been gathered, if it is much: called between rows, so that memory stays bounded. */
  handOver(): Promise<void>
  /** Hands the rest over. */
  finish(): Promise<{ accepted: number; leftOut: LeftOut[] }>
}

const most = 5000

export function createObservationList(issues: IssueList, receive: Receiver): ObservationList {
  const rows = createRowIndex()
  const renamedRows = createRowIndex()
  const renamed: Observation[] = []
  const leftOut = new Map<string, number>()
  let gathered: Observation[] = []
  let accepted = 0
  const isSecond = (observation: Observation, row: number, seen: RowIndex): boolean => {
    const first = seen.rowOf(observation)
    if (first === undefined) {
      seen.set(observation, row)
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
  const take = (observation: Observation): void => {
    accepted += 1
    gathered.push(observation)
  }
  const handOver = async (least: number): Promise<void> => {
    if (gathered.length < least) return
    const some = gathered
    gathered = []
    await receive(some, issues.issues.length > 0)
  }
  return {
    add(observation, row) {
      if (!isSecond(observation, row, rows)) take(observation)
    },
    addRenamed(observation, row) {
      if (!isSecond(observation, row, renamedRows)) renamed.push(observation)
    },
    leaveOut(reason, count = 1) {
      leftOut.set(reason, (leftOut.get(reason) ?? 0) + count)
    },
    handOver: () => handOver(most),
    async finish() {
      for (const one of renamed) if (rows.rowOf(one) === undefined) take(one)
      await handOver(1)
      return { accepted, leftOut: [...leftOut].map(([reason, count]) => ({ reason, rows: count })) }
    },
  }
}
