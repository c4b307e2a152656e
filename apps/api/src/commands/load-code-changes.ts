import { existsSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { countWords } from '@jsna/core'
import { openStores } from '../database/open.ts'
import { readEnvironment } from '../environment.ts'
import { ApiError } from '../errors.ts'
import { readCodeHistory, storeCodeHistory } from '../geography/code-histories.actions.ts'
import { CommandProblem } from './command.ts'
import type { Command } from './command.ts'
import { refusedRows } from './refused-rows.ts'

export const loadCodeChangesCommand: Command = {
  name: 'load-code-changes',
  usage: '<file.csv>',
  summary: 'say which area codes went on under others; files of figures are read by it from then on',
  options: [{ name: 'id', value: '<id>', summary: 'what the history is called; the name of the file as a rule' }],
  async run({ parameters: [file, ...more], options, variables, say }) {
    if (!file || more.length > 0) {
      throw new CommandProblem('Name one file: jsna load-code-changes <file.csv>.', { cause: 'usage' })
    }
    const path = resolve(file)
    if (!existsSync(path)) throw new CommandProblem(`There is no file ${path}.`)
    const words = basename(options.id ?? path.replace(/\.[^.]*$/, '')).toLowerCase()
    const id = (words.match(/[a-z0-9]+/g) ?? ['codes']).join('-')
    const { workspace, close } = await openStores(readEnvironment(variables).stores)
    try {
      const read = await readCodeHistory(new Uint8Array(readFileSync(path)))
      const context = { workspace, clock: () => new Date(), actor: 'jsna load-code-changes' }
      const { oldColumn, newColumn, renamed, divided, joined } = await storeCodeHistory(context, id, read)
      say(`${id}: old codes from ${oldColumn}, new ones from ${newColumn}.`)
      say(`${countWords(renamed, 'code')} renamed, ${divided} divided, ${joined} joined.`)
    } catch (error) {
      throw error instanceof ApiError ? refusedRows(error) : error
    } finally {
      await close()
    }
  },
}
