import { createHash } from 'node:crypto'

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Hash of plain JSON. Two values that are written alike have the same one. */
export const hashOf = (value: unknown) => sha256(JSON.stringify(value))
