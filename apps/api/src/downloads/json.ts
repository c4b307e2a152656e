import { itemsAtOnce, piecesInTurns } from '../in-turns.ts'
import { encode } from './formats.ts'

/**
 * Fields with a number for a name, in the order of the numbers. There may be a hundred thousand of them, few of them next to each
 * other: as an object of its own each of them would cost more than its text.
 */
export class NumberedFields<Value extends string | number> {
  readonly #names: number[] = []
  readonly #values: Value[] = []

  get size(): number {
    return this.#names.length
  }

  add(name: number, value: Value): void {
    this.#names.push(name)
    this.#values.push(value)
  }

  /** As JSON has them, with braces around them. */
  pieces(): Promise<Uint8Array[]> {
    return inBrackets('{}', this.#names, (some, from) =>
      some.map((name, index) => `"${name}":${JSON.stringify(this.#values[from + index])}`).join(','),
    )
  }

  toJSON(): Record<string, Value | undefined> {
    return Object.fromEntries(this.#names.map((name, index) => [name, this.#values[index]]))
  }
}

/**
 * An answer as JSON, to the byte what `JSON.stringify` makes of it. A long list in it, or a dataset of many numbers, is written in
 * parts, between which others are answered.
 */
export async function jsonBytes(answer: object): Promise<Uint8Array> {
  if (Array.isArray(answer) || !Object.values(answer).some(isLong)) return encode(JSON.stringify(answer))
  const pieces: Uint8Array[] = []
  for (const [name, value] of Object.entries(answer) as [string, unknown][]) {
    const written = await fieldPieces(value)
    if (written) pieces.push(Buffer.from(`${pieces.length > 0 ? ',' : '{'}${JSON.stringify(name)}:`), ...written)
  }
  return Buffer.concat([...pieces, Buffer.from('}')])
}

const isLong = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > itemsAtOnce : value instanceof NumberedFields && value.size > itemsAtOnce

/** What stands for the value of a field; nothing where JSON leaves the field out. */
async function fieldPieces(value: unknown): Promise<Uint8Array[] | undefined> {
  if (value instanceof NumberedFields) return value.pieces()
  if (Array.isArray(value)) return inBrackets('[]', value, (some) => JSON.stringify(some).slice(1, -1))
  const text = JSON.stringify(value) as string | undefined
  return text === undefined ? undefined : [Buffer.from(text)]
}

/** Parts of a list with a comma between them, as is between the items of each. */
async function inBrackets<Item>(
  brackets: '[]' | '{}',
  items: readonly Item[],
  write: (some: readonly Item[], from: number) => string,
): Promise<Uint8Array[]> {
  const pieces = await piecesInTurns(items, (some, from) => `${from > 0 ? ',' : ''}${write(some, from)}`)
  return [Buffer.from(brackets.charAt(0)), ...pieces, Buffer.from(brackets.charAt(1))]
}
