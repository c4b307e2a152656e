import { resolve } from 'node:path'
import { restoreBackup } from '../backups/restore-backup.ts'
import { readEnvironment } from '../environment.ts'
import { CommandProblem } from './command.ts'
import type { Command } from './command.ts'

export const restoreCommand: Command = {
  name: 'restore',
  usage: '<folder>',
  summary: 'bring a backup back, into an empty installation',
  options: [{ name: 'force', value: '', summary: 'put databases aside that are there' }],
  async run({ parameters: [folder, ...others], options, variables, say }) {
    if (!folder || others.length > 0) {
      throw new CommandProblem('Name the folder of a backup: jsna restore <folder>.', { cause: 'usage' })
    }
    const choice = { force: options.force !== undefined, clock: () => new Date() }
    const { manifest, setAside } = await restoreBackup(resolve(folder), readEnvironment(variables).stores, choice)
    for (const path of setAside) say(`What was there is now ${path}. Delete it when you do not need it.`)
    say(`The backup of ${manifest.madeAt} is back. Everybody has to sign in again.`)
  },
}
