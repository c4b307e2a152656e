/** Thrown when a file of the packed data is missing or damaged; the message names the file. */
export class PackedDataError extends Error {
  constructor(path: string, problem: string) {
    super(`${path}: ${problem}`)
    this.name = 'PackedDataError'
  }
}
