import { UnreadableFile } from '../reading/unreadable-file.ts'

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0]
const NEEDED = 4

const startsWith = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, at) => bytes[at] === byte)

const NOT_A_WORKBOOK =
  'The file is called .xlsx and is no Excel workbook. Open it in the program that wrote it, and save the table as .xlsx or as “CSV UTF-8”.'
const OLD =
  'The file is protected by a password, or is in the old Excel format (.xls). Save it as .xlsx without a password, or as “CSV UTF-8”.'

/** Looks at the first bytes of a file, which say more than its name, and gives all of it back. */
export async function detectKind(
  source: AsyncIterable<Uint8Array>,
  fileName: string,
): Promise<{ isWorkbook: boolean; bytes: AsyncGenerator<Uint8Array> }> {
  const iterator = source[Symbol.asyncIterator]()
  let start = new Uint8Array()
  while (start.length < NEEDED) {
    const next = await iterator.next()
    if (next.done) break
    start = new Uint8Array(Buffer.concat([start, next.value]))
  }
  async function* everything(): AsyncGenerator<Uint8Array> {
    if (start.length > 0) yield start
    for (;;) {
      const next = await iterator.next()
      if (next.done) return
      yield next.value
    }
  }
  if (startsWith(start, OLD_OFFICE)) throw new UnreadableFile('not-readable', OLD)
  const isWorkbook = startsWith(start, ZIP)
  if (!isWorkbook && start.length > 0 && /\.(?:xls[xmb]?|ods)$/i.test(fileName)) {
    throw new UnreadableFile('not-readable', NOT_A_WORKBOOK)
  }
  return { isWorkbook, bytes: everything() }
}
