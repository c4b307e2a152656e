import type { Release } from '@jsna/core'
import type { Transaction } from 'kysely'
import type { Dialect, PublishedHandle } from '../database/handle.ts'
import type { PublishedTables } from '../database/tables.ts'
import { ApiError } from '../errors.ts'
import { newestRelease } from '../evidence/published.queries.ts'
import type { Catalogue } from '../evidence/evidence-source.ts'
import type { Candidate } from './candidate.ts'
import { estimateReplacement } from './figures-difference.ts'
import { methodVersion } from './method-version.ts'
import { currentParts } from './publishing.queries.ts'
import { contentHash, derivedReplacements, figureKeys, nounReplacements, partsReplacement } from './replacements.ts'
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
  catalogue: Catalogue,
  details: ReleaseDetails,
): Promise<Release> {
  return db.transaction().execute(async (transaction) => {
    const newest = await newestRelease(transaction)
    if ((newest?.number ?? 0) + 1 !== candidate.number) {
      throw new ApiError('publication-running', 'Another release was published a moment ago. Look at it and try again.')
    }
    const write = writer(transaction, dialect, candidate.number)
    await writeFigures(write, candidate, catalogue)
    await closeWithdrawn(write, candidate, transaction)
    const nouns = nounReplacements(candidate)
    let moved = candidate.figures.some(({ difference }) => isMove(difference))
    for (const replacement of nouns) moved = (await write(replacement)) || moved
    if (!moved) throw new ApiError('nothing-to-publish', 'Figures and texts are those of the newest release.')
    const parts = partsReplacement(candidate, nouns, await currentParts(transaction))
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

async function writeFigures(write: Write, { figures }: Candidate, { areas }: Catalogue): Promise<void> {
  const byCode = new Map(areas.map((area) => [area.code, area]))
  for (const each of figures) {
    await write(estimateReplacement(each.indicator, each.estimates))
    for (const replacement of derivedReplacements(each, byCode)) await write(replacement)
    // Readers are answered between two indicators.
    await new Promise((resolve) => setImmediate(resolve))
  }
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
