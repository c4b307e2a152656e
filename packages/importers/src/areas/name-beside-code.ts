import { plainWord } from '../reading/plain-word.ts'
import type { ReadingContext } from '../reading-context.ts'

/** What is wrong with a name that stands beside a code, in words; `null` where nothing is. */
export type NameCheck = (code: string, name: string) => string | null

/**
 * Finds columns that slipped against each other: a name that is known here and belongs to other areas than the code beside it. A name
 * that nobody here knows says nothing, since sources spell names in their own ways.
 */
export function createNameCheck({ areaNames }: Pick<ReadingContext, 'areaNames'>): NameCheck {
  const known = new Map<string, string | null>()
  const check: NameCheck = (code, name) => {
    const codes = areaNames?.get(plainWord(name)) ?? []
    if (codes.length === 0 || codes.includes(code)) return null
    return `“${name}” has the code ${codes.join(' or ')}, and ${code} stands beside it. Correct one of them.`
  }
  return (code, name) => {
    if (name === '' || areaNames === undefined) return null
    const place = `${code}\t${name}`
    const found = known.get(place)
    if (found !== undefined) return found
    const problem = check(code, name)
    known.set(place, problem)
    return problem
  }
}
