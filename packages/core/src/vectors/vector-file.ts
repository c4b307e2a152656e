import type { Confidence } from '../methods/confidence.ts'

/** One set of expected results: inputs and answers of one function, computed by an independent implementation. */
export interface VectorFile {
  function: string
  cases: VectorCase[]
}

export type VectorCase = { name: string; input: Fields; options: Fields } & (
  | { expected: Fields; error?: undefined }
  | { expected?: undefined; error: true; reason: string }
)

export type Fields = Record<string, unknown>

/**
 * Reads a case of a vector file with our functions and answers in the fields of `expected`. `reason` is what a case that is
 * to fail says of its call; where the call is not in input and options it is read from there.
 */
export type Mapping = (input: Fields, options: Fields, name: string, reason: string) => Fields

/** Checks that parsed JSON has the shape of a vector file; `null` where it is something else. */
export function asVectorFile(parsed: unknown): VectorFile | null {
  if (typeof parsed !== 'object' || parsed === null) return null
  const { function: name, cases } = parsed as Partial<VectorFile>
  return typeof name === 'string' && Array.isArray(cases) ? { function: name, cases } : null
}

/** A list of numbers and nulls, as most inputs are. */
export function numbers(given: unknown): (number | null)[] {
  if (!Array.isArray(given)) return []
  return given.map((each) => (typeof each === 'number' ? each : null))
}

export function numberOf(given: unknown): number {
  return typeof given === 'number' ? given : NaN
}

export const limitFields = ['lowerCi', 'upperCi', 'lowerCi95', 'upperCi95', 'lowerCi998', 'upperCi998'] as const

export const noLimits: Fields = Object.fromEntries(limitFields.map((field) => [field, null]))

/** How the reference spells the methods of intervals. */
export const methodNames: Readonly<Record<string, string>> = { exact: 'Exact', byars: 'Byars', wilson: 'Wilson' }

export function rateOptions(options: Fields): { confidence: Confidence; multiplier: number } {
  return { confidence: options['confidence'] as Confidence, multiplier: numberOf(options['multiplier']) }
}

/** The levels of a case, with the ending of their fields. */
export function levelsBySuffix({ confidence }: Fields): [suffix: string, level: number][] {
  if (Array.isArray(confidence))
    return [
      ['95', 0.95],
      ['998', 0.998],
    ]
  const level = numberOf(confidence)
  return [['', level >= 90 ? level / 100 : level]]
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
