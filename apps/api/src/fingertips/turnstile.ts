import { setImmediate } from 'node:timers/promises'

/** Lets one large task through at a time, so that several of them slow others no more than one does. */
export class Turnstile {
  #last: Promise<unknown> = Promise.resolve()

  /** Runs the task when all that came before are done, whether they succeeded or not. */
  async pass<Answer>(task: () => Promise<Answer>): Promise<Answer> {
    const turn = this.#last.then(task, task)
    this.#last = turn.catch(() => undefined)
    return turn
  }
}

const sliceLength = 2000

/** Maps a long list and gives other requests their turn in between. */
export async function mapInSlices<Item, Answer>(
  items: readonly Item[],
  map: (item: Item) => Answer,
  report: (answer: Answer) => void,
): Promise<void> {
  for (const [index, item] of items.entries()) {
    if (index % sliceLength === sliceLength - 1) await setImmediate()
    report(map(item))
  }
}
