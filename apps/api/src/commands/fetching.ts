import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { FetchSource } from '@jsna/importers'
import type { Indicator } from '@jsna/core'
import { openStores } from '../database/open.ts'
import { fetchHostsFrom, readEnvironment } from '../environment.ts'
import { workspaceCatalogue } from '../evidence/workspace.queries.ts'
import { CommandProblem } from './command.ts'
import type { Command, CommandCall } from './command.ts'

const second = '1000'

/** What every command that fetches can be told, beside what it fetches. */
export const fetchOptions: Command['options'] = [
  {
    name: 'address',
    value: '<address>',
    summary: 'of another API of the same form; its hosts must be in JSNA_FETCH_HOSTS',
  },
  { name: 'pause', value: '<milliseconds>', summary: `between two requests, ${second} if left out` },
  { name: 'import', value: 'yes', summary: 'import the files into the workspace when all are there' },
]

interface FetchPlan {
  source: FetchSource
  importing: boolean
  /** Makes the folder, when everything else that was said can be used. */
  folder: () => string
}

/** Reads the folder and the common options of `jsna <command> <folder>`. */
export function fetchPlan(
  command: string,
  { parameters, options, variables }: CommandCall,
  service: string,
): FetchPlan {
  const [given, ...more] = parameters
  if (!given || more.length > 0) {
    throw new CommandProblem(`Name one folder for the files: jsna ${command} <folder>.`, { cause: 'usage' })
  }
  const source = {
    address: options.address ?? service,
    allowedHosts: fetchHostsFrom(variables),
    limits: { pause: numberFrom(options.pause ?? second, '--pause') },
  }
  const folder = () => {
    mkdirSync(resolve(given), { recursive: true })
    return resolve(given)
  }
  return { source, importing: importFrom(options.import), folder }
}

/** What the indicators of the catalogue are bound to elsewhere. */
export async function boundIds({ variables }: CommandCall): Promise<Indicator['externalIds']> {
  const stores = await openStores(readEnvironment(variables).stores)
  try {
    const { indicators } = await workspaceCatalogue(stores.workspace.db)
    return indicators.flatMap(({ externalIds }) => externalIds)
  } finally {
    await stores.close()
  }
}

/** A file of that name is always whole: it gets its name when its last byte is written. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  writeFileSync(`${path}.part`, bytes)
  renameSync(`${path}.part`, path)
}

export function numberFrom(text: string, name: string): number {
  if (/^\d{1,10}$/.test(text)) return Number(text)
  throw new CommandProblem(`${name} is “${text}”; it must be a whole number.`, { cause: 'usage' })
}

function importFrom(text: string | undefined): boolean {
  if (text === undefined || text === 'yes' || text === 'no') return text === 'yes'
  throw new CommandProblem(`--import is “${text}”; it must be yes or no.`, { cause: 'usage' })
}
