import type { Indicator } from '@jsna/core'
import type { ExternalBinding } from '../binding.ts'

export const SYSTEM = 'fingertips'

/** What a row says about whom it counts. */
export interface RowBreakdown {
  sex: string
  categoryType: string
  category: string
}

/** What a year of the file means: as it is written, an academic year, one that begins on a day, or that day alone. */
export type YearReading = 'written' | 'academic' | `from-${string}` | `on-${string}`

/** A binding with what its external id says beside the number. */
export interface FingertipsBinding {
  binding: ExternalBinding
  years: YearReading
  matches: (row: RowBreakdown) => boolean
}

/**
 * The bindings by indicator number. An external id is the number; `@academic` where the split years of the indicator are
 * academic ones, `@from-11-16` where its years begin on that day and `@on-06-30` where a year stands for that day; and
 * `/<Category Type>/<Category>` where it means one category as the file names it. A category of ours that is bound by the
 * number alone is found by its label.
 */
export function fingertipsBindings(
  bindings: readonly ExternalBinding[],
  indicators: ReadonlyMap<string, Indicator>,
): Map<string, FingertipsBinding[]> {
  const found = new Map<string, FingertipsBinding[]>()
  for (const binding of bindings) {
    const parts =
      binding.system === SYSTEM ? /^(\d+)(?:@(academic|(?:from|on)-\d\d-\d\d))?(?:\/(.+))?$/s.exec(binding.id) : null
    if (!parts) continue
    const [, number = '', years = 'written', named] = parts
    const isCategory = categoryTest(binding, named, indicators.get(binding.indicator))
    const entry: FingertipsBinding = {
      binding,
      years: years as YearReading,
      matches: (row) => row.sex === binding.sex && isCategory(row),
    }
    found.set(number, [...(found.get(number) ?? []), entry])
  }
  return found
}

function categoryTest(
  { category }: ExternalBinding,
  named: string | undefined,
  indicator: Indicator | undefined,
): (row: RowBreakdown) => boolean {
  if (named !== undefined) return (row) => `${row.categoryType}/${row.category}` === named
  if (category === 'all') return (row) => row.category === ''
  const label = indicator?.categories.find(({ id }) => id === category)?.label ?? category
  return (row) => row.category.toLowerCase() === label.toLowerCase()
}
