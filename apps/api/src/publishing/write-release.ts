import type { Release } from '@jsna/core'
import type { Transaction } from 'kysely'
import type { Dialect, PublishedHandle } from '../database/handle.ts'
import type { PublishedTables } from '../database/tables.ts'
import { ApiError } from '../errors.ts'
import { newestRelease } from '../evidence/published.queries.ts'
import type { WorkspaceEvidence } from '../evidence/workspace-evidence.ts'
import type { Candidate } from './candidate.ts'
import { estimateReplacement } from './figures-difference.ts'
import { methodVersion } from './method-version.ts'
import { currentParts } from './publishing.queries.ts'
import {
  contentHash,
  derivedReplacements,
  figureKeys,
  figuresPart,
  nounReplacements,
  partsReplacement,
} from './replacements.ts'
import type { ContentPart } from './replacements.ts'
import { applyDifference, differenceFrom } from './versioned-rows.ts'
import type { Replacement } from './versioned-rows.ts'

export interface ReleaseDetails {
  title: string
  publishedAt: string
  publishedBy: string
}

/** Writes a candidate into the published database in one transaction: readers see the release before it or all of it. */
export async function writeRelease(
  { db, dialect }: PublishedHandle,
  candidate: Candidate,
  evidence: WorkspaceEvidence,
  details: ReleaseDetails,
): Promise<Release> {
  return db.transaction().execute(async (transaction) => {
    const newest = await newestRelease(transaction)
    if ((newest?.number ?? 0) + 1 !== candidate.number) {
      throw new ApiError('publication-running', 'Another release was published a moment ago. Look at it and try again.')
    }
    const write = writer(transaction, dialect, candidate.number)
    const figures = await writeFigures(write, candidate, evidence)
    await closeWithdrawn(write, candidate, transaction)
    const nouns = nounReplacements(candidate)
    let { moved } = figures
    for (const replacement of nouns) moved = (await write(replacement)) || moved
    if (!moved) throw new ApiError('nothing-to-publish', 'Figures and texts are those of the newest release.')
    const parts = partsReplacement(candidate, figures.parts, nouns, await currentParts(transaction))
    await write(parts)
    const release: Release = {
      number: candidate.number,
      ...details,
      contentHash: contentHash(parts.rows),
      methodVersion,
      changes: candidate.changes,
    }
    await transaction
      .insertInto('release')
      .values({ ...release, changes: JSON.stringify(release.changes) })
      .execute()
    return release
  })
}

type Write = (replacement: Replacement) => Promise<boolean>

const isMove = ({ added, changed, removed }: { added: unknown[]; changed: unknown[]; removed: unknown[] }) =>
  added.length + changed.length + removed.length > 0

const writer =
  (transaction: Transaction<PublishedTables>, dialect: Dialect, release: number): Write =>
  async (replacement) => {
    const difference = await differenceFrom(transaction, replacement)
    await applyDifference(transaction, dialect, release, replacement, difference)
    return isMove(difference)
  }

/** Reads, derives and writes one indicator after the other: a county's figures would not fit into the memory together. */
async function writeFigures(write: Write, { figures, versions }: Candidate, evidence: WorkspaceEvidence) {
  const { areas } = await evidence.catalogue()
  const byCode = new Map(areas.map((area) => [area.code, area]))
  const parts: ContentPart[] = []
  let moved = false
  for (const { indicator } of figures) {
    const { slug } = indicator
    const estimates = await evidence.estimates(slug)
    if (((await evidence.versions()).get(slug) ?? 0) !== (versions[slug] ?? 0)) {
      throw new ApiError('publication-running', 'Figures are being changed at this moment. Try again.')
    }
    moved = (await write(estimateReplacement(indicator, estimates))) || moved
    for (const replacement of derivedReplacements(indicator, estimates, byCode)) await write(replacement)
    parts.push(figuresPart(slug, estimates))
    // Readers are answered between two indicators.
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { moved, parts }
}

/** Ends the figures of indicators that the workspace no longer has. */
async function closeWithdrawn(
  write: Write,
  { nouns }: Candidate,
  transaction: Transaction<PublishedTables>,
): Promise<void> {
  const kept = new Set(nouns.indicators.map(({ id }) => id))
  const rows = await transaction.selectFrom('indicator').select('id').where('validToRelease', 'is', null).execute()
  for (const { id } of rows.filter((row) => !kept.has(row.id))) {
    for (const table of ['estimate', 'comparison', 'trend', 'spread', 'standing'] as const) {
      await write({ table, key: figureKeys[table], rows: [], scope: { indicator: id } })
    }
  }
}
