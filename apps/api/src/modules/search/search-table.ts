import type { SearchAnswer, SearchResult } from '../../client.ts'
import { ownTerms } from '../../downloads/catalogue-tables.ts'
import { ownLicence } from '../../downloads/provenance.ts'
import { tableFrom } from '../../downloads/table.ts'
import type { Table } from '../../downloads/table.ts'
import type { PublicContext } from '../../http/public-route.ts'

/** What was found, the best result first. */
export const searchTable = async ({ results }: SearchAnswer, { release }: PublicContext): Promise<Table> =>
  tableFrom<SearchResult>(
    { title: 'Search results', key: ['kind', 'path'] },
    {
      kind: ({ kind }) => kind,
      title: ({ title }) => title,
      path: ({ path }) => path,
      excerpt: ({ excerpt }) => excerpt,
      places: ({ places }) => places?.map(({ path }) => path).join(' '),
      licence: () => ownLicence,
      release: () => release.number,
    },
    results,
    ownTerms(release, 'Search results'),
  )
