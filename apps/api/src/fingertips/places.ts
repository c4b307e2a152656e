import { ApiError } from '../errors.ts'

interface Options {
  most: number
  /** How long somebody waits for a place, in milliseconds. */
  patience: number
}

/** Lets so many readers in at a time. Whoever comes later waits for a place, and is asked to come back if none gets free. */
export class Places {
  readonly #options: Options
  readonly #waiting = new Set<() => void>()
  #taken = 0

  constructor(options: Options) {
    this.#options = options
  }

  /** A place, and how it is given back. Throws `file-being-made` where none gets free in time. */
  async take(): Promise<() => void> {
    if (this.#taken < this.#options.most) this.#taken += 1
    else await this.#wait()
    let isMine = true
    return () => {
      if (isMine) this.#leave()
      isMine = false
    }
  }

  #wait(): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(enter)
        reject(allTaken())
      }, this.#options.patience)
      const enter = () => {
        clearTimeout(timer)
        resolve()
      }
      this.#waiting.add(enter)
    })
  }

  /** The place goes to whoever has waited longest. */
  #leave(): void {
    const [next] = this.#waiting
    if (next === undefined) {
      this.#taken -= 1
      return
    }
    this.#waiting.delete(next)
    next()
  }
}

const allTaken = () =>
  new ApiError(
    'file-being-made',
    'Several large files are being sent already. Try again in half a minute, or ask for a part of this one.',
    {},
    { 'retry-after': '30' },
  )
