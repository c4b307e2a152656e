import type { PublishedHandle, WorkspaceHandle } from './database/handle.ts'
import type { Clock, Randomness } from './dependencies.ts'
import type { Judge } from './documents/judge.ts'
import type { EvidenceSource } from './evidence/evidence-source.ts'
import type { WorkspaceEvidence } from './evidence/workspace-evidence.ts'
import type { CurrentRelease } from './http/current-release.ts'
import type { WorkspaceRouting } from './http/workspace-route.ts'
import type { ImportDesk } from './importing/import-desk.ts'

/** What the routes of the workspace work with. */
export interface WorkspaceServices {
  routing: WorkspaceRouting
  workspace: WorkspaceHandle
  published: PublishedHandle
  publisher: PublishedHandle
  /** Is told when something has been published. */
  current: CurrentRelease
  /** The workspace's figures as they are now. */
  evidence: WorkspaceEvidence
  /** The figures of a release. */
  publishedEvidence: (release: number) => EvidenceSource
  judge: Judge
  /** Where files of figures are handed in. */
  desk: ImportDesk
  clock: Clock
  random: Randomness
}
