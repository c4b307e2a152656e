import { expect } from 'vitest'

/** What another team writes first, in a folder of its own. It prints one line of JSON. */
export const script = `
import { directlyStandardisedRate, europeanStandardPopulation2013 as standardPopulation } from '@jsna/core'
const bands = standardPopulation.map(({ age }, i) => ({ age, count: 2 + i, denominator: 5000 - 200 * i }))
const deaths = directlyStandardisedRate(bands, { standardPopulation })
console.log(JSON.stringify(deaths))
`

/** Calculated from the published formula, apart from this library. */
export const printed = {
  kind: 'estimate',
  method: 'dobson',
  count: 209,
  value: expect.closeTo(363.6996, 4) as number,
  lowerCi: expect.closeTo(313.5633, 4) as number,
  upperCi: expect.closeTo(419.2584, 4) as number,
}
