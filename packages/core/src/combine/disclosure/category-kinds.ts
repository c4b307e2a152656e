/** What is counted in each category beside the count of all; `null` where it is not known. */
export interface CategoryCounts {
  all: number
  counts: ReadonlyMap<string, number | null>
}

/**
 * The kinds of an indicator's categories, such as tenures and tenths by deprivation: each kind adds up to all. Numbers decide: a
 * kind ends where the categories up to it, in the order of the indicator, make all once, twice or more often, in every place where
 * they are known. None where nothing adds up.
 */
export function categoryKinds(ordered: readonly string[], given: readonly CategoryCounts[]): string[][] {
  const ends = given.flatMap(({ all, counts }) => {
    let sum = 0
    const places = ordered.flatMap((category, index) => {
      sum += counts.get(category) ?? NaN
      return sum > 0 && sum % all === 0 ? [index] : []
    })
    return places.at(-1) === ordered.length - 1 ? [new Set(places)] : []
  })
  const [first = new Set<number>(), ...others] = ends
  const shared = [...first].filter((place) => others.every((places) => places.has(place)))
  return shared.map((place, index) => ordered.slice((shared[index - 1] ?? -1) + 1, place + 1))
}
