import type { Indicator } from '@jsna/core'
import type { ExternalBinding } from '../binding.ts'

export const SYSTEM = 'fingertips'

/** What a row says about whom it counts. */
export interface RowBreakdown {
  sex: string
  categoryType: string
  category: string
}

/** A binding with what its external id says beside the number. */
export interface FingertipsBinding {
  binding: ExternalBinding
  /** Whether “2021/22” is an academic year. */
  academic: boolean
  matches: (row: RowBreakdown) => boolean
}

/**
 * The bindings by indicator number. An external id is the number, `@academic` where the split years of the indicator are
 * academic ones, and `/<Category Type>/<Category>` where it means one category as the file names it. A category of ours
 * that is bound by the number alone is found by its label.
 */
export function fingertipsBindings(
  bindings: readonly ExternalBinding[],
  indicators: ReadonlyMap<string, Indicator>,
): Map<string, FingertipsBinding[]> {
  const found = new Map<string, FingertipsBinding[]>()
  for (const binding of bindings) {
    const parts = binding.system === SYSTEM ? /^(\d+)(@academic)?(?:\/(.+))?$/s.exec(binding.id) : null
    if (!parts) continue
    const [, number = '', academic, named] = parts
    const isCategory = categoryTest(binding, named, indicators.get(binding.indicator))
    const entry: FingertipsBinding = {
      binding,
      academic: academic !== undefined,
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
