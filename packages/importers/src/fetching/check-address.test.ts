import { describe, expect, test } from 'vitest'
import { checkAddress } from './check-address.ts'

const allowed = ['fingertips.phe.org.uk', '127.0.0.1:3911', 'jsna.example.org:8443']

describe('an address', () => {
  test.for([
    ['https://fingertips.phe.org.uk/api/', 'https://fingertips.phe.org.uk/api/'],
    ['https://fingertips.phe.org.uk/api', 'https://fingertips.phe.org.uk/api/'],
    ['https://FINGERTIPS.phe.org.uk/api/?v=1#top', 'https://fingertips.phe.org.uk/api/'],
    ['http://127.0.0.1:3911/fingertips/api/', 'http://127.0.0.1:3911/fingertips/api/'],
    ['https://jsna.example.org:8443/fingertips/api', 'https://jsna.example.org:8443/fingertips/api/'],
  ] as const)('%s may be asked', ([address, base]) => {
    expect(checkAddress(address, allowed).href).toBe(base)
  })

  test.for([
    ['fingertips', 'is no address'],
    ['ftp://fingertips.phe.org.uk/api/', 'is no address'],
    ['file:///etc/passwd', 'is no address'],
    ['http://fingertips.phe.org.uk/api/', 'must be asked over https'],
    ['https://example.org/api/', 'example.org is not on the list'],
    ['https://fingertips.phe.org.uk.example.org/', 'is not on the list'],
    ['https://fingertips.phe.org.uk:444/api/', 'fingertips.phe.org.uk:444 is not on the list'],
    ['http://169.254.169.254/latest/', '169.254.169.254 is not on the list'],
    ['https://me:secret@fingertips.phe.org.uk/', 'must not carry a user name'],
  ] as const)('%s is refused: %s', ([address, words]) => {
    expect(() => checkAddress(address, allowed)).toThrow(words)
  })

  test('with a password is refused without repeating it', () => {
    expect(() => checkAddress('https://me:secret@fingertips.phe.org.uk/', allowed)).toThrow(/^(?!.*secret)/)
  })

  test('is refused where no host is allowed', () => {
    expect(() => checkAddress('https://fingertips.phe.org.uk/api/', [])).toThrow('(none)')
  })
})
