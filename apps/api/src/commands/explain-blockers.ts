import type { Blocker } from '../client.ts'
import { ApiError } from '../errors.ts'
import { CommandProblem } from './command.ts'

/** Turns a refused publication into lines that name each sentence and say what is wrong with it. */
export function explainBlockers(error: unknown): never {
  if (!(error instanceof ApiError) || error.code !== 'claims-fail') throw error
  const { blockers } = error.extra as { blockers: Blocker[] }
  const lines = blockers.map(
    ({ document, area, inline, sentence, reason }) =>
      `- ${document}${area ? ` (${area})` : ''}, ${inline}: “${sentence}”\n  ${reason}`,
  )
  throw new CommandProblem(`The texts say what the figures do not bear out:\n${lines.join('\n')}`)
}
