import { parseAgeYears } from '@jsna/core'
import { knownAges } from './known-ages.ts'
import { derivedId } from './stable-ids.ts'

export interface FingertipsAge {
  Id: number
  Name: string
}

const oldest = 150

/** Bands of years that Fingertips does not number get a number that says the two ends. */
const bandIds = 1_000_000
/** Ages that are no band of years are numbered by their name. */
const namedIds = { from: 2_000_000, below: 1_000_000_000 }

/**
 * How Fingertips calls an age of ours. `all` is every age that the indicator covers, which it calls “All ages”; a band such
 * as `16-64`, `65+` or `<75` is written with “yrs”.
 */
export function ageOf(age: string): FingertipsAge {
  return age === 'all' ? allAges : readAge(age)
}

const allAges: FingertipsAge = { Id: 1, Name: 'All ages' }

function readAge(age: string): FingertipsAge {
  const band = parseAgeYears(age)
  if (!band) return { Id: derivedId(age, namedIds), Name: age }
  const { first: from, last: to } = band
  const known = knownAges.find((each) => each[1] === from && each[2] === to)
  return { Id: known?.[0] ?? bandIds + from * 1000 + to, Name: nameOf(from, to) }
}

function nameOf(from: number, to: number): string {
  if (to === oldest) return from === 0 ? 'All ages' : `${from}+ yrs`
  if (from === to) return `${from} yrs`
  return from === 0 && to > 9 ? `<${to + 1} yrs` : `${from}-${to} yrs`
}

/** Every age that Fingertips numbers, in the order of its numbers. */
export const allKnownAges: readonly FingertipsAge[] = knownAges.map(([Id, from, to]) => ({
  Id,
  Name: nameOf(from, to),
}))
