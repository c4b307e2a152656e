import { UnreadableFile } from './unreadable-file.ts'

/** Far above the largest file of a source, far below what would exhaust the memory. */
const LONGEST = 50_000_000

/** Reads a JSON file whole, within a limit. */
export async function readWholeJson(text: AsyncIterable<string>): Promise<unknown> {
  const parts: string[] = []
  let length = 0
  for await (const part of text) {
    length += part.length
    if (length > LONGEST) throw new UnreadableFile('not-readable', `The file is longer than ${LONGEST} characters.`)
    parts.push(part)
  }
  try {
    return JSON.parse(parts.join(''))
  } catch {
    throw new UnreadableFile('not-readable', 'The file is not valid JSON; it may have been cut off.')
  }
}
