import { brokenAudit } from '../audit/audit.ts'
import { openStores } from '../database/open.ts'
import { readEnvironment } from '../environment.ts'
import { CommandProblem } from './command.ts'
import type { Command } from './command.ts'

export const verifyAuditCommand: Command = {
  name: 'verify-audit',
  usage: '',
  summary: 'check that no entry of the audit was removed, changed or reordered',
  options: [],
  async run({ variables, say }) {
    const stores = await openStores(readEnvironment(variables).stores)
    try {
      const broken = await brokenAudit(stores.workspace.db)
      if (broken !== null) throw new CommandProblem(broken)
      say('The audit is whole.')
    } finally {
      await stores.close()
    }
  },
}
