import { createHash } from 'node:crypto'

/** Something that needs a number: by what name it goes, and the number that the world already knows it by, if any. */
export interface Numbered {
  name: string
  known: number | null
}

/** From the first number that may be given out to below the second. */
export interface NumberRange {
  from: number
  below: number
}

/**
 * Gives every name a number that it keeps for ever. A known number goes to the first who claims it; all others get one that
 * is worked out from the name. Two names that come upon the same number are told apart by their order, so entries must come
 * oldest first: then nothing that is added later can move what was there.
 */
export function stableIds(entries: readonly Numbered[], range: NumberRange): Map<string, number> {
  const ids = new Map<string, number>()
  const taken = new Set<number>()
  const give = (name: string, id: number): void => {
    ids.set(name, id)
    taken.add(id)
  }
  for (const { name, known } of entries) {
    if (known !== null && !ids.has(name) && !taken.has(known)) give(name, known)
  }
  for (const { name } of entries) {
    if (ids.has(name)) continue
    let id = derivedId(name, range)
    while (taken.has(id)) id = id + 1 < range.below ? id + 1 : range.from
    give(name, id)
  }
  return ids
}

/** The number that a name asks for. Six bytes of a hash are far more than any range holds, so all numbers are as likely. */
export function derivedId(name: string, { from, below }: NumberRange): number {
  const hash = createHash('sha256').update(name).digest().readUIntBE(0, 6)
  return from + (hash % (below - from))
}
