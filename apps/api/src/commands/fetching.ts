import { renameSync, writeFileSync } from 'node:fs'
import { CommandProblem } from './command.ts'

/** A file of that name is always whole: it gets its name when its last byte is written. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  writeFileSync(`${path}.part`, bytes)
  renameSync(`${path}.part`, path)
}

export function numberFrom(text: string, name: string): number {
  if (/^\d{1,10}$/.test(text)) return Number(text)
  throw new CommandProblem(`${name} is “${text}”; it must be a whole number.`, { cause: 'usage' })
}

export function importFrom(text: string | undefined): boolean {
  if (text === undefined || text === 'yes' || text === 'no') return text === 'yes'
  throw new CommandProblem(`--import is “${text}”; it must be yes or no.`, { cause: 'usage' })
}
