/** A browser's store that lives in memory, for tests; `room` bounds its characters as a browser does. */
export function memoryStorage(room = Infinity): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (index) => [...kept.keys()][index] ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem(key, value) {
      if (value.length > room) throw new DOMException('The store is full.', 'QuotaExceededError')
      kept.set(key, value)
    },
  }
}
