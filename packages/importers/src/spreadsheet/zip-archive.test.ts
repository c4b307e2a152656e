import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { bytesOf } from '../samples/sample-workbook.ts'
import { openZip } from './zip-archive.ts'

const parts = { 'a.xml': bytesOf('<a/>'), 'folder/b.xml': bytesOf('b'.repeat(5000)) }
const packed = Buffer.from(zipSync(parts))

describe('an archive', () => {
  test('is opened without unpacking, and a part of it unpacked', () => {
    const archive = openZip(packed)
    expect([...archive.names]).toEqual(['a.xml', 'folder/b.xml'])
    expect(archive.unpack('folder/b.xml').toString()).toBe('b'.repeat(5000))
  })

  test('may hold parts as they are', () => {
    expect(
      openZip(Buffer.from(zipSync(parts, { level: 0 })))
        .unpack('a.xml')
        .toString(),
    ).toBe('<a/>')
  })

  test('may have something before and behind it', () => {
    const commented = Buffer.concat([packed, Buffer.from('a remark')])
    commented.writeUInt16LE(8, packed.length - 2)
    expect(openZip(commented).unpack('a.xml').toString()).toBe('<a/>')
  })

  test.for<[string, (bytes: Buffer) => Buffer]>([
    ['nothing', () => Buffer.alloc(0)],
    ['its beginning alone', (bytes) => bytes.subarray(0, 40)],
    ['a directory that lies outside', (bytes) => (bytes.writeUInt32LE(99_999, bytes.length - 6), bytes)],
    ['a directory that is none', (bytes) => (bytes.writeUInt32LE(1, bytes.length - 6), bytes)],
    [
      'a packing that nobody knows',
      (bytes) => (bytes.writeUInt16LE(99, bytes.readUInt32LE(bytes.length - 6) + 10), bytes),
    ],
  ])('of %s is damaged', ([, change]) => {
    expect(() => openZip(change(Buffer.from(packed)))).toThrow(/damaged or was cut off/)
  })

  test('has no part that it does not name', () => {
    expect(() => openZip(packed).unpack('c.xml')).toThrow(/damaged/)
  })
})
