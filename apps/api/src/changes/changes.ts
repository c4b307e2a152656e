import { indicatorsOf } from '@jsna/core'
import type { Kysely } from 'kysely'
import type { ChangesAnswer, NewerPeriod } from '../client.ts'
import type { PublishedTables, WorkspaceTables } from '../database/tables.ts'
import type { Judge, JudgedDocument } from '../documents/judge.ts'
import { newestRelease } from '../evidence/published.queries.ts'
import type { WorkspaceEvidence } from '../evidence/workspace-evidence.ts'
import { newestPublishedPeriods, newestWorkspacePeriods, publishedReadings } from './changes.queries.ts'
import type { PublishedReading } from './changes.queries.ts'
import { movedSentences } from './moved-sentences.ts'

export interface ChangesSources {
  workspace: Kysely<WorkspaceTables>
  published: Kysely<PublishedTables>
  evidence: WorkspaceEvidence
  judge: Judge
}

/** What changed under the text: the newest release against the drafts on the workspace's figures. */
export async function changesSince({ workspace, published, evidence, judge }: ChangesSources): Promise<ChangesAnswer> {
  const release = await newestRelease(published)
  const judged = await judge.all()
  const readings = release ? await publishedReadings(published, release.number) : new Map<string, PublishedReading>()
  const { indicators } = await evidence.catalogue()
  const used = usedIn(judged)
  const slugs = indicators.map(({ slug }) => slug).filter((slug) => used.has(slug))
  const available = await newestWorkspacePeriods(workspace, slugs)
  const known = release ? await newestPublishedPeriods(published, release.number, slugs) : new Map<string, string>()
  const newerPeriods = indicators.flatMap(({ slug, name }): NewerPeriod[] => {
    const period = available.get(slug)
    if (!period || period === known.get(slug)) return []
    return [{ indicator: slug, name, published: known.get(slug) ?? null, available: period }]
  })
  return { release: release?.number ?? null, changes: movedSentences(judged, readings), newerPeriods }
}

const usedIn = (judged: readonly JudgedDocument[]) =>
  new Set(judged.flatMap(({ stored }) => indicatorsOf(stored.document)))
