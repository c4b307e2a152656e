import { roundHalfAwayFromZero } from '../combine/rounding.ts'
import type { ValueFormat } from '../text/plain-value.ts'

/**
 * The indicator's format, with as many more digits as it takes to tell these values apart: “57.0 to 62.5 lies above 57.0”
 * would look like a mistake.
 */
export function readableFormat(indicator: Partial<ValueFormat>, values: readonly number[]): ValueFormat {
  const start = indicator.decimals ?? mostDecimals(values)
  const distinct = new Set(values).size
  let decimals = start
  while (decimals < start + 3 && new Set(values.map((value) => roundHalfAwayFromZero(value, decimals))).size < distinct)
    decimals++
  return { decimals, unit: indicator.unit ?? '', prefix: indicator.prefix ?? '' }
}

function mostDecimals(values: readonly number[]): number {
  return Math.min(2, Math.max(0, ...values.map((value) => String(value).split('.')[1]?.length ?? 0)))
}
