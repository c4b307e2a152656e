/** What another team writes first, in a folder of its own. It prints one line of JSON. */
export const script = `
import { rate } from '@jsna/core'
const admissions = rate({ count: 40, denominator: 80000 })
console.log(JSON.stringify(admissions))
`

export const printed = { kind: 'estimate', method: 'byars', value: 50, lowerCi: 35.7166, upperCi: 68.0876 }
