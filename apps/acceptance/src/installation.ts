import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { freePort } from '../../api/src/builders/free-port.ts'
import { serve } from './command.ts'

export interface Account {
  email: string
  password: string
  name: string
  roles: string[]
}

/** A running copy of the packed installation, with a browser. */
export interface Installation {
  address: string
  folder: string
  browser: Browser
  accounts: Account[]
  close: () => Promise<void>
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.JSNA_BROWSER ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

export async function install(seededFolder: string): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), 'jsna-story-'))
  cpSync(seededFolder, folder, { recursive: true })
  const [server, browser] = await Promise.all([freePort().then((port) => serve(folder, port)), launch()])
  const accounts = JSON.parse(readFileSync(join(folder, 'demonstration-accounts.json'), 'utf8')) as Account[]
  return {
    address: server.address,
    folder,
    browser,
    accounts,
    close: async () => {
      await browser.close()
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
