import { auditRelease } from '../disclosure/audit-release.ts'
import { createWorkspaceEvidence } from '../evidence/workspace-evidence.ts'
import type { Installation } from './installation.ts'

/** Between which numbers everybody can place the hidden counts of a release. */
export async function auditedCounts({ stores }: Installation, release: number) {
  const evidence = createWorkspaceEvidence(stores.workspace.db, stores.published.db)
  const placed = []
  for await (const each of auditRelease(stores, evidence, release)) placed.push(...each.placed)
  return placed
}
