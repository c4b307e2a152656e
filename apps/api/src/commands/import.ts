import { randomBytes } from 'node:crypto'
import { createReadStream, existsSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { changesSince } from '../changes/changes.ts'
import type { MovedSentence, RefusedImport } from '../client.ts'
import { openStores } from '../database/open.ts'
import { createJudge } from '../documents/judge.ts'
import { readEnvironment } from '../environment.ts'
import { ApiError } from '../errors.ts'
import { createWorkspaceEvidence } from '../evidence/workspace-evidence.ts'
import { importFigures } from '../importing/import-figures.ts'
import { CommandProblem } from './command.ts'
import type { Command, CommandCall } from './command.ts'

export const importCommand: Command = {
  name: 'import',
  usage: '<file>',
  summary: 'import a file of figures into the workspace; nothing is published by it',
  options: [],
  async run({ parameters, variables, say }) {
    const [file, ...more] = parameters
    if (!file || more.length > 0) throw new CommandProblem('Name one file: jsna import <file>.', { cause: 'usage' })
    const path = resolve(file)
    if (!existsSync(path) || !statSync(path).isFile()) throw new CommandProblem(`There is no file ${path}.`)
    await importFiles([path], { variables, say })
  },
}

/** Imports files one after the other, each whole or not at all, and says what they changed. */
export async function importFiles(
  paths: readonly string[],
  { variables, say }: Pick<CommandCall, 'variables' | 'say'>,
): Promise<void> {
  const stores = await openStores(readEnvironment(variables).stores)
  try {
    const { workspace, published } = stores
    const evidence = createWorkspaceEvidence(workspace.db)
    const clock = () => new Date()
    const context = { workspace, evidence, clock, random: { bytes: randomBytes } }
    for (const path of paths) {
      const content = createReadStream(path) as AsyncIterable<Uint8Array>
      const order = { fileName: basename(path), content, actor: 'jsna import' }
      const { record, leftOut } = await importFigures(context, order).catch(explainIssues)
      say(`${record.fileName}: ${record.accepted} of ${record.rowsRead} rows taken.`)
      say(`${record.changed} figures changed, ${record.added} added, ${record.unchanged} as they were.`)
      for (const { reason, rows } of leftOut) say(`${rows} rows left out: ${reason}.`)
    }
    const judge = createJudge(workspace.db, evidence)
    const { changes } = await changesSince({ workspace: workspace.db, published: published.db, evidence, judge })
    for (const line of changeLines(changes)) say(line)
  } finally {
    await stores.close()
  }
}

function changeLines(changes: readonly MovedSentence[]): string[] {
  const failing = changes.filter(({ afterStatus }) => afterStatus === 'fails' || afterStatus === 'cannot-be-judged')
  const lines = failing.map(
    ({ document, area, sentence, reason }) => `- ${document}${area ? ` (${area})` : ''}: “${sentence}”\n  ${reason}`,
  )
  const moved = `${changes.length} figures and claims in the texts read differently than published.`
  return [moved, ...(lines.length > 0 ? [`${lines.length} claims do not hold:`, ...lines] : [])]
}

const mostListed = 20

function explainIssues(error: unknown): never {
  if (!(error instanceof ApiError) || error.code !== 'rows-refused') throw error
  const { issues, unlisted } = error.extra as Pick<RefusedImport, 'issues' | 'unlisted'>
  const lines = issues.slice(0, mostListed).map(({ row, column, message }) => {
    const place = [row === null ? '' : `row ${row}`, column === null ? '' : `column ${column}`].filter(Boolean)
    return `- ${place.length > 0 ? `${place.join(', ')}: ` : ''}${message}`
  })
  const more = issues.length - lines.length + unlisted
  throw new CommandProblem([error.message, ...lines, ...(more > 0 ? [`… and ${more} more.`] : [])].join('\n'))
}
