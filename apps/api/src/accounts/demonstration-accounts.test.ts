import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countedRandomness } from '../builders/installation.ts'
import { accountRows, makeAccounts, readAccounts, writeAccounts } from './demonstration-accounts.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jsna-accounts-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('demonstration accounts', () => {
  it('have every role, and passwords that nobody chose', () => {
    const accounts = makeAccounts(countedRandomness())
    expect(new Set(accounts.flatMap(({ roles }) => roles))).toEqual(
      new Set(['author', 'analyst', 'publisher', 'administrator']),
    )
    expect(new Set(accounts.map(({ password }) => password)).size).toBe(accounts.length)
    for (const { password } of accounts) expect(password).toMatch(/^[\w-]{16}$/)
  })

  it('are written for their owner only and read again', () => {
    const accounts = makeAccounts(countedRandomness())
    writeAccounts(folder, accounts)
    expect(readAccounts(folder)).toEqual(accounts)
    const path = join(folder, 'demonstration-accounts.json')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(accounts)
  })

  it('are none where the file was removed', () => {
    expect(readAccounts(folder)).toEqual([])
  })

  it('are stored without their passwords', async () => {
    const random = countedRandomness()
    const accounts = makeAccounts(random)
    const rows = await accountRows(accounts, random, () => new Date('2026-11-23T09:00:00Z'))
    expect(rows.map(({ email }) => email)).toEqual(accounts.map(({ email }) => email))
    for (const { password } of accounts) expect(JSON.stringify(rows)).not.toContain(password)
  })
})
