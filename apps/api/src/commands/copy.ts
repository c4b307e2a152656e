import { resolve } from 'node:path'
import { copyInstallation } from '../copying/copy-stores.ts'
import { storesFrom } from '../environment.ts'
import { CommandProblem } from './command.ts'
import type { Command } from './command.ts'

export const copyCommand: Command = {
  name: 'copy',
  usage: '<from> <to>',
  summary:
    'copy a whole installation from SQLite to PostgreSQL, or back; each is a data folder or a postgres:// address',
  options: [],
  async run({ parameters: [from, to, ...others], say }) {
    if (!from || !to || others.length > 0) {
      throw new CommandProblem('Name a source and a target: jsna copy <from> <to>.', { cause: 'usage' })
    }
    const copied = await copyInstallation(locationOf(from), locationOf(to), ({ database, table, rows, hash }) => {
      if (rows > 0) say(`${database}.${table}: ${rows.toLocaleString('en-GB')} rows, ${hash.slice(0, 16)}`)
    })
    const rows = copied.reduce((sum, each) => sum + each.rows, 0)
    say(`${copied.length} tables, ${rows.toLocaleString('en-GB')} rows: the copy has the same content.`)
  },
}

const locationOf = (words: string) =>
  /^postgres(?:ql)?:/.test(words) ? storesFrom({ DATABASE_URL: words }, '') : storesFrom({}, resolve(words))
