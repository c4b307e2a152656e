/** Keeps what is costly to make, by name and stamp, within a bound; what was used longest ago gives way first. */
export class Kept<Value> {
  readonly #most: number
  readonly #sizeOf: (value: Value) => number
  readonly #entries = new Map<string, { stamp: string; value: Promise<Value>; size: number }>()
  #total = 0

  constructor(most: number, sizeOf: (value: Value) => number) {
    this.#most = most
    this.#sizeOf = sizeOf
  }

  /** The kept value if it still carries the stamp; otherwise one made now, once, whoever else asks meanwhile. */
  async get(name: string, stamp: string, make: () => Promise<Value>): Promise<Value> {
    const found = this.#entries.get(name)
    if (found) this.#remove(name)
    if (found?.stamp === stamp) {
      this.#entries.set(name, found)
      this.#total += found.size
      return found.value
    }
    const entry = { stamp, value: make(), size: 0 }
    this.#entries.set(name, entry)
    try {
      const size = this.#sizeOf(await entry.value)
      if (this.#entries.get(name) === entry) {
        entry.size = size
        this.#total += size
      }
    } catch (error) {
      if (this.#entries.get(name) === entry) this.#remove(name)
      throw error
    }
    this.#trim(name)
    return entry.value
  }

  #trim(newest: string): void {
    for (const name of this.#entries.keys()) {
      if (this.#total <= this.#most) return
      if (name !== newest) this.#remove(name)
    }
  }

  #remove(name: string): void {
    this.#total -= this.#entries.get(name)?.size ?? 0
    this.#entries.delete(name)
  }
}
