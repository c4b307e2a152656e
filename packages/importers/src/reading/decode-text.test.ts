import { describe, expect, test } from 'vitest'
import { inPieces } from '../samples/read-sample.ts'
import { decodeText } from './decode-text.ts'

async function decoded(bytes: Uint8Array, size = 1): Promise<string> {
  let text = ''
  for await (const part of decodeText(inPieces(bytes, size))) text += part
  return text
}

const TEXT = 'area,name\nE1,St Michéal’s\n'

describe('decodeText', () => {
  test.for([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16()],
  ] as const)('reads %s however the bytes are cut', async ([, bytes]) => {
    for (const size of [1, 3, 1000]) expect(await decoded(bytes, size)).toBe(TEXT)
  })

  test.for([
    ['Windows-1252', Buffer.from(TEXT.replace('’', ''), 'latin1'), /Windows-1252/, null],
    ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le'), /UTF-16 without a byte order mark/, null],
    ['an archive', Buffer.from('PK\u0003\u0004\nab\0c'), /NUL/, 2],
    ['a character cut off at the end', Buffer.from([0x61, 0x62, 0x63, 0x64, 0xe2, 0x80]), /not written in UTF-8/, null],
  ] as const)('refuses %s by name', async ([, bytes, message, row]) => {
    await expect(decoded(bytes, 1000)).rejects.toThrow(message)
    await expect(decoded(bytes, 1000)).rejects.toMatchObject({ rule: 'encoding', row })
  })

  test('gives nothing for nothing', async () => {
    expect(await decoded(new Uint8Array())).toBe('')
  })

  test('reads a file shorter than a byte order mark', async () => {
    expect(await decoded(Buffer.from('é'))).toBe('é')
  })
})
