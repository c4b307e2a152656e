import type { ReadingContext } from '../reading-context.ts'
import { CODE_CHANGES } from './code-changes.ts'
import type { CodeFate } from './code-history.ts'
import { isMisspeltCode, isOfficialCode } from './misspelt-code.ts'

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
export function createAreaJudge(
  { areaCodes, codeHistory, renamed }: Pick<ReadingContext, 'areaCodes' | 'codeHistory' | 'renamed'>,
  smallAreasElsewhere: boolean,
): AreaJudge {
  const prefixes = new Set([...areaCodes].map((code) => code.slice(0, 3)))
  const judge = (code: string): AreaJudgement => {
    if (areaCodes.has(code)) return { kind: 'carried', code, renamed: false }
    const change = CHANGES.get(code)
    if (change?.successor && areaCodes.has(change.successor)) {
      return { kind: 'carried', code: change.successor, renamed: true }
    }
    const fate = codeHistory?.fateOf(code) ?? null
    if (fate) return judgeFate(code, fate, areaCodes)
    if (change) return { kind: 'left-out', reason: 'authorities that no longer exist' }
    if (/^[JKLMNSW]\d{8}$/.test(code)) return { kind: 'left-out', reason: 'areas outside England' }
    const prefix = code.slice(0, 3)
    if (/^E\d{8}$/.test(code) && !prefixes.has(prefix)) {
      return { kind: 'left-out', reason: 'kinds of area that are not carried' }
    }
    if (isMisspeltCode(code)) return { kind: 'unknown', message: misspelt(code) }
    if (smallAreasElsewhere && SMALL_AREAS.has(prefix) && isOfficialCode(code)) {
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
      const judgement = known.get(code) ?? judge(code)
      known.set(code, judgement)
      if (judgement.kind === 'carried' && judgement.renamed) renamed?.note(code, judgement.code)
      return judgement
    },
  }
}

const misspelt = (code: string) =>
  `“${code}” is no area code: it has a letter and eight digits, as E08000026 has. Correct it, or leave the row out.`

/** A retired code: renamed where one area went on under one code, refused where it would be another area’s figure. */
function judgeFate(code: string, fate: CodeFate, areaCodes: ReadonlySet<string>): AreaJudgement {
  const into = fate.kind === 'renamed' ? [fate.code] : fate.kind === 'merged' ? [fate.into] : fate.into
  if (!into.some((each) => areaCodes.has(each))) return { kind: 'left-out', reason: 'areas that no longer exist' }
  if (fate.kind === 'renamed') return { kind: 'carried', code: fate.code, renamed: true }
  if (fate.kind === 'split') {
    const message = `${code} was divided into ${listed(fate.into)}. Take the figures of these, or leave the row out.`
    return { kind: 'unknown', message }
  }
  const message = `${listed(fate.together)} were joined into ${fate.into}. Add their counts up under the new code.`
  return { kind: 'unknown', message }
}

const listed = (codes: readonly string[]): string => `${codes.slice(0, -1).join(', ')} and ${codes.at(-1) ?? ''}`
