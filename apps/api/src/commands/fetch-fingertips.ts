import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { countWords } from '@jsna/core'
import { fetchFingertips } from '@jsna/importers'
import { CommandProblem } from './command.ts'
import type { Command, CommandCall } from './command.ts'
import { boundIds, fetchOptions, fetchPlan, numberFrom, writeWhole } from './fetching.ts'
import { importFiles } from './import.ts'

const service = 'https://fingertips.phe.org.uk/api/'
const upperTier = '502'
const england = '15'

export const fetchFingertipsCommand: Command = {
  name: 'fetch-fingertips',
  usage: '<folder>',
  summary: 'fetch indicators from Fingertips, or from another hub, into files; go on where it was cut off',
  options: [
    { name: 'indicators', value: '<numbers>', summary: 'with commas between them; without it those of the catalogue' },
    { name: 'area-type', value: '<number>', summary: `the areas, ${upperTier} for upper-tier authorities if left out` },
    { name: 'parent-area-type', value: '<number>', summary: `the areas above, ${england} for England if left out` },
    ...fetchOptions,
  ],
  async run(call) {
    const { options, say } = call
    const { source, importing, folder: makeFolder } = fetchPlan('fetch-fingertips', call, service)
    const order = {
      areaType: numberFrom(options['area-type'] ?? upperTier, '--area-type'),
      parentAreaType: numberFrom(options['parent-area-type'] ?? england, '--parent-area-type'),
    }
    const indicators = options.indicators === undefined ? await boundIndicators(call) : numbersFrom(options.indicators)
    const folder = makeFolder()
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
async function boundIndicators(call: CommandCall): Promise<number[]> {
  const ids = (await boundIds(call)).filter(({ system }) => system === 'fingertips')
  const numbers = ids.map(({ id }) => Number.parseInt(id, 10)).filter((id) => Number.isInteger(id))
  if (numbers.length > 0) return [...new Set(numbers)]
  throw new CommandProblem(
    'No indicator of the catalogue has a Fingertips number. Name the indicators: --indicators 93356,108.',
    { cause: 'usage' },
  )
}

const numbersFrom = (text: string): number[] => [
  ...new Set(text.split(',').map((each) => numberFrom(each.trim(), '--indicators'))),
]
