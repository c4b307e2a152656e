import { roundHalfAwayFromZero, roundToStep } from '../combine/rounding.ts'
import type { FigureFormat } from '../narrative/figure.ts'
import { plainValue, requireOrder } from './plain-value.ts'
import type { ValueFormat } from './plain-value.ts'

export type { ValueFormat } from './plain-value.ts'

/**
 * Writes a value for readers, rounded half away from zero, with thousands separators and a true minus sign. By default
 * it carries `%` or `£` only; the format of one use can ask for the full unit or for none.
 *
 * @throws CalculationError when the value is no finite number.
 * @example
 * formatValue(28.62, { decimals: 1, unit: '%', prefix: '' }) // => '28.6%'
 * formatValue(648.4, { decimals: 2, unit: 'a week', prefix: '£' }) // => '£648.40'
 * formatValue(58.94, { decimals: 1, unit: 'years', prefix: '' }, { unit: 'full' }) // => '58.9 years'
 * formatValue(345325, { decimals: 0, unit: 'people', prefix: '' }, { roundTo: 100 }) // => '345,300'
 */
export function formatValue(value: number, indicator: ValueFormat, format: FigureFormat = {}): string {
  const decimals = format.decimals ?? (format.roundTo ? 0 : indicator.decimals)
  const stepped = format.roundTo ? roundToStep(value, format.roundTo) : value
  const bare = format.unit === 'bare'
  const plain = plainValue(stepped, bare ? { decimals, unit: '', prefix: '' } : { ...indicator, decimals })
  const plus = format.signed && roundHalfAwayFromZero(stepped, decimals) > 0 ? '+' : ''
  const inWords = format.unit === 'full' && indicator.unit !== '%' && indicator.unit !== ''
  return `${plus}${plain}${inWords ? ` ${indicator.unit}` : ''}`
}

/**
 * Writes an interval as one figure: “55.3 to 62.5”. A unit in words stands once, at the end.
 *
 * @throws CalculationError when a limit is no finite number or the lower one lies above the upper one.
 * @example
 * formatInterval(55.3, 62.5, { decimals: 1, unit: 'years', prefix: '' }) // => '55.3 to 62.5'
 * formatInterval(25.66, 31.5, { decimals: 1, unit: '%', prefix: '' }) // => '25.7% to 31.5%'
 */
export function formatInterval(
  lower: number,
  upper: number,
  indicator: ValueFormat,
  format: FigureFormat = {},
): string {
  requireOrder(lower, upper)
  const unitInWords = format.unit === 'full' && indicator.unit !== '%'
  const first = formatValue(lower, indicator, unitInWords ? { ...format, unit: 'with-unit' } : format)
  return `${first} to ${formatValue(upper, indicator, format)}`
}

/**
 * Writes a bare number with thousands separators.
 *
 * @throws CalculationError when the value is no finite number.
 * @example
 * formatNumber(345325, 0) // => '345,325'
 */
export function formatNumber(value: number, decimals: number): string {
  return formatValue(value, { decimals, unit: '', prefix: '' })
}
