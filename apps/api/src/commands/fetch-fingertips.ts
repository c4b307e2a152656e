import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { countWords } from '@jsna/core'
import { fetchFingertips } from '@jsna/importers'
import { openStores } from '../database/open.ts'
import { fetchHostsFrom, readEnvironment } from '../environment.ts'
import { workspaceCatalogue } from '../evidence/workspace.queries.ts'
import { CommandProblem } from './command.ts'
import type { Command, CommandCall } from './command.ts'
import { importFrom, numberFrom, writeWhole } from './fetching.ts'
import { importFiles } from './import.ts'

const service = 'https://fingertips.phe.org.uk/api/'
const upperTier = '502'
const england = '15'
const second = '1000'

export const fetchFingertipsCommand: Command = {
  name: 'fetch-fingertips',
  usage: '<folder>',
  summary: 'fetch indicators from Fingertips, or from another hub, into files; go on where it was cut off',
  options: [
    { name: 'indicators', value: '<numbers>', summary: 'with commas between them; without it those of the catalogue' },
    { name: 'area-type', value: '<number>', summary: `the areas, ${upperTier} for upper-tier authorities if left out` },
    { name: 'parent-area-type', value: '<number>', summary: `the areas above, ${england} for England if left out` },
    {
      name: 'address',
      value: '<address>',
      summary: `of another API of the same form; its host must be in JSNA_FETCH_HOSTS`,
    },
    { name: 'pause', value: '<milliseconds>', summary: `between two requests, ${second} if left out` },
    { name: 'import', value: 'yes', summary: 'import the files into the workspace when all are there' },
  ],
  async run(call) {
    const { parameters, options, variables, say } = call
    const [given, ...more] = parameters
    if (!given || more.length > 0) {
      throw new CommandProblem('Name one folder for the files: jsna fetch-fingertips <folder>.', { cause: 'usage' })
    }
    const order = {
      areaType: numberFrom(options['area-type'] ?? upperTier, '--area-type'),
      parentAreaType: numberFrom(options['parent-area-type'] ?? england, '--parent-area-type'),
    }
    const source = {
      address: options.address ?? service,
      allowedHosts: fetchHostsFrom(variables),
      limits: { pause: numberFrom(options.pause ?? second, '--pause') },
    }
    const importing = importFrom(options.import)
    const indicators = options.indicators === undefined ? await boundIndicators(call) : numbersFrom(options.indicators)
    const folder = resolve(given)
    mkdirSync(folder, { recursive: true })
    const pathOf = (indicator: number) => join(folder, `fingertips-${indicator}-${order.areaType}.csv`)
    const wanted = indicators.filter((indicator) => !existsSync(pathOf(indicator)))
    if (wanted.length < indicators.length)
      say(`${countWords(indicators.length - wanted.length, 'file')} there already.`)
    let missing = 0
    for await (const page of fetchFingertips({ ...order, indicators: wanted }, source)) {
      if (page.kind === 'missing') {
        missing += 1
        say(`${page.indicator} is not to be had: ${page.message}`)
      } else {
        writeWhole(pathOf(page.indicator), page.bytes)
        say(`${page.indicator}: ${page.bytes.byteLength.toLocaleString('en-GB')} bytes.`)
      }
    }
    if (importing)
      await importFiles(
        indicators.map(pathOf).filter((path) => existsSync(path)),
        call,
      )
    if (missing > 0) throw new CommandProblem(`${countWords(missing, 'indicator')} could not be fetched.`)
  },
}

/** The Fingertips numbers that the catalogue is bound to. */
async function boundIndicators({ variables }: CommandCall): Promise<number[]> {
  const stores = await openStores(readEnvironment(variables).stores)
  try {
    const { indicators } = await workspaceCatalogue(stores.workspace.db)
    const ids = indicators.flatMap(({ externalIds }) => externalIds.filter(({ system }) => system === 'fingertips'))
    const numbers = ids.map(({ id }) => Number.parseInt(id, 10)).filter((id) => Number.isInteger(id))
    if (numbers.length > 0) return [...new Set(numbers)]
  } finally {
    await stores.close()
  }
  throw new CommandProblem(
    'No indicator of the catalogue has a Fingertips number. Name the indicators: --indicators 93356,108.',
    { cause: 'usage' },
  )
}

const numbersFrom = (text: string): number[] => [
  ...new Set(text.split(',').map((each) => numberFrom(each.trim(), '--indicators'))),
]
