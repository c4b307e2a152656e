import type { IncomingMessage, RequestListener } from 'node:http'

/** A pretended data set of the office: what it is called, and the table that belongs to it. */
export interface SampleDataset {
  id: string
  edition: string
  version: number
  table: string
  /** Whether it is a table of the census; those are filtered in two steps. */
  isCensus?: boolean
  hasDescription?: boolean
}

export const SAMPLE_TABLE = [
  'v4_0,yyyy-yy,Time,administrative-geography,Geography,sex,Sex',
  '12.5,2023-24,2023-24,E08000026,Coventry,all,All',
  '11.5,2023-24,2023-24,E92000001,England,all,All',
  '',
].join('\n')

export const SAMPLE_DESCRIPTION = JSON.stringify({
  '@context': 'http://www.w3.org/ns/csvw',
  url: 'table.csv',
  tableSchema: { columns: [] },
})

const link = (href: string, id = '') => (id === '' ? { href } : { href, id })

/** The documents of the data set API for one version, in the shapes that its documentation gives. */
function documents(
  { id, edition, version, table, isCensus = false, hasDescription = false }: SampleDataset,
  host: string,
) {
  const api = `https://api.beta.ons.gov.uk/v1/datasets/${id}`
  const files = `http://${host}/downloads/datasets/${id}/editions/${edition}/versions/${version}`
  const newest = link(`${api}/editions/${edition}/versions/${version}`, String(version))
  const links = { self: link(api), editions: link(`${api}/editions`), latest_version: newest }
  const area = isCensus
    ? { id: 'ltla', name: 'ltla', label: 'Lower tier local authorities', is_area_type: true }
    : { id: 'administrative-geography', name: 'geography', label: 'Geography', links: {} }
  return {
    dataset: { id, title: 'A data set', state: 'published', links },
    edition: { edition, state: 'published', links },
    version: {
      dimensions: [{ id: 'yyyy-yy', name: 'time', label: 'Time' }, area, { id: 'sex', name: 'sex', label: 'Sex' }],
      downloads: {
        csv: { href: `${files}.csv`, size: String(Buffer.byteLength(table)) },
        ...(hasDescription ? { csvw: { href: `${files}.csv-metadata.json`, size: '' } } : {}),
        xls: { href: `${files}.xlsx`, size: '100' },
      },
      edition,
      version,
      id: 'an-instance',
      state: 'published',
      release_date: '2024-01-31T00:00:00.000Z',
      ...(isCensus ? { type: 'cantabular_flexible_table', is_based_on: { '@id': 'UR' } } : { type: 'v4' }),
      links: { dataset: link(api, id), self: newest },
    },
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

/**
 * Answers as the data set API and its file host do, for one data set. `host` is the server's own address, which it learns
 * from the request; `filters` gets the bodies of the filters that were asked for.
 */
export function onsAnswers(dataset: SampleDataset, filters: unknown[] = []): RequestListener {
  let looks = 0
  return (request, response) => {
    const host = request.headers.host ?? ''
    const json = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    const found = documents(dataset, host)
    const { id, edition, version, table } = dataset
    const at = `/v1/datasets/${id}`
    const answers: Record<string, () => unknown> = {
      [`GET ${at}`]: () => json(200, found.dataset),
      [`GET ${at}/editions/${edition}`]: () => json(200, found.edition),
      [`GET ${at}/editions/${edition}/versions/${version}`]: () => json(200, found.version),
      [`GET /downloads/datasets/${id}/editions/${edition}/versions/${version}.csv`]: () =>
        response.writeHead(301, { location: `http://${host}/static/${id}.csv` }).end(),
      [`GET /static/${id}.csv`]: () => response.writeHead(200, { 'content-type': 'text/csv' }).end(table),
      [`GET /downloads/datasets/${id}/editions/${edition}/versions/${version}.csv-metadata.json`]: () =>
        response.end(SAMPLE_DESCRIPTION),
      'POST /v1/filters?submitted=true': () =>
        json(201, { filter_id: 'f1', links: { filter_output: link(`http://${host}/v1/filter-outputs/o1`, 'o1') } }),
      'POST /v1/filters': () => json(201, { filter_id: 'f1', links: {} }),
      'POST /v1/filters/f1/submit': () => json(202, { filter_output_id: 'o1' }),
      'GET /v1/filter-outputs/o1': () => {
        looks += 1
        const downloads = looks > 1 ? { csv: link(`http://${host}/static/${id}.csv`) } : {}
        json(200, { state: looks > 1 ? 'completed' : 'created', downloads })
      },
    }
    const answer = answers[`${request.method ?? ''} ${request.url ?? ''}`]
    if (request.method === 'POST') void bodyOf(request).then((body) => filters.push(JSON.parse(body)))
    if (answer) answer()
    else response.writeHead(404, { 'content-type': 'text/plain' }).end('dataset not found')
  }
}
