import { documentCharts } from '@jsna/core'
import type { PublishedDocument } from '@jsna/core'
import type { ReleaseRow } from '../database/rows.ts'
import type { EvidenceSource } from '../evidence/evidence-source.ts'
import type { Published } from '../evidence/published.queries.ts'
import { assembleDocument, inputsOf } from './assemble-document.ts'
import { earlierValues, publishedExtras, publishedText } from './published.queries.ts'

/** A text as readers get it in one release; `undefined` where the release has no such text for that area. */
export async function publishedDocument(
  db: Published,
  release: Pick<ReleaseRow, 'number' | 'publishedAt' | 'title'>,
  evidence: EvidenceSource,
  { id, area }: { id: string; area?: string },
): Promise<PublishedDocument | undefined> {
  const { number, publishedAt, title } = release
  const text = await publishedText(db, number, id, area)
  if (!text) return undefined
  const inputs = inputsOf(text.evaluation)
  // What the figures say was frozen with the release; only charts still look at estimates.
  const charted = documentCharts(text.document).flatMap(({ chart }) => chart.indicator ?? [])
  return assembleDocument({
    ...text,
    evidence: await evidence.on(charted),
    release: { number, publishedAt, title },
    earlier: await earlierValues(db, number, inputs),
    ...(await publishedExtras(db, number)),
  })
}
