/** A number line for an axis: its ends and the distance between its marks. */
export interface Scale {
  minimum: number
  maximum: number
  step: number
}

const niceSteps = [1, 2, 2.5, 5, 10]

/** Ends and steps at round numbers around the values; from 0 where `fromZero` is set and no value lies below. */
export function niceScale(values: number[], { fromZero, marks }: { fromZero: boolean; marks: number }): Scale {
  const low = fromZero ? Math.min(0, ...values) : Math.min(...values)
  const high = fromZero ? Math.max(0, ...values) : Math.max(...values)
  if (!Number.isFinite(low) || !Number.isFinite(high)) return { minimum: 0, maximum: 1, step: 1 }
  const size = Math.max(Math.abs(high), Math.abs(low))
  // Values that differ by less than their last digit are one value.
  const span = high - low > size * 1e-9 && size > 1e-9 ? high - low : size > 1e-9 ? size : 1
  const magnitude = 10 ** Math.floor(Math.log10(span / marks))
  const step = magnitude * (niceSteps.find((nice) => span / (nice * magnitude) <= marks) ?? 10)
  const minimum = tidy(Math.floor(low / step + 1e-9) * step)
  const maximum = tidy(Math.ceil(high / step - 1e-9) * step)
  return { minimum, maximum: maximum === minimum ? tidy(minimum + step) : maximum, step: tidy(step) }
}

/** How far along a line a number lies, from 0 to 1; the middle where the line has no length. */
export function shareOf(value: number, low: number, high: number): number {
  return high === low ? 0.5 : (value - low) / (high - low)
}

/** The marks of a scale, ends included. */
export function marksOf({ minimum, maximum, step }: Scale): number[] {
  const count = Math.round((maximum - minimum) / step)
  return Array.from({ length: count + 1 }, (_, index) => tidy(minimum + index * step))
}

function tidy(value: number): number {
  return Number(value.toPrecision(12))
}
