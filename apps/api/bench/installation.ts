import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createStores, openStores } from '../src/database/open.ts'
import type { Stores } from '../src/database/handle.ts'
import { createJudge } from '../src/documents/judge.ts'
import { createWorkspaceEvidence } from '../src/evidence/workspace-evidence.ts'
import { ImportDesk } from '../src/importing/import-desk.ts'
import { inThreads } from '../src/importing/task-runner.ts'
import { publish } from '../src/publishing/publish.ts'
import { storeNouns } from '../src/seeding/store-nouns.ts'
import { countyAreas, countyIndicators, countySchemes, writeCounty } from './county.ts'
import type { CountySize } from './county.ts'

const clock = () => new Date()
const random = { bytes: randomBytes }

export const countyFile = (folder: string) => join(folder, 'county.csv')

/** An installation that knows a county's indicators and areas and has no figures, and the file that holds them. */
export async function make(folder: string, size: CountySize): Promise<number> {
  const stores = await createStores({ kind: 'sqlite', folder })
  const nothing = { themes: [], lookups: [], boundaries: {}, recommendations: [], assets: [] }
  const nouns = { indicators: countyIndicators(size), schemes: countySchemes, areas: countyAreas(size), ...nothing }
  await stores.workspace.db.transaction().execute((transaction) => storeNouns(transaction, 'sqlite', nouns))
  await stores.close()
  return writeCounty(countyFile(folder), size)
}

export const open = (folder: string): Promise<Stores> => openStores({ kind: 'sqlite', folder })

/** Parses, validates, compares and stores the county's file. Answers how many figures were added. */
export async function importCounty(folder: string): Promise<number> {
  const stores = await open(folder)
  const desk = new ImportDesk({
    workspace: stores.workspace,
    clock,
    random,
    runner: inThreads({ kind: 'sqlite', folder }),
  })
  const content = createReadStream(countyFile(folder)) as AsyncIterable<Uint8Array>
  const { id } = await desk.handIn({ fileName: 'county.csv', content, actor: 'bench' })
  const { state, refusal } = await desk.settled(id)
  if (state !== 'ready') throw new Error(`The county's file is ${state}: ${JSON.stringify(refusal)?.slice(0, 500)}`)
  const { added } = await desk.accept({ job: id }, 'bench')
  await stores.close()
  return added
}

/** Calculates, compares, tests trends, summarises and publishes. */
export async function publishCounty(folder: string): Promise<number> {
  const stores = await open(folder)
  const { workspace, publisher } = stores
  const evidence = createWorkspaceEvidence(workspace.db, publisher.db)
  const judge = createJudge(workspace.db, evidence)
  const order = { actor: 'bench', publishedBy: 'bench', title: null }
  const { number } = await publish({ workspace, publisher, evidence, judge, clock }, order)
  await stores.close()
  return number
}

export { clock, random }
