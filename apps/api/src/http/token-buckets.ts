export interface RateSettings {
  /** How much work an address gets back each second; `null` where nobody is held back. */
  perSecond: number | null
  /** How much it may ask for at once. */
  burst: number
}

interface Bucket {
  tokens: number
  at: number
}

const mostBuckets = 20_000
// Tenths are no binary fractions; what adding them up loses must not cost a request.
const lost = 1e-9

/**
 * How much work each address may still ask for. A bucket fills with time up to the burst; of too many buckets those that
 * were used longest ago are forgotten.
 */
export class TokenBuckets {
  readonly #perSecond: number
  readonly #burst: number
  readonly #buckets = new Map<string, Bucket>()

  constructor(perSecond: number, burst: number) {
    this.#perSecond = perSecond
    this.#burst = burst
  }

  get size(): number {
    return this.#buckets.size
  }

  /** Takes tokens and answers 0, or takes none and answers after how many milliseconds there will be enough. */
  take(name: string, tokens: number, now: number): number {
    const wanted = Math.min(tokens, this.#burst)
    const known = this.#buckets.get(name)
    // A clock that was set back gives nothing and takes nothing.
    const passed = known ? Math.max(0, now - known.at) / 1000 : 0
    const there = known ? Math.min(this.#burst, known.tokens + passed * this.#perSecond) : this.#burst
    const isEnough = there >= wanted - lost
    const left = isEnough ? Math.max(0, there - wanted) : there
    if (known && !this.#isFilling) {
      known.tokens = left
      known.at = now
    } else this.#put(name, { tokens: left, at: now })
    return isEnough ? 0 : Math.ceil(((wanted - there) / this.#perSecond) * 1000 - lost)
  }

  /** While there is room, nobody has to know which bucket was used last. */
  get #isFilling(): boolean {
    return this.#buckets.size > mostBuckets / 2
  }

  #put(name: string, bucket: Bucket): void {
    this.#buckets.delete(name)
    this.#buckets.set(name, bucket)
    this.#trim()
  }

  #trim(): void {
    for (const name of this.#buckets.keys()) {
      if (this.#buckets.size <= mostBuckets) return
      this.#buckets.delete(name)
    }
  }
}
