import { formatNumber } from '@jsna/core'
import type { TableCell } from '@jsna/ui'
import type { CompareAreasAnswer } from '@jsna/api/client'

type Gap = CompareAreasAnswer['rows'][number]['areas'][number]['difference']

const signed = (value: number, decimals: number) => `${value > 0 ? '+' : ''}${formatNumber(value, decimals)}`

/** A difference or a ratio with its interval, as a cell of a table. */
export function gapCell(gap: Gap, decimals: number, { isRatio = false }: { isRatio?: boolean } = {}): TableCell {
  if (gap.kind === 'missing') return { kind: 'absent', word: 'None', reason: gap.reason }
  const words = (value: number) => (isRatio ? formatNumber(value, 2) : signed(value, decimals))
  const { value, lowerCi95, upperCi95 } = gap
  if (lowerCi95 === null || upperCi95 === null) return { kind: 'text', text: words(value) }
  return { kind: 'text', text: `${words(value)} (${words(lowerCi95)} to ${words(upperCi95)})` }
}
