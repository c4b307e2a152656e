import { countWords } from '@jsna/core'
import type { Release } from '@jsna/core'
import { appendAudit } from '../audit/audit.ts'
import type { PublishedHandle, WorkspaceHandle } from '../database/handle.ts'
import type { Clock } from '../dependencies.ts'
import { removeDisclosures, writeDisclosures } from '../disclosure/disclosure.queries.ts'
import type { Judge } from '../documents/judge.ts'
import { ApiError } from '../errors.ts'
import type { WorkspaceEvidence } from '../evidence/workspace-evidence.ts'
import { prepareCandidate, workspaceStamp } from './candidate.ts'
import type { Candidate } from './candidate.ts'
import { begunPublications } from './publishing.queries.ts'
import { writeRelease } from './write-release.ts'

export interface Publishing {
  workspace: WorkspaceHandle
  publisher: PublishedHandle
  evidence: WorkspaceEvidence
  judge: Judge
  clock: Clock
}

export interface PublicationOrder {
  /** Who does it, for the audit. */
  actor: string
  /** Who did it, for readers: the name of a person, never an address. */
  publishedBy: string
  title: string | null
}

const mostTries = 3
/** A publication that was begun longer ago than this was cut off. */
const longestPublication = 10 * 60 * 1000

export const candidateOf = ({ workspace, publisher, evidence, judge }: Publishing) =>
  prepareCandidate({ workspace: workspace.db, published: publisher.db, evidence, judge })

/**
 * Publishes the workspace. The order is what makes it safe to be cut off at any moment: the workspace notes that a release
 * is begun; the published database gets all of it in one transaction; the workspace notes that it is done. `reconcile`
 * settles what a crash left between the last two.
 */
export async function publish(context: Publishing, order: PublicationOrder): Promise<Release> {
  await reconcile(context)
  const candidate = await begin(context, order.actor)
  const details = {
    title: order.title ?? `Release ${candidate.number}`,
    publishedAt: context.clock().toISOString(),
    publishedBy: order.publishedBy,
  }
  try {
    const release = await writeRelease(context.publisher, candidate, context.evidence, details)
    await finish(context, release.number, order.actor, {
      title: release.title,
      contentHash: release.contentHash,
      waivers: candidate.waivers.map(({ id }) => id),
    })
    return release
  } catch (error) {
    // Nothing of it is published, or it is and `reconcile` finds it.
    await reconcile(context, (number) => number === candidate.number)
    throw error
  }
}

async function begin(context: Publishing, actor: string): Promise<Candidate> {
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    const candidate = await candidateOf(context)
    if (candidate.blockers.length > 0) {
      const count = countWords(candidate.blockers.length, 'claim or figure', 'claims and figures')
      const detail = `${count} in the texts cannot be published as they stand. Reword them, or have them waived with a reason.`
      throw new ApiError('claims-fail', detail, { blockers: candidate.blockers })
    }
    if (await markBegun(context, candidate, actor)) return candidate
  }
  throw new ApiError('publication-running', 'Texts or figures are being changed at this moment. Try again.')
}

/** Notes the beginning, unless the workspace has moved since the candidate was prepared. */
async function markBegun(
  { workspace, evidence, clock }: Publishing,
  { number, stamp, versions, disclosures }: Candidate,
  startedBy: string,
): Promise<boolean> {
  const now = await workspaceStamp({ workspace: workspace.db, evidence })
  if (now !== stamp) return false
  const startedAt = clock().toISOString()
  const isFirst = await workspace.db.transaction().execute(async (transaction) => {
    const inserted = await transaction
      .insertInto('publication')
      .values({ number, state: 'begun', startedAt, startedBy, versions: JSON.stringify(versions) })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (Number(inserted.numInsertedOrUpdatedRows ?? 0) !== 1) return false
    await writeDisclosures(transaction, workspace.dialect, number, disclosures)
    return true
  })
  if (isFirst) return true
  throw new ApiError('publication-running', 'Another publication has begun. Wait for it and look at its release.')
}

async function finish(
  { workspace, clock }: Publishing,
  number: number,
  actor: string,
  detail: Record<string, unknown>,
): Promise<void> {
  await workspace.db.transaction().execute(async (transaction) => {
    const done = await transaction
      .updateTable('publication')
      .set({ state: 'done' })
      .where('number', '=', number)
      .where('state', '=', 'begun')
      .executeTakeFirst()
    if (Number(done.numUpdatedRows) === 0) return
    const at = clock().toISOString()
    const entry = { at, actor, action: 'release.published', subject: String(number), detail }
    await appendAudit(transaction, workspace.dialect, entry)
  })
}

/**
 * Settles publications that were cut off: a release that is there is noted as done, one that is not can be begun again.
 * `isCutOff` knows of publications that nobody is working on any more, however young they are.
 */
export async function reconcile(context: Publishing, isCutOff = (_number: number) => false): Promise<void> {
  const { workspace, publisher, clock } = context
  for (const { number, startedAt, startedBy } of await begunPublications(workspace.db)) {
    const release = await publisher.db
      .selectFrom('release')
      .select(['title', 'contentHash'])
      .where('number', '=', number)
      .executeTakeFirst()
    const age = clock().getTime() - Date.parse(startedAt)
    if (release) await finish(context, number, startedBy, { ...release, settledAfterInterruption: true })
    else if (isCutOff(number) || age > longestPublication) {
      await workspace.db.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('publication').where('number', '=', number).where('state', '=', 'begun').execute()
        await removeDisclosures(transaction, number)
      })
    }
  }
}
