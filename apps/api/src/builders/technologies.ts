import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StoreLocation } from '../database/open.ts'
import { postgresAddress, temporarySchemas } from './postgres.ts'

/** A place for two databases that is removed again. */
export interface TemporaryStore {
  location: StoreLocation
  remove: () => Promise<void>
}

export interface Technology {
  name: string
  /** Whether it is not to be had here: its tests are then reported as skipped. */
  missing: boolean
  make: () => Promise<TemporaryStore>
}

/** What the stores can be kept in. The same promises are tested on each. */
export const technologies: Technology[] = [
  {
    name: 'SQLite',
    missing: false,
    make: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'jsna-store-'))
      const remove = async () => rmSync(folder, { recursive: true, force: true })
      return { location: { kind: 'sqlite', folder }, remove }
    },
  },
  { name: 'PostgreSQL', missing: postgresAddress === null, make: temporarySchemas },
]
