import { parseArgs } from 'node:util'
import { FetchProblem, PackedDataError, PackError } from '@jsna/importers'
import { DatabaseProblem } from '../database/handle.ts'
import { EnvironmentProblem } from '../environment.ts'
import { ApiError } from '../errors.ts'
import { BuildMissing } from '../site/files.ts'
import { TextsProblem } from '../seeding/read-texts.ts'
import { CommandProblem } from './command.ts'
import type { Command } from './command.ts'
import { auditDisclosureCommand } from './audit-disclosure.ts'
import { backupCommand } from './backup.ts'
import { copyCommand } from './copy.ts'
import { fetchFingertipsCommand } from './fetch-fingertips.ts'
import { fetchOnsCommand } from './fetch-ons.ts'
import { grantReaderCommand } from './grant-reader.ts'
import { importCommand } from './import.ts'
import { importAreasCommand } from './import-areas.ts'
import { loadCodeChangesCommand } from './load-code-changes.ts'
import { loadPostcodesCommand } from './load-postcodes.ts'
import { packCommand } from './pack.ts'
import { publishCommand } from './publish.ts'
import { restoreCommand } from './restore.ts'
import { seedCommand } from './seed.ts'
import { serveCommand } from './serve.ts'
import { undoImportCommand } from './undo-import.ts'
import { verifyAuditCommand } from './verify-audit.ts'

export const commands: Command[] = [
  packCommand,
  seedCommand,
  serveCommand,
  importCommand,
  undoImportCommand,
  fetchFingertipsCommand,
  fetchOnsCommand,
  publishCommand,
  importAreasCommand,
  loadCodeChangesCommand,
  loadPostcodesCommand,
  backupCommand,
  restoreCommand,
  copyCommand,
  grantReaderCommand,
  verifyAuditCommand,
  auditDisclosureCommand,
]

interface Output {
  say: (line: string) => void
  complain: (line: string) => void
}

/** Runs one command and gives the exit code: 0 done, 1 could not be done, 2 not understood. */
export async function main(
  words: string[],
  variables: Readonly<Record<string, string | undefined>>,
  { say, complain }: Output,
): Promise<number> {
  const [name, ...rest] = words
  if (!name || ['help', '--help', '-h'].includes(name)) {
    say(helpText())
    return name ? 0 : 2
  }
  const command = commands.find((each) => each.name === name)
  if (!command) {
    complain(`There is no command “${name}”.\n\n${helpText()}`)
    return 2
  }
  try {
    const call = readCall(command, rest)
    if (call === 'help') say(commandHelp(command))
    else await command.run({ ...call, variables, say })
    return 0
  } catch (error) {
    complain(explanationOf(error))
    return error instanceof CommandProblem && error.cause === 'usage' ? 2 : 1
  }
}

function readCall({ options }: Command, words: string[]) {
  const known = Object.fromEntries(
    options.map(({ name, value }) => [name, { type: value === '' ? ('boolean' as const) : ('string' as const) }]),
  )
  try {
    const { values, positionals } = parseArgs({
      args: words,
      options: { ...known, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    })
    const { help, ...given } = values
    if (help) return 'help' as const
    const texts = Object.entries(given).map(([name, value]) => [name, String(value)] as const)
    return { parameters: positionals, options: Object.fromEntries(texts) }
  } catch (error) {
    throw new CommandProblem(error instanceof Error ? error.message : 'The options cannot be read.', { cause: 'usage' })
  }
}

export function helpText(): string {
  const width = Math.max(...commands.map(({ name, usage }) => `${name} ${usage}`.trim().length))
  const lines = commands.map(({ name, usage, summary }) => `  ${`${name} ${usage}`.trim().padEnd(width)}  ${summary}`)
  return [
    'Usage: jsna <command> [options]',
    '',
    ...lines,
    '',
    '“jsna <command> --help” says more of one of them.',
  ].join('\n')
}

function commandHelp({ name, usage, summary, options }: Command): string {
  const lines = options.map((option) => `  ${`--${option.name} ${option.value}`.trim()}  ${option.summary}`)
  return [
    `Usage: jsna ${name} ${usage}`.trim(),
    '',
    `Purpose: ${summary}.`,
    ...(lines.length > 0 ? ['', ...lines] : []),
  ].join('\n')
}

/** Problems that people can solve are told in their own words; anything else is a fault of the program, with its trace. */
function explanationOf(error: unknown): string {
  const known = [
    ApiError,
    BuildMissing,
    CommandProblem,
    DatabaseProblem,
    EnvironmentProblem,
    FetchProblem,
    PackedDataError,
    PackError,
    TextsProblem,
  ]
  if (known.some((kind) => error instanceof kind)) return (error as Error).message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
