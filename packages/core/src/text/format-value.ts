import { roundHalfAwayFromZero, roundToStep } from '../combine/rounding.ts'
import { fault } from '../errors.ts'
import type { Indicator } from '../model/indicator.ts'
import type { FigureFormat } from '../narrative/figure.ts'

/** What formatting needs to know of an indicator. */
export type ValueFormat = Pick<Indicator, 'decimals' | 'unit' | 'prefix'>

const minus = '\u2212'

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
  const { sign, digits } = signAndDigits(value, indicator, format)
  return `${sign}${before(indicator, format)}${digits}${after(indicator, format)}`
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
  if (lower > upper) throw fault('formatInterval', 'lower', `must not lie above upper, ${upper}`, lower)
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

function signAndDigits(value: number, indicator: ValueFormat, format: FigureFormat): { sign: string; digits: string } {
  const decimals = format.decimals ?? (format.roundTo ? 0 : indicator.decimals)
  const stepped = format.roundTo ? roundToStep(value, format.roundTo) : value
  const rounded = roundHalfAwayFromZero(stepped, decimals)
  const [whole = '0', fraction] = Math.abs(rounded).toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const sign = rounded < 0 ? minus : format.signed && rounded > 0 ? '+' : ''
  return { sign, digits: fraction === undefined ? grouped : `${grouped}.${fraction}` }
}

function before(indicator: ValueFormat, format: FigureFormat): string {
  return format.unit === 'bare' ? '' : indicator.prefix
}

function after(indicator: ValueFormat, format: FigureFormat): string {
  if (format.unit === 'bare' || indicator.unit === '') return ''
  if (indicator.unit === '%') return '%'
  return format.unit === 'full' ? ` ${indicator.unit}` : ''
}
