/** Why a source on the network could not be read. The message is for people and names the address. */
export class FetchProblem extends Error {
  override name = 'FetchProblem'
  /** Whether the source says that there is no such thing, so that asking again is of no use. */
  readonly isMissing: boolean

  constructor(message: string, { isMissing = false }: { isMissing?: boolean } = {}) {
    super(message)
    this.isMissing = isMissing
  }
}
