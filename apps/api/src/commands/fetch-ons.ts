import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { countWords } from '@jsna/core'
import { fetchOns } from '@jsna/importers'
import type { OnsOrder } from '@jsna/importers'
import { CommandProblem } from './command.ts'
import type { Command, CommandCall } from './command.ts'
import { boundIds, fetchOptions, fetchPlan, writeWhole } from './fetching.ts'
import { importFiles } from './import.ts'

const service = 'https://api.beta.ons.gov.uk/v1/'

export const fetchOnsCommand: Command = {
  name: 'fetch-ons',
  usage: '<folder>',
  summary: 'fetch data sets from the API of ONS into files; go on where it was cut off',
  options: [
    {
      name: 'datasets',
      value: '<names>',
      summary: 'with commas between them, such as TS030 or wellbeing:time-series:4; without it those of the catalogue',
    },
    { name: 'areas', value: '<codes>', summary: 'with commas between them; without it all that there are' },
    ...fetchOptions,
  ],
  async run(call) {
    const { options, say } = call
    const { source, importing, folder: makeFolder } = fetchPlan('fetch-ons', call, service)
    const areas = options.areas === undefined ? [] : codesFrom(options.areas)
    const named =
      options.datasets === undefined ? await boundDatasets(call) : options.datasets.split(',').map(orderFrom)
    const folder = makeFolder()
    const paths: string[] = []
    let missing = 0
    const orders = named.map((order) => ({ ...order, areas }))
    for await (const file of fetchOns(orders, source, (name) => existsSync(join(folder, name)))) {
      if (file.kind === 'missing') {
        missing += 1
        say(`${file.order.dataset} is not to be had: ${file.message}`)
        continue
      }
      const path = join(folder, file.name)
      paths.push(path)
      if (file.kind === 'there') {
        say(`${file.name} is there already.`)
        continue
      }
      // The table is written last: where it is, its description is as well.
      if (file.description) writeWhole(`${path}-metadata.json`, file.description)
      writeWhole(path, file.bytes)
      say(`${file.name}: ${file.bytes.byteLength.toLocaleString('en-GB')} bytes.`)
    }
    if (importing) await importFiles(paths, call)
    if (missing > 0) throw new CommandProblem(`${countWords(missing, 'data set')} could not be fetched.`)
  },
}

const usage = (message: string) => new CommandProblem(message, { cause: 'usage' })

/** `TS030`, `wellbeing:time-series` or `wellbeing:time-series:4`. */
function orderFrom(text: string): OnsOrder {
  const [, dataset, edition, version] = /^\s*([\w-]+)(?::([\w.-]+)(?::(\d{1,6}))?)?\s*$/.exec(text) ?? []
  if (dataset === undefined) {
    throw usage(`--datasets has “${text}”; it must be a data set, with edition and version if you like: TS030:2021:3.`)
  }
  if (edition === undefined) return { dataset }
  return version === undefined ? { dataset, edition } : { dataset, edition, version: Number(version) }
}

function codesFrom(text: string): string[] {
  const codes = text.split(',').map((code) => code.trim())
  const wrong = codes.find((code) => !/^[A-Z]\d{8}$/.test(code))
  if (wrong === undefined) return codes
  throw usage(`--areas has “${wrong}”; it must be codes with commas between them, such as E08000026,E92000001.`)
}

const numbered = /^[A-Z]{2}\d{3}[A-Z]{0,2}$/

/** The data sets that the catalogue is bound to, tables of the census among them. */
async function boundDatasets(call: CommandCall): Promise<OnsOrder[]> {
  const names = (await boundIds(call)).flatMap(({ system, id }) => {
    const [dataset = ''] = id.split('/', 1)
    const isOurs = system === 'ons-datasets' || (system === 'census-2021' && numbered.test(dataset))
    return isOurs ? [dataset] : []
  })
  if (names.length > 0) return [...new Set(names)].map((dataset) => ({ dataset }))
  throw usage('No indicator of the catalogue has a data set of ONS. Name the data sets: --datasets TS030,TS021.')
}
