export type InequalityValueType = 'other' | 'rate' | 'proportion'

/** A scale on which the errors of a value are symmetric, and the way back. */
export interface ValueScale {
  to: (value: number) => number
  from: (scaled: number) => number
}

export const valueScales: Readonly<Record<InequalityValueType, ValueScale>> = {
  other: { to: (value) => value, from: (scaled) => scaled },
  rate: { to: Math.log, from: Math.exp },
  proportion: { to: (value) => Math.log(value / (1 - value)), from: (scaled) => 1 / (1 + Math.exp(-scaled)) },
}
