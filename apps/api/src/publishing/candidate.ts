import type { Document, FigureResult, Indicator, Recommendation, Release } from '@jsna/core'
import type { Kysely } from 'kysely'
import type { Blocker } from '../client.ts'
import type { PublishedTables, WorkspaceTables } from '../database/tables.ts'
import { bodyOf } from '../database/rows.ts'
import type { ReleaseRow } from '../database/rows.ts'
import { disclosureEntry } from '../disclosure/disclosure-entry.ts'
import type { DisclosureEntry } from '../disclosure/disclosure-entry.ts'
import { recommendationResults } from '../documents/judge.ts'
import type { Judge, JudgedDocument } from '../documents/judge.ts'
import { newestRelease } from '../evidence/published.queries.ts'
import type { WorkspaceEvidence } from '../evidence/workspace-evidence.ts'
import { hashOf } from '../hash.ts'
import { blockersOf } from './blockers.ts'
import { figuresDifference } from './figures-difference.ts'
import type { Coverage, FiguresDifference } from './figures-difference.ts'
import { methodVersion } from './method-version.ts'
import {
  publishedBodies,
  publishedCoverage,
  publishedVersions,
  storedWaivers,
  workspaceNouns,
} from './publishing.queries.ts'
import type { StoredWaiver, WorkspaceNouns } from './publishing.queries.ts'
import { releaseNotes } from './release-notes.ts'

/** What a release made now would say, and what stands in its way. */
export interface Candidate {
  number: number
  previous: ReleaseRow | undefined
  /** Changes whenever the workspace does: a candidate that no longer carries it is out of date. */
  stamp: string
  versions: Record<string, number>
  figures: FiguresDifference[]
  /** What it hides, by indicator; indicators that hide nothing by their policy are left out. */
  disclosures: DisclosureEntry[]
  nouns: WorkspaceNouns
  /** By slug, for indicators whose figures stay as they are. */
  coverage: ReadonlyMap<string, string>
  judged: JudgedDocument[]
  results: ReadonlyMap<string, Record<string, FigureResult>>
  blockers: Blocker[]
  waivers: StoredWaiver[]
  changes: Release['changes']
}

export interface CandidateSources {
  workspace: Kysely<WorkspaceTables>
  published: Kysely<PublishedTables>
  evidence: WorkspaceEvidence
  judge: Judge
}

export async function workspaceStamp({ workspace, evidence }: Pick<CandidateSources, 'workspace' | 'evidence'>) {
  const revisions = await workspace.selectFrom('document').select(['id', 'revision']).orderBy('id').execute()
  const waivers = await workspace.selectFrom('waiver').select('id').orderBy('id').execute()
  return hashOf([[...(await evidence.versions())], revisions, waivers])
}

export async function prepareCandidate(sources: CandidateSources): Promise<Candidate> {
  const { workspace, published, evidence, judge } = sources
  const stamp = await workspaceStamp(sources)
  const versions = Object.fromEntries(await evidence.versions())
  const previous = await newestRelease(published)
  const coverage = await publishedCoverage(published)
  const nouns = await workspaceNouns(workspace)
  const catalogue = await evidence.catalogue()
  const done = previous?.methodVersion === methodVersion ? await publishedVersions(workspace) : {}
  const figures: FiguresDifference[] = []
  const disclosures: DisclosureEntry[] = []
  for (const indicator of catalogue.indicators) {
    if (done[indicator.slug] === versions[indicator.slug] && coverage.has(indicator.slug)) continue
    const estimates = await evidence.estimates(indicator.slug)
    figures.push(await figuresDifference(published, indicator, estimates, catalogue))
    if (indicator.disclosure.threshold > 0) {
      disclosures.push(disclosureEntry(indicator, estimates, await evidence.hidden(indicator.slug)))
    }
    // A release of many figures must not keep readers waiting.
    await new Promise((resolve) => setImmediate(resolve))
  }
  const judged = await judge.all()
  const results = new Map<string, Record<string, FigureResult>>()
  for (const row of nouns.recommendations) {
    results.set(row.id, await recommendationResults(bodyOf<Recommendation>(row), evidence))
  }
  const waivers = await storedWaivers(workspace)
  const blockers = blockersOf(judged, waivers)
  const candidate = { previous, figures, disclosures, coverage, judged, waivers, nouns }
  return {
    number: (previous?.number ?? 0) + 1,
    stamp,
    versions,
    results,
    blockers,
    ...candidate,
    changes: releaseNotes({
      isFirst: !previous,
      figures,
      earlierPeriods: periodsOf(coverage),
      withdrawn: await withdrawnIndicators(published, nouns),
      texts: textsOf(judged, await publishedBodies(published)),
      judged: countsOf(judged, blockersOf(judged, []).length - blockers.length),
    }),
  }
}

const periodsOf = (coverage: ReadonlyMap<string, string>) =>
  new Map([...coverage].map(([slug, text]) => [slug, (JSON.parse(text) as Coverage).periods]))

async function withdrawnIndicators(published: Kysely<PublishedTables>, nouns: WorkspaceNouns): Promise<Indicator[]> {
  const rows = await published
    .selectFrom('indicator')
    .select(['id', 'body'])
    .where('validToRelease', 'is', null)
    .execute()
  const kept = new Set(nouns.indicators.map(({ id }) => id))
  return rows.filter(({ id }) => !kept.has(id)).map((row) => bodyOf<Indicator>(row))
}

/** The texts that the release would add or change. */
function textsOf(judged: readonly JudgedDocument[], bodies: ReadonlyMap<string, string>) {
  const texts = judged.map(({ stored: { document } }): { document: Document; isNew: boolean } => ({
    document,
    isNew: !bodies.has(document.id),
  }))
  return texts.filter(({ document, isNew }) => isNew || bodies.get(document.id) !== JSON.stringify(document))
}

function countsOf(judged: readonly JudgedDocument[], waived: number) {
  const evaluations = judged.flatMap(({ readings }) => readings.map(({ evaluation }) => evaluation))
  const count = (part: 'figures' | 'claims') =>
    evaluations.reduce((sum, evaluation) => sum + Object.keys(evaluation[part]).length, 0)
  return { figures: count('figures'), claims: count('claims'), waived }
}
