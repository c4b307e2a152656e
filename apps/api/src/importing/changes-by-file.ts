import { indicatorsOf } from '@jsna/core'
import type { Indicator } from '@jsna/core'
import type { Kysely } from 'kysely'
import { movedSentences } from '../changes/moved-sentences.ts'
import type { MovedSentence } from '../client.ts'
import type { WorkspaceTables } from '../database/tables.ts'
import { protectedBefore } from '../disclosure/readers-knowledge.ts'
import { storedDocuments } from '../documents/documents.queries.ts'
import { readingsOf } from '../documents/judge.ts'
import type { EvidenceSource } from '../evidence/evidence-source.ts'

interface BeforeAndAfter {
  /** The workspace as it is. */
  before: EvidenceSource
  /** The workspace with the file. */
  after: EvidenceSource
  /** Slugs of the indicators that the file moves. */
  moved: readonly string[]
}

/**
 * What a file would do to the texts: the drafts on the workspace’s figures with it, against the same drafts on its figures
 * without it. What earlier imports did is not told again. Texts that use nothing that the file moves are not read.
 */
export async function changesByFile(
  db: Kysely<WorkspaceTables>,
  { before, after, moved }: BeforeAndAfter,
): Promise<MovedSentence[]> {
  if (moved.length === 0) return []
  const reached = reachedBy(moved, (await after.catalogue()).indicators)
  const changes: MovedSentence[] = []
  for (const stored of await storedDocuments(db)) {
    const { document } = stored
    if (!indicatorsOf(document).some((slug) => reached.has(slug))) continue
    const now = (await readingsOf(document, before)).map(
      ({ setting, evaluation }) => [`${document.id}|${setting.area}`, { evaluation }] as const,
    )
    const judged = { stored, readings: await readingsOf(document, after) }
    changes.push(...movedSentences([judged], new Map(now)).filter(isNews))
  }
  return changes
}

const isNews = (moved: MovedSentence) => moved.beforeStatus !== moved.afterStatus || moved.before !== moved.after

/** Indicators that move with others, because they are protected beside them. */
function reachedBy(moved: readonly string[], indicators: readonly Indicator[]): Set<string> {
  const reached = new Set(moved)
  for (const indicator of indicators) {
    if (protectedBefore(indicator, indicators).some(({ slug }) => reached.has(slug))) reached.add(indicator.slug)
  }
  return reached
}
