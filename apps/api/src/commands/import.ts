import { countWords } from '@jsna/core'
import type { ImplausibleChange } from '@jsna/core'
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { changesSince } from '../changes/changes.ts'
import type { ImportJob, ImportReport, MovedSentence } from '../client.ts'
import { openStores } from '../database/open.ts'
import { createJudge } from '../documents/judge.ts'
import { readEnvironment } from '../environment.ts'
import { createWorkspaceEvidence } from '../evidence/workspace-evidence.ts'
import type { ImportDesk } from '../importing/import-desk.ts'
import { CommandProblem } from './command.ts'
import type { Command, CommandCall } from './command.ts'
import { openDesk } from './open-desk.ts'

export const importCommand: Command = {
  name: 'import',
  usage: '<file>',
  summary: 'import a file of figures into the workspace; nothing is published by it',
  options: [
    { name: 'check', value: '', summary: 'say what the file holds and would change, and store nothing' },
    { name: 'acknowledged', value: '', summary: 'what looks like a slip was looked at and is right' },
    { name: 'withdraw', value: '', summary: 'take out figures of the same indicators that are not in the file' },
  ],
  async run({ parameters, ...call }) {
    const [file, ...more] = parameters
    if (!file || more.length > 0) throw new CommandProblem('Name one file: jsna import <file>.', { cause: 'usage' })
    const path = resolve(file)
    if (!existsSync(path) || !statSync(path).isFile()) throw new CommandProblem(`There is no file ${path}.`)
    await importFiles([path], call)
  },
}

/** Imports files one after the other, each whole or not at all, and says what they changed. */
export async function importFiles(
  paths: readonly string[],
  { options, variables, say }: Omit<CommandCall, 'parameters'>,
): Promise<void> {
  const location = readEnvironment(variables).stores
  const stores = await openStores(location)
  const desk = openDesk(stores, location)
  try {
    for (const path of paths) await importFile(desk, path, { options, say })
    if (options.check) return say('Nothing was stored.')
    const { workspace, firsthand: published } = stores
    const evidence = createWorkspaceEvidence(workspace.db, published.db)
    const judge = createJudge(workspace.db, evidence)
    const { changes } = await changesSince({ workspace: workspace.db, published: published.db, evidence, judge })
    for (const line of changeLines(changes, 'read')) say(line)
  } finally {
    await desk.close()
    await stores.close()
  }
}

async function importFile(
  desk: ImportDesk,
  path: string,
  { options, say }: Pick<CommandCall, 'options' | 'say'>,
): Promise<void> {
  const content = createReadStream(path) as AsyncIterable<Uint8Array>
  // Where CSV on the Web says that a description is: beside the table, under its name.
  const beside = `${path}-metadata.json`
  const description = existsSync(beside) ? readFileSync(beside, 'utf8') : undefined
  if (description !== undefined) say(`${basename(path)} is read as ${basename(beside)} says.`)
  const { id } = await desk.handIn({ fileName: basename(path), content, actor, description })
  const job = await watched(desk.settled(id), () => desk.find(id), say)
  if (!job.report) throw refused(job)
  for (const line of reportLines(job.fileName, job.report)) say(line)
  if (options.check) {
    for (const line of changeLines(job.report.changes, 'would read')) say(line)
    return desk.discard(id)
  }
  const order = { job: id, acknowledged: Boolean(options.acknowledged), withdraw: Boolean(options.withdraw) }
  const record = await desk.accept(order, actor).catch(async (error: unknown) => {
    await desk.discard(id)
    throw error
  })
  say(`${record.changed} figures changed, ${record.added} added, ${record.unchanged} as they were.`)
  if (record.withdrawn > 0) say(`${record.withdrawn} figures withdrawn.`)
}

const actor = 'jsna import'
const interval = 2000

/** Says how far a large file has been read while it is being read. */
async function watched(
  settled: Promise<ImportJob>,
  look: () => Promise<ImportJob>,
  say: (line: string) => void,
): Promise<ImportJob> {
  const tell = async () => {
    const { progress } = await look()
    if (!progress) return
    const { stage, bytes, totalBytes, rows, rowsPerSecond } = progress
    const percent = totalBytes === 0 ? 100 : Math.floor((100 * bytes) / totalBytes)
    const [count, rate] = [rows, rowsPerSecond].map((number) => number.toLocaleString('en-GB'))
    say(stage === 'reading' ? `Reading: ${percent} %, ${count} rows, ${rate} a second` : 'Comparing with the workspace')
  }
  const timer = setInterval(() => void tell().catch(() => undefined), interval)
  try {
    return await settled
  } finally {
    clearInterval(timer)
  }
}

