import { openStores } from '../database/open.ts'
import { readEnvironment } from '../environment.ts'
import { storedImports } from '../importing/importing.queries.ts'
import { openDesk } from './open-desk.ts'
import { CommandProblem } from './command.ts'
import type { Command } from './command.ts'

export const undoImportCommand: Command = {
  name: 'undo-import',
  usage: '',
  summary: 'take the newest import back: what it replaced returns',
  options: [],
  async run({ variables, say }) {
    const location = readEnvironment(variables).stores
    const stores = await openStores(location)
    const desk = openDesk(stores, location)
    try {
      const newest = (await storedImports(stores.workspace.db)).find(({ undoneAt }) => undoneAt === null)
      if (!newest) throw new CommandProblem('There is no import to take back.')
      await desk.undo(newest.id, 'jsna undo-import')
      say(`${newest.fileName} is taken back; the figures are those from before it.`)
    } finally {
      await desk.close()
      await stores.close()
    }
  },
}
