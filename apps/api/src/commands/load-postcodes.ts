import { createReadStream, existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { countWords } from '@jsna/core'
import { createIssueList, readPostcodes } from '@jsna/importers'
import { insertCells } from '../database/bulk.ts'
import { openStores } from '../database/open.ts'
import { readEnvironment } from '../environment.ts'
import { workspaceCatalogue } from '../evidence/workspace.queries.ts'
import { CommandProblem } from './command.ts'
import type { Command } from './command.ts'

const mostListed = 20

export const loadPostcodesCommand: Command = {
  name: 'load-postcodes',
  usage: '<file>',
  summary: 'take the postcodes of the area from a postcode directory, so that readers can find their place',
  options: [],
  async run({ parameters: [file, ...more], variables, say }) {
    if (!file || more.length > 0)
      throw new CommandProblem('Name one file: jsna load-postcodes <file>.', { cause: 'usage' })
    const path = resolve(file)
    if (!existsSync(path) || !statSync(path).isFile()) throw new CommandProblem(`There is no file ${path}.`)
    const stores = await openStores(readEnvironment(variables).stores)
    try {
      const { areas } = await workspaceCatalogue(stores.workspace.db)
      const codes = new Set(areas.map(({ code }) => code))
      const issues = createIssueList()
      const { db, dialect } = stores.publisher
      let rows = 0
      await db.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('postcode').execute()
        const content = createReadStream(path) as AsyncIterable<Uint8Array>
        for await (const some of readPostcodes(content, codes, issues)) {
          const fresh = some.map(({ postcode, area }) => ({ postcode, area }))
          await insertCells(transaction, dialect, 'postcode', fresh, 'on conflict do nothing')
          rows += some.length
        }
        // What was there stays if the file is not what it should be.
        if (issues.issues.length > 0) throw refused(path, issues)
        if (rows === 0) throw new CommandProblem(`${path} has no postcode of an area that the platform carries.`)
      })
      say(`${countWords(rows, 'postcode')} can be looked up.`)
    } finally {
      await stores.close()
    }
  },
}

function refused(path: string, { issues, unlisted }: ReturnType<typeof createIssueList>): CommandProblem {
  const lines = issues
    .slice(0, mostListed)
    .map(({ row, column, message }) => `- row ${row}, column ${column}: ${message}`)
  const count = countWords(issues.length + unlisted, 'fault')
  return new CommandProblem([`${path} was refused with ${count}. Nothing of it was stored.`, ...lines].join('\n'))
}