function reportLines(fileName: string, report: ImportReport): string[] {
  const { accepted, rowsRead, leftOut, renamed, sheets, implausible, implausibleUnlisted, missing } = report
  const doubtful = implausible.length + implausibleUnlisted
  return [
    // A row with columns side by side holds several figures.
    accepted > rowsRead
      ? `${fileName}: ${accepted} figures taken from ${countWords(rowsRead, 'row')}.`
      : `${fileName}: ${accepted} of ${rowsRead} rows taken.`,
    ...leftOut.map(({ reason, rows }) => `${rows} rows left out: ${reason}.`),
    ...renamed
      .slice(0, mostListed)
      .map(({ code, now, rows }) => `${countWords(rows, 'row')} of ${code} taken as ${now}.`),
    ...(sheets && sheets.others.length > 0
      ? [`Read from the sheet “${sheets.read}”. Not read: ${sheets.others.join(', ')}.`]
      : []),
    ...(missing > 0 ? [`${missing} figures of the same indicators are not in the file.`] : []),
    ...(doubtful > 0 ? [`${countWords(doubtful, 'change looks', 'changes look')} like a slip:`] : []),
    ...implausible.slice(0, mostListed).map(doubtLine),
    ...(doubtful > mostListed ? [`… and ${doubtful - mostListed} more.`] : []),
  ]
}

const doubtWords: Record<ImplausibleChange['kind'], string> = {
  emptied: 'most figures are gone',
  break: 'most areas move to one side',
  factor: 'perhaps another unit, or a decimal point in the wrong place',
  sign: 'another sign',
  zero: 'far from 0 before',
  swapped: 'they change places',
  contradiction: 'count and denominator say the first, the value says the second',
  'another-kind-of-period': 'another kind of period than those that are known',
  'distant-period': 'far from all periods that are known',
}

function doubtLine({ kind, indicator, area, other, period, before, after, knownPeriod }: ImplausibleChange): string {
  const where = area === null ? 'most areas' : other === null ? area : `${area} and ${other}`
  if (knownPeriod !== undefined) return `- ${indicator}, ${period}: ${doubtWords[kind]}, such as ${knownPeriod}`
  return `- ${indicator}, ${where}, ${period}: ${figure(before)}, then ${figure(after)}: ${doubtWords[kind]}`
}

const figure = (value: number | null) => (value === null ? 'none' : String(Number(value.toPrecision(6))))

function changeLines(changes: readonly MovedSentence[], read: 'read' | 'would read'): string[] {
  const failing = changes.filter(({ afterStatus }) => afterStatus === 'fails' || afterStatus === 'cannot-be-judged')
  const lines = failing.map(
    ({ document, area, sentence, reason }) => `- ${document}${area ? ` (${area})` : ''}: “${sentence}”\n  ${reason}`,
  )
  const verb = read === 'read' && changes.length === 1 ? 'reads' : read
  const count = countWords(changes.length, 'figure or claim', 'figures and claims')
  const moved = `${count} in the texts ${verb} differently than ${read === 'read' ? 'published' : 'now'}.`
  const held = `${countWords(lines.length, 'claim')} ${lines.length === 1 ? 'does' : 'do'} not hold:`
  return [moved, ...(lines.length > 0 ? [held, ...lines] : [])]
}

const mostListed = 20

function refused({ fileName, refusal }: ImportJob): CommandProblem {
  if (!refusal) return new CommandProblem(`${fileName} could not be read to the end. Nothing of it was stored.`)
  if (refusal.issues.length === 0) {
    return new CommandProblem(`${fileName} could not be read to the end. Nothing of it was stored. ${refusal.detail}`)
  }
  const lines = refusal.issues.slice(0, mostListed).map(({ row, column, message }) => {
    const place = [row === null ? '' : `row ${row}`, column === null ? '' : `column ${column}`].filter(Boolean)
    return `- ${place.length > 0 ? `${place.join(', ')}: ` : ''}${message}`
  })
  const more = refusal.issues.length - lines.length + refusal.unlisted
  return new CommandProblem([refusal.detail, ...lines, ...(more > 0 ? [`… and ${more} more.`] : [])].join('\n'))
}
