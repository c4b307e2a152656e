import { countWords } from '@jsna/core'
import { circleText, createCodeHistory, createIssueList, findCircle, readCodeChanges } from '@jsna/importers'
import type { CodeChangesRead } from '@jsna/importers'
import { appendAudit } from '../audit/audit.ts'
import type { CodeHistoryHead } from '../client.ts'
import { insertRows } from '../database/bulk.ts'
import { oneAfterAnother } from '../database/one-after-another.ts'
import { ApiError, notFound } from '../errors.ts'
import type { Context } from './geography.actions.ts'

/** Reads a file of old and new codes. With one fault nothing of it is taken. */
export async function readCodeHistory(content: Uint8Array): Promise<CodeChangesRead> {
  const issues = createIssueList()
  const read = await readCodeChanges(content, issues)
  const faults = issues.issues.length + issues.unlisted
  if (faults === 0) return read
  const detail = `The code changes were refused with ${countWords(faults, 'fault')}. Nothing of them was stored.`
  throw new ApiError('rows-refused', detail, { issues: issues.issues, unlisted: issues.unlisted })
}

/** Files that are right by themselves may lead in a circle together. */
function refuseCircle(steps: CodeChangesRead['steps'], others: CodeChangesRead['steps']): void {
  const circle = findCircle([...others, ...steps])
  if (!circle || findCircle(others)) return
  const message = `Together with other files of code changes the codes lead in a circle: ${circleText(circle)}. Take the row out that leads back, or remove the other file.`
  const issue = { row: null, column: null, rule: 'impossible-value', value: circle.at(-1) ?? '', message }
  throw new ApiError('rows-refused', message, { issues: [issue], unlisted: 0 })
}

/** Stores a history of codes, in place of what its id held before. Figures that are stored stay as they are. */
export async function storeCodeHistory(
  { workspace: { db, dialect }, clock, actor }: Context,
  id: string,
  { steps, oldColumn, newColumn, unchanged, ended }: CodeChangesRead,
): Promise<CodeHistoryHead> {
  const history = createCodeHistory(steps)
  const fates = [...new Set(steps.map(({ from }) => from))].map((code) => history.fateOf(code)?.kind)
  const count = (kind: (typeof fates)[number]) => fates.filter((fate) => fate === kind).length
  const body = {
    id,
    oldColumn,
    newColumn,
    renamed: count('renamed'),
    divided: count('split'),
    joined: count('merged'),
    unchanged,
    ended,
  }
  const at = clock().toISOString()
  await db.transaction().execute(async (transaction) => {
    await oneAfterAnother(transaction, dialect, 'code-histories')
    const others = await transaction.selectFrom('codeChange').selectAll().where('history', '!=', id).execute()
    refuseCircle(
      steps,
      others.map(({ fromCode, toCode }) => ({ from: fromCode, to: toCode })),
    )
    await transaction.deleteFrom('codeChange').where('history', '=', id).execute()
    await transaction.deleteFrom('codeHistory').where('id', '=', id).execute()
    const head = { id, body: JSON.stringify(body), loadedAt: at, loadedBy: actor }
    await insertRows(transaction, dialect, 'codeHistory', [head])
    const rows = steps.map(({ from, to }) => ({ history: id, fromCode: from, toCode: to }))
    await insertRows(transaction, dialect, 'codeChange', rows)
    const detail = { renamed: body.renamed, divided: body.divided, joined: body.joined }
    await appendAudit(transaction, dialect, { at, actor, action: 'code-history.stored', subject: id, detail })
  })
  return { ...body, loadedAt: at, loadedBy: actor }
}

export async function removeCodeHistory(
  { workspace: { db, dialect }, clock, actor }: Context,
  id: string,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('codeChange').where('history', '=', id).execute()
    const { numDeletedRows } = await transaction
      .deleteFrom('codeHistory')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    if (numDeletedRows === 0n) throw notFound(`There is no history of codes called “${id}”.`)
    const entry = { action: 'code-history.removed', subject: id, detail: {} }
    await appendAudit(transaction, dialect, { at: clock().toISOString(), actor, ...entry })
  })
}
