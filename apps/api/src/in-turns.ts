import { setImmediate } from 'node:timers/promises'

const itemsAtOnce = 500

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
