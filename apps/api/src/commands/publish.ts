import { openStores } from '../database/open.ts'
import { createJudge } from '../documents/judge.ts'
import { readEnvironment } from '../environment.ts'
import { ApiError } from '../errors.ts'
import { createWorkspaceEvidence } from '../evidence/workspace-evidence.ts'
import { publish } from '../publishing/publish.ts'
import { explainBlockers } from './explain-blockers.ts'
import type { Command } from './command.ts'

export const publishCommand: Command = {
  name: 'publish',
  usage: '',
  summary: 'publish a release, unless a claim fails',
  options: [{ name: 'title', value: '<words>', summary: 'what the release is called' }],
  async run({ options, variables, say }) {
    const stores = await openStores(readEnvironment(variables).stores)
    try {
      const { workspace, publisher } = stores
      const evidence = createWorkspaceEvidence(workspace.db, publisher.db)
      const judge = createJudge(workspace.db, evidence)
      const context = { workspace, publisher, evidence, judge, clock: () => new Date() }
      const order = { actor: 'jsna publish', publishedBy: 'jsna publish', title: options.title ?? null }
      const release = await publish(context, order).catch((error: unknown) => {
        if (error instanceof ApiError && error.code === 'nothing-to-publish') return null
        return explainBlockers(error)
      })
      if (!release) return say('Nothing has changed since the newest release: there is nothing to publish.')
      say(`Release ${release.number} published: ${release.title}.`)
      for (const { text } of release.changes) say(`- ${text}`)
    } finally {
      await stores.close()
    }
  },
}
