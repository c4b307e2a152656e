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
