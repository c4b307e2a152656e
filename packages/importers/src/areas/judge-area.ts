import { CODE_CHANGES } from './code-changes.ts'

/** What an area code in a file means for this platform. */
export type AreaJudgement =
  | { kind: 'carried'; code: string; renamed: boolean }
  | { kind: 'left-out'; reason: string }
  | { kind: 'unknown'; message: string }

const CHANGES = new Map(CODE_CHANGES.map((change) => [change.code, change]))

/** Small areas of other places share their prefix with ours; a national file of them is no mistake. */
const SMALL_AREAS = new Set(['E00', 'E01', 'E02', 'E05'])

export interface AreaJudge {
  judge: (code: string) => AreaJudgement
}

/**
 * National files hold areas that the platform does not carry: other nations, districts, combined authorities. They are
 * left out and counted. A code of a kind that is carried, and that nobody knows, is a mistake.
 */
export function createAreaJudge(areaCodes: ReadonlySet<string>, smallAreasElsewhere: boolean): AreaJudge {
  const prefixes = new Set([...areaCodes].map((code) => code.slice(0, 3)))
  const judge = (code: string): AreaJudgement => {
    if (areaCodes.has(code)) return { kind: 'carried', code, renamed: false }
    const change = CHANGES.get(code)
    if (change?.successor && areaCodes.has(change.successor)) {
      return { kind: 'carried', code: change.successor, renamed: true }
    }
    if (change) return { kind: 'left-out', reason: 'authorities that no longer exist' }
    if (/^[JKLMNSW]\d{8}$/.test(code)) return { kind: 'left-out', reason: 'areas outside England' }
    const prefix = code.slice(0, 3)
    if (/^E\d{8}$/.test(code) && !prefixes.has(prefix)) {
      return { kind: 'left-out', reason: 'kinds of area that are not carried' }
    }
    if (smallAreasElsewhere && SMALL_AREAS.has(prefix)) {
      return { kind: 'left-out', reason: 'small areas of other places' }
    }
    return {
      kind: 'unknown',
      message: `No area has the code “${code}”. Codes look like E08000026 or reach-mosaic; check it, or load its area list first.`,
    }
  }
  const known = new Map<string, AreaJudgement>()
  return {
    judge(code) {
      const before = known.get(code)
      if (before) return before
      const judgement = judge(code)
      known.set(code, judgement)
      return judgement
    },
  }
}
