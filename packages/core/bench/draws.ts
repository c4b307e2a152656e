/** Numbers from 0 to below 1 that are the same on every machine: a linear congruential generator, one for each benchmark. */
export function draws(): () => number {
  let state = 12345
  return () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
