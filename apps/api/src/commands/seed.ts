import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { readPackedData } from '@jsna/importers'
import { accountRows, makeAccounts, writeAccounts } from '../accounts/demonstration-accounts.ts'
import { refuseUnusableFolder } from '../data-folder.ts'
import { createStores, databaseFile } from '../database/open.ts'
import type { StoreLocation } from '../database/open.ts'
import { makeInPlace } from '../database/switched-files.ts'
import { projectFolder, readEnvironment } from '../environment.ts'
import { readTexts } from '../seeding/read-texts.ts'
import { seed } from '../seeding/seed.ts'
import { CommandProblem } from './command.ts'
import type { Command } from './command.ts'
import { explainBlockers } from './explain-blockers.ts'

export const seedCommand: Command = {
  name: 'seed',
  usage: '',
  summary: 'make a new database from the packed data and publish the first release',
  options: [{ name: 'data', value: '<folder>', summary: 'read the packed data from here instead of data/' }],
  async run({ options, variables, say }) {
    const environment = readEnvironment(variables)
    const packedFolder = resolve(projectFolder, options.data ?? 'data')
    const { stores: location, dataFolder } = environment
    refuseUnusableFolder(dataFolder)
    refuseExisting(location)
    const packed = await readPackedData(packedFolder)
    const documents = readTexts(packed.texts)
    const random = { bytes: randomBytes }
    const clock = () => new Date()
    const people = makeAccounts(random)
    const accounts = await accountRows(people, random, clock)
    mkdirSync(dataFolder, { recursive: true })
    await intoPlace(location, async (place) => {
      const stores = await createStores(place)
      try {
        if (location.kind === 'postgres') await refuseFilled(stores.workspace.db)
        const context = { stores, clock, progress: say }
        await seed(context, { packed, documents, accounts }).catch(explainBlockers)
      } finally {
        await stores.close()
      }
      // Before the databases are there: without the file nobody could sign in to them.
      writeAccounts(dataFolder, people)
    })
    say(`The database is ready${location.kind === 'sqlite' ? ` in ${location.folder}` : ''}.`)
  },
}

function refuseExisting(location: StoreLocation): void {
  if (location.kind === 'postgres') return
  for (const name of ['workspace', 'published'] as const) {
    const path = databaseFile(location.folder, name)
    if (existsSync(path)) {
      throw new CommandProblem(`${path} is there already. Move it away first: seeding never replaces a database.`)
    }
  }
}

type Workspace = Awaited<ReturnType<typeof createStores>>['workspace']['db']

async function refuseFilled(db: Workspace): Promise<void> {
  const filled = await db.selectFrom('indicator').select('id').limit(1).executeTakeFirst()
  if (filled) throw new CommandProblem('The PostgreSQL database is filled already: seeding never replaces a database.')
}

/** SQLite files are made beside their place and moved there whole, so that a seed that was cut off leaves no half database. */
async function intoPlace(location: StoreLocation, make: (place: StoreLocation) => Promise<void>): Promise<void> {
  if (location.kind === 'postgres') return make(location)
  await makeInPlace({
    folder: location.folder,
    stamp: 'seed',
    refuse: () => refuseExisting(location),
    make: (folder) => make({ kind: 'sqlite', folder }),
  })
}
