import type { DisclosurePolicy, Estimate, HiddenFigure, Indicator } from '@jsna/core'
import type { Disclosure } from '../client.ts'

/** What is written down of one indicator when a release is made. */
export interface DisclosureEntry {
  indicator: string
  name: string
  policy: DisclosurePolicy
  shown: number
  hidden: readonly HiddenFigure[]
}

export const disclosureEntry = (
  { slug, name, disclosure }: Pick<Indicator, 'slug' | 'name' | 'disclosure'>,
  estimates: readonly Estimate[],
  hidden: readonly HiddenFigure[],
): DisclosureEntry => ({
  indicator: slug,
  name,
  policy: disclosure,
  shown: estimates.filter(({ kind }) => kind === 'estimate').length,
  hidden,
})

/** An entry as an analyst reads it. */
export function toDisclosure({ hidden, ...entry }: DisclosureEntry): Disclosure {
  const count = (kind: HiddenFigure['kind']) => hidden.filter((figure) => figure.kind === kind).length
  return { ...entry, primary: count('primary'), secondary: count('secondary'), hidden: [...hidden] }
}
