import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { jsna } from './command.ts'

declare module 'vitest' {
  interface ProvidedContext {
    seededFolder: string
  }
}

/** Makes one installation from the packed data. Every story plays on a copy of its own. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'jsna-acceptance-'))
  await jsna(['seed'], { JSNA_DATA_FOLDER: folder })
  project.provide('seededFolder', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
