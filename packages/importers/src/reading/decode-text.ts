import { TextDecoder } from 'node:util'
import { UnreadableFile } from './unreadable-file.ts'

const NOT_UTF8 =
  'The file is not written in UTF-8; it looks like Windows-1252, as older spreadsheets save it. ' +
  'Save it as “CSV UTF-8” and import it again.'
const UTF16_WITHOUT_MARK =
  'The file looks like UTF-16 without a byte order mark. Save it as “CSV UTF-8” and import it again.'
const BINARY = 'The file holds NUL characters, so it is not text. Save the table as “CSV UTF-8” and import that.'

function encodingOf(start: Uint8Array): { name: 'utf-8' | 'utf-16le' | 'utf-16be' } {
  if (start[0] === 0xff && start[1] === 0xfe) return { name: 'utf-16le' }
  if (start[0] === 0xfe && start[1] === 0xff) return { name: 'utf-16be' }
  const looksWide = start.length >= 4 && ((start[1] === 0 && start[3] === 0) || (start[0] === 0 && start[2] === 0))
  if (looksWide) throw new UnreadableFile('encoding', UTF16_WITHOUT_MARK)
  return { name: 'utf-8' }
}

function linesIn(text = ''): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}

async function* bytesOf(source: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const chunk of source) yield typeof chunk === 'string' ? encoder.encode(chunk) : chunk
}

/** At least four bytes, so that the byte order mark is whole however the stream was cut. */
async function* withWholeStart(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Uint8Array | null = new Uint8Array()
  for await (const chunk of source) {
    if (start === null) {
      yield chunk
      continue
    }
    start = Buffer.concat([start, chunk])
    if (start.length < 4) continue
    yield start
    start = null
  }
  if (start !== null && start.length > 0) yield start
}

/**
 * Turns bytes into text: UTF-8 with or without a byte order mark, and UTF-16 with one. Anything else is refused by
 * name, because guessing would turn “St Micheál’s” into something that nobody wrote.
 */
export async function* decodeText(source: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null
  let lines = 1
  const decode = (chunk?: Uint8Array): string => {
    try {
      const text = chunk ? decoder?.decode(chunk, { stream: true }) : decoder?.decode()
      const nul = text?.indexOf('\0') ?? -1
      if (nul >= 0) throw new UnreadableFile('encoding', BINARY, lines + linesIn(text?.slice(0, nul)))
      lines += linesIn(text)
      return text ?? ''
    } catch (error) {
      if (error instanceof UnreadableFile) throw error
      throw new UnreadableFile('encoding', NOT_UTF8)
    }
  }
  for await (const chunk of withWholeStart(bytesOf(source))) {
    decoder ??= new TextDecoder(encodingOf(chunk).name, { fatal: true })
    const text = decode(chunk)
    if (text !== '') yield text
  }
  const rest = decode()
  if (rest !== '') yield rest
}
