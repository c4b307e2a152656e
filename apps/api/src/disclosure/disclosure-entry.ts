import type { DisclosurePolicy, Estimate, HiddenFigure, Indicator, ProtectedFigures, WithheldCount } from '@jsna/core'
import type { Disclosure } from '../client.ts'

/** What is written down of one indicator when a release is made. */
export interface DisclosureEntry {
  indicator: string
  name: string
  policy: DisclosurePolicy
  shown: number
  hidden: readonly HiddenFigure[]
  /** Their counts, which are kept nowhere else once they have been revised. Left out in entries of earlier versions. */
  withheld?: readonly WithheldCount[]
}

export const disclosureEntry = (
  { slug, name, disclosure }: Pick<Indicator, 'slug' | 'name' | 'disclosure'>,
  estimates: readonly Estimate[],
  { hidden, withheld }: Readonly<Pick<ProtectedFigures, 'hidden' | 'withheld'>>,
): DisclosureEntry => ({
  indicator: slug,
  name,
  policy: disclosure,
  shown: estimates.filter(({ kind }) => kind === 'estimate').length,
  hidden,
  withheld,
})

/** An entry as an analyst reads it: without the counts. */
export function toDisclosure({ hidden, withheld: _withheld, ...entry }: DisclosureEntry): Disclosure {
  const count = (kind: HiddenFigure['kind']) => hidden.filter((figure) => figure.kind === kind).length
  return { ...entry, primary: count('primary'), secondary: count('secondary'), hidden: [...hidden] }
}
