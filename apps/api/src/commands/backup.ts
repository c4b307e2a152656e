import { resolve } from 'node:path'
import { makeBackup } from '../backups/make-backup.ts'
import { readEnvironment } from '../environment.ts'
import { CommandProblem } from './command.ts'
import type { Command } from './command.ts'

export const backupCommand: Command = {
  name: 'backup',
  usage: '<folder>',
  summary: 'copy everything into a new folder, while the server goes on working',
  options: [],
  async run({ parameters: [folder, ...others], variables, say }) {
    if (!folder || others.length > 0) {
      throw new CommandProblem('Name a new folder: jsna backup <folder>.', { cause: 'usage' })
    }
    const { release, files } = await makeBackup(readEnvironment(variables).stores, resolve(folder), () => new Date())
    const megabytes = (Object.values(files).reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(1)
    const until = release === null ? 'Nothing has been published yet.' : `The newest release in it is ${release}.`
    say(`${resolve(folder)} holds a backup of ${megabytes} MB. ${until}`)
  },
}
