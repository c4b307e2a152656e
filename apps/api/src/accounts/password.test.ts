import { describe, expect, it } from 'vitest'
import { countedRandomness } from '../builders/installation.ts'
import { hashPassword, passwordMatches } from './password.ts'

describe('a password', () => {
  it('matches its own hash and nothing else', async () => {
    const hash = await hashPassword('correct horse', countedRandomness())
    expect(await passwordMatches('correct horse', hash)).toBe(true)
    for (const wrong of ['correct hors', 'Correct horse', '', 'correct horse ']) {
      expect(await passwordMatches(wrong, hash)).toBe(false)
    }
  })

  it('is salted: two hashes of one password differ', async () => {
    const random = countedRandomness()
    expect(await hashPassword('same', random)).not.toBe(await hashPassword('same', random))
  })

  it('matches however its letters are composed', async () => {
    const hash = await hashPassword('caf\u00e9', countedRandomness())
    expect(await passwordMatches('cafe\u0301', hash)).toBe(true)
  })

  it('is hashed by the parameters that stand in the hash', async () => {
    const hash = await hashPassword('x', countedRandomness())
    expect(hash).toMatch(/^scrypt\$32768\$8\$1\$[\w-]{22}\$[\w-]{43}$/)
    const [name, , ...rest] = hash.split('$')
    expect(await passwordMatches('x', [name, '16384', ...rest].join('$'))).toBe(false)
  })

  it('matches nothing where there is no account', async () => {
    expect(await passwordMatches('', null)).toBe(false)
  })
})
