/** What another team writes first, in a folder of its own. It prints one line of JSON. */
export const script = `
import { directlyStandardisedRate, europeanStandardPopulation2013 as standardPopulation } from '@jsna/core'
const bands = standardPopulation.map(({ age }, i) => ({ age, count: 2 + i, denominator: 5000 - 200 * i }))
const deaths = directlyStandardisedRate(bands, { standardPopulation })
console.log(JSON.stringify(deaths))
`

