import { scrypt, timingSafeEqual } from 'node:crypto'
import type { Randomness } from '../dependencies.ts'

interface Parameters {
  cost: number
  blockSize: number
  parallelization: number
}

// About 60 ms and 32 MB a password. The parameters stand in each hash, so that they can be raised later.
const parameters: Parameters = { cost: 32_768, blockSize: 8, parallelization: 1 }
const keyLength = 32

function derive(password: string, salt: Buffer, { cost, blockSize, parallelization }: Parameters): Promise<Buffer> {
  const options = { N: cost, r: blockSize, p: parallelization, maxmem: 256 * cost * blockSize }
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, keyLength, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

export async function hashPassword(password: string, random: Randomness): Promise<string> {
  const salt = random.bytes(16)
  const key = await derive(password, salt, parameters)
  const { cost, blockSize, parallelization } = parameters
  return ['scrypt', cost, blockSize, parallelization, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** Whether a password belongs to a hash. Without a hash the work is done all the same, so that the time tells nothing. */
export async function passwordMatches(password: string, hash: string | null): Promise<boolean> {
  const [, cost, blockSize, parallelization, salt = '', key = ''] = (hash ?? '').split('$')
  const stated = hash
    ? { cost: Number(cost), blockSize: Number(blockSize), parallelization: Number(parallelization) }
    : parameters
  const derived = await derive(password, Buffer.from(salt, 'base64url'), stated)
  const expected = Buffer.from(key, 'base64url')
  return expected.length === derived.length && timingSafeEqual(expected, derived)
}
