import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Stores } from '../database/handle.ts'
import { createStores } from '../database/open.ts'
import { appendAudit, brokenAudit } from './audit.ts'

let folder: string
let stores: Stores
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jsna-audit-'))
  stores = await createStores({ kind: 'sqlite', folder })
  for (let index = 1; index <= 4; index += 1) await append(`entry ${index}`)
})
afterEach(async () => {
  await stores.close()
  rmSync(folder, { recursive: true, force: true })
})

const append = (subject: string) =>
  stores.workspace.db.transaction().execute((transaction) =>
    appendAudit(transaction, 'sqlite', {
      at: '2026-11-23T09:00:00.000Z',
      actor: 'author@jsna.example',
      action: 'document.saved',
      subject,
      detail: { revision: 1 },
    }),
  )

/** Does what the append-only triggers forbid, as somebody could who has the file. */
async function tamper(statement: string): Promise<string | null> {
  const { db } = stores.workspace
  await sql.raw('drop trigger audit_no_update').execute(db)
  await sql.raw('drop trigger audit_no_delete').execute(db)
  await sql.raw(statement).execute(db)
  return brokenAudit(db)
}

describe('the audit', () => {
  it('is a chain that begins with nothing', async () => {
    const rows = await stores.workspace.db.selectFrom('audit').selectAll().orderBy('number').execute()
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4])
    expect(rows[0]?.previousHash).toBe('0'.repeat(64))
    expect(rows.slice(1).map(({ previousHash }) => previousHash)).toEqual(rows.slice(0, 3).map(({ hash }) => hash))
    expect(await brokenAudit(stores.workspace.db)).toBeNull()
  })

  it('has no entry for what was undone', async () => {
    const attempt = stores.workspace.db.transaction().execute(async (transaction) => {
      const entry = { at: '', actor: '', action: 'document.saved', subject: 'undone', detail: {} }
      await appendAudit(transaction, 'sqlite', entry)
      throw new Error('cut off')
    })
    await expect(attempt).rejects.toThrow('cut off')
    expect(await brokenAudit(stores.workspace.db)).toBeNull()
    const rows = await stores.workspace.db.selectFrom('audit').selectAll().execute()
    expect(rows).toHaveLength(4)
  })

  it.each([
    ['changed', "update audit set actor = 'nobody' where number = 2", 'Audit entry 2 was changed'],
    ['changed in its detail', "update audit set detail = '{}' where number = 3", 'Audit entry 3 was changed'],
    ['removed', 'delete from audit where number = 2', 'Audit entry 2 is missing'],
    ['removed from the beginning', 'delete from audit where number = 1', 'Audit entry 1 is missing'],
    ['removed from the end', 'delete from audit where number = 4', 'Audit entry 4 is missing'],
    ['removed with all others', 'delete from audit', 'Audit entry 1 is missing'],
  ])('tells when an entry was %s', async (_how, statement, words) => {
    expect(await tamper(statement.replace(/; $/, ''))).toContain(words)
  })

  it('tells when two entries were exchanged', async () => {
    const exchange = 'update audit set number = case number when 2 then -3 when 3 then -2 else number end'
    await tamper(exchange)
    await sql.raw('update audit set number = -number where number < 0').execute(stores.workspace.db)
    expect(await brokenAudit(stores.workspace.db)).toMatch(/Audit entry 2 does not follow/)
  })
})
