import { FetchProblem } from '../fetching/fetch-problem.ts'
import { downloadsIn, linkIn } from './version-document.ts'
import type { OnsVersion } from './version-document.ts'
import type { OnsClient } from './fetch-ons.ts'

const MOST_LOOKS = 120

/**
 * Has the office make a table of some areas of a version, and answers where its files are. Tables of the census are made in
 * two steps, the others in one.
 */
export async function filteredDownloads(
  version: OnsVersion,
  areas: readonly string[],
  client: OnsClient,
): Promise<Pick<OnsVersion, 'downloads'>> {
  const { dataset, edition, version: number, dimensions, populationType } = version
  const area = dimensions.find(({ isArea }) => isArea)
  if (!area) {
    const known = dimensions.map(({ name }) => name).join(', ')
    throw new FetchProblem(`“${dataset}” says of none of its dimensions that it is the area: ${known}.`)
  }
  const wanted = { dataset: { id: dataset, edition, version: number } }
  const id =
    populationType === null
      ? await submitted(client, { ...wanted, dimensions: [{ name: area.name, options: areas }] })
      : await submittedCensus(client, {
          ...wanted,
          population_type: populationType,
          dimensions: dimensions.map(({ name, isArea }) =>
            isArea ? { name, is_area_type: true, options: areas } : { name },
          ),
        })
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const output = await client.ask(`filter-outputs/${encodeURIComponent(id)}`)
    const downloads = downloadsIn(output)
    if (downloads.has('csv')) return { downloads }
    if (output['state'] === 'failed') break
    await client.wait()
  }
  throw new FetchProblem(`The office did not make the table of “${dataset}” for these areas. Ask for the whole of it.`)
}

async function submitted({ ask }: OnsClient, filter: object): Promise<string> {
  const { id, href } = linkIn(await ask('filters?submitted=true', filter), 'filter_output')
  return idOf(id || (/\/filter-outputs\/([^/]+)$/.exec(href)?.[1] ?? ''))
}

async function submittedCensus({ ask }: OnsClient, filter: object): Promise<string> {
  const { filter_id: blueprint } = await ask('filters', filter)
  const answer = await ask(`filters/${encodeURIComponent(idOf(blueprint))}/submit`, {})
  return idOf(answer['filter_output_id'])
}

function idOf(id: unknown): string {
  if (typeof id === 'string' && id !== '') return id
  throw new FetchProblem('The office took the filter and gave no id for it.')
}
