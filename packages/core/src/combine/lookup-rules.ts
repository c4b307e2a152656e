import { fault } from '../errors.ts'
import type { Lookup } from '../model/area.ts'

/** A lookup is written by a person or a program: what it says twice or impossibly is refused before anything is added. */
export function requireLookup(name: string, lookup: Lookup): void {
  const pairs = new Set<string>()
  for (const [index, { from, to, weight }] of lookup.entries.entries()) {
    const refuse = (rule: string, given: unknown) => fault(name, 'lookup.entries', rule, given, index)
    if (!(weight > 0 && weight <= 1)) throw refuse('must have a weight above 0 and at most 1', weight)
    const pair = JSON.stringify([from, to])
    if (pairs.has(pair)) throw refuse('must name each pair of areas once', `${from} to ${to}`)
    pairs.add(pair)
  }
}
