/** What a calculation was given that it cannot accept. */
export interface CalculationFault {
  /** The exported function that was called. */
  function: string
  /** The argument, as the caller writes it: `count`, `options.confidence`. */
  argument: string
  /** Position in a list of rows or values, counted from 0; `null` for a single call. */
  index: number | null
  /** What the argument must be, so that the sentence “argument rule” reads well. */
  rule: string
  /** What was given instead, for the message. */
  given: unknown
}

/** A call that breaks a rule of the calculation. Missing data is not an error: it is an answer with a reason. */
export class CalculationError extends Error implements CalculationFault {
  declare readonly function: string
  declare readonly argument: string
  declare readonly index: number | null
  declare readonly rule: string
  declare readonly given: unknown

  constructor(fault: CalculationFault) {
    const place = fault.index === null ? fault.argument : `${fault.argument} (position ${fault.index})`
    super(`${fault.function}: ${place} ${fault.rule}; it is ${describe(fault.given)}.`)
    Object.assign(this, fault)
    this.name = 'CalculationError'
  }
}

/** Shorter to write where a rule is checked. */
export function fault(
  name: string,
  argument: string,
  rule: string,
  given: unknown,
  index: number | null = null,
): CalculationError {
  return new CalculationError({ function: name, argument, index, rule, given })
}

function describe(given: unknown): string {
  if (typeof given === 'number') return String(given)
  if (given === undefined) return 'left out'
  if (typeof given === 'string') return `“${given}”`
  return JSON.stringify(given) ?? typeof given
}

/** A text that names no period, or more than one. The message says how to write it. */
export class PeriodError extends Error {
  readonly text: string

  constructor(text: string, reason: string) {
    super(`“${text}” cannot be read as a period: ${reason}`)
    this.name = 'PeriodError'
    this.text = text
  }
}
