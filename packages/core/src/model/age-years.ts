/** Ages in whole years, both included. */
export interface AgeYears {
  first: number
  /** 150 for a band without an end. */
  last: number
}

/** Nobody is older. */
const oldest = 150

/**
 * The years of an age band as sources write it, such as `16-64`, `65+` or `<75`. `null` for an age that is no band of years, such as
 * `all` or “primary school age”.
 *
 * @example
 * parseAgeYears('16 to 64') // => { first: 16, last: 64 }
 * parseAgeYears('65+') // => { first: 65, last: 150 }
 * parseAgeYears('<75') // => { first: 0, last: 74 }
 * parseAgeYears('all') // => null
 */
export function parseAgeYears(age: string): AgeYears | null {
  const between = /^(\d{1,3})\s*(?:-|–|\bto\b)\s*(\d{1,3})$/.exec(age)
  if (between) return { first: Number(between[1]), last: Number(between[2]) }
  const open = /^(\d{1,3})\s*(?:\+|\band over$)/.exec(age)
  if (open) return { first: Number(open[1]), last: oldest }
  const below = /^(?:<|under )\s*(\d{1,3})$/.exec(age)
  if (below && Number(below[1]) > 0) return { first: 0, last: Number(below[1]) - 1 }
  const single = /^(\d{1,3})$/.exec(age)
  return single ? { first: Number(single[1]), last: Number(single[1]) } : null
}
