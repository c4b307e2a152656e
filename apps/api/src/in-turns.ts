import { setImmediate } from 'node:timers/promises'

/** So many items are made in one go: a list of no more is made at once. */
export const itemsAtOnce = 500

/** Makes something of each of many items, and lets other readers be answered between two parts of a long list. */
export async function inTurns<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Made,
  atOnce = itemsAtOnce,
): Promise<Made[]> {
  const made: Made[] = []
  for (let from = 0; from < items.length; from += atOnce) {
    if (from > 0) await setImmediate()
    for (const item of items.slice(from, from + atOnce)) made.push(make(item))
  }
  return made
}

/**
 * The bytes of a long list, in pieces that follow each other. `write` gets some items at a time and the place of the first of
 * them: the text of all of them at once would have to be joined and encoded while nobody is answered.
 */
export function piecesInTurns<Item>(
  items: readonly Item[],
  write: (some: readonly Item[], from: number) => string,
  atOnce = itemsAtOnce,
): Promise<Uint8Array[]> {
  const starts = Array.from({ length: Math.ceil(items.length / atOnce) }, (_, part) => part * atOnce)
  return inTurns(starts, (from) => Buffer.from(write(items.slice(from, from + atOnce), from)), 1)
}
