/** Enough for the longest header that a source uses. */
const ENOUGH = 262_144

export interface PeekedText {
  /** The first characters, at least one whole line where the file has one. */
  start: string
  firstLine: string
  /** Everything, from the first character. */
  text: AsyncGenerator<string>
}

/** Looks at the beginning of a stream without losing it. */
export async function peekText(source: AsyncIterable<string>): Promise<PeekedText> {
  const iterator = source[Symbol.asyncIterator]()
  let start = ''
  let ended = false
  while (!/[\r\n]/.test(start.trimStart()) && start.length < ENOUGH) {
    const next = await iterator.next()
    if (next.done) {
      ended = true
      break
    }
    start += next.value
  }
  async function* everything(): AsyncGenerator<string> {
    if (start !== '') yield start
    while (!ended) {
      const next = await iterator.next()
      if (next.done) return
      yield next.value
    }
  }
  const firstLine = start.trimStart().split(/[\r\n]/, 1)[0] ?? ''
  return { start, firstLine, text: everything() }
}
