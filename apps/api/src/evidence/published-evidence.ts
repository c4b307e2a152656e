import { createEvidenceSource, nothingHidden } from './evidence-source.ts'
import type { Catalogue, EvidenceSource, Part } from './evidence-source.ts'
import { Kept } from './kept.ts'
import { publishedCatalogue, publishedEstimates } from './published.queries.ts'
import type { Published } from './published.queries.ts'

const mostEstimates = 400_000
const mostCatalogues = 3

/** What the releases say. A release never changes, so what was loaded stays right for ever. */
export function createPublishedEvidence(db: Published): (release: number) => EvidenceSource {
  const parts = new Kept<Part>(mostEstimates, (part) => part.estimates.length)
  const catalogues = new Kept<Catalogue>(mostCatalogues, () => 1)
  return (release) =>
    createEvidenceSource({
      catalogue: () => catalogues.get(String(release), '', () => publishedCatalogue(db, release)),
      figures: async ({ slug }) => ({ estimates: await publishedEstimates(db, release, slug), ...nothingHidden }),
      keep: (indicator, make) => parts.get(`${release} ${indicator.slug}`, '', make),
    })
}
