import { indicatorsOf } from '@jsna/core'
import type { Document, EarlierValue, Estimate, PublishedDocument } from '@jsna/core'
import type { PublishedTables, WorkspaceTables } from '../database/tables.ts'
import type { Kysely } from 'kysely'
import { notFound } from '../errors.ts'
import { newestRelease } from '../evidence/published.queries.ts'
import type { WorkspaceEvidence } from '../evidence/workspace-evidence.ts'
import { assembleDocument, inputsOf } from './assemble-document.ts'
import { workspaceAssets, workspaceRecommendations } from './documents.queries.ts'
import { readingsOf } from './judge.ts'
import { earlierValues, valuesInRelease } from './published.queries.ts'

export interface PreviewSources {
  workspace: Kysely<WorkspaceTables>
  published: Kysely<PublishedTables>
  evidence: WorkspaceEvidence
}

/** A text as readers would get it if it were published now: drawn from the workspace, beside what is published. */
export async function previewDocument(
  { workspace, published, evidence }: PreviewSources,
  document: Document,
  area: string | undefined,
): Promise<PublishedDocument> {
  const readings = await readingsOf(document, evidence)
  const reading = readings.find(({ setting }) => area === undefined || setting.area === area)
  if (!reading) throw notFound(`“${document.id}” is not read for an area “${area}”.`)
  const inputs = inputsOf(reading.evaluation)
  const slugs = new Set([...indicatorsOf(document), ...inputs.map(({ indicator }) => indicator)])
  return assembleDocument({
    document,
    setting: reading.setting,
    evaluation: reading.evaluation,
    evidence: await evidence.on(slugs),
    release: null,
    earlier: await publishedBefore(published, inputs),
    recommendations: await workspaceRecommendations(workspace),
    assets: await workspaceAssets(workspace),
  })
}

/** What readers see now, and saw before, for the figures of a draft. */
async function publishedBefore(published: Kysely<PublishedTables>, inputs: Estimate[]): Promise<EarlierValue[]> {
  const newest = await newestRelease(published)
  if (!newest) return []
  const current = await valuesInRelease(published, newest.number, inputs)
  return [...(await earlierValues(published, newest.number, inputs)), ...current]
}
