import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { postgresAddress, temporarySchemas } from './postgres.ts'
import type { TemporaryStore } from './temporary-store.ts'

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
