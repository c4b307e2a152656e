import { requireWhole } from './requirements.ts'

/**
 * Random numbers between 0 and 1, neither included, that are the same for the same seed on every machine: the generator
 * xoshiro128++, two of its 32-bit outputs for each number of 53 bits. The seed, any whole number of 32 bits, is spread over
 * the state by the mixing steps of MurmurHash3. Not for secrets.
 *
 * @throws CalculationError when the seed is not a whole number from 0 to 4294967295.
 * @reference Blackman D., Vigna S. (2021), Scrambled linear pseudorandom number generators, ACM Transactions on
 * Mathematical Software 47.
 * @example
 * const [once, again] = [randomNumbers(7), randomNumbers(7)]
 * once() === again() // => true
 */
export function randomNumbers(seed: number): () => number {
  requireWhole('randomNumbers', 'seed', seed, 0, 0xffffffff)
  const next = wholeRandomNumbers([1, 2, 3, 4].map((step) => mixed(seed + step * 0x9e3779b9)))
  return () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6) + 0.5) / 2 ** 53
}

/** The generator itself: whole numbers of 32 bits from a state of four such numbers, not all 0. */
export function wholeRandomNumbers(state: readonly number[]): () => number {
  let [a = 0, b = 0, c = 0, d = 0] = state
  return () => {
    const result = (rotated((a + d) | 0, 7) + a) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotated(d, 11)
    return result
  }
}

function rotated(x: number, by: number): number {
  return (x << by) | (x >>> (32 - by))
}

function mixed(x: number): number {
  let h = x | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}
