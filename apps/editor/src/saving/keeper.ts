import type { Document } from '@jsna/core'

/** Text that nobody has saved yet, as it stands on this computer. */
export interface KeptText {
  document: Document
  /** The saved revision on which it builds. */
  revision: number
  /** ISO instant. */
  keptAt: string
}

export interface Keeper {
  keep: (id: string, text: KeptText) => boolean
  find: (id: string) => KeptText | null
  forget: (id: string) => void
}

/**
 * Keeps unsaved text in the browser, one entry for each person and text, so that it outlives a crash of the page, the
 * connection or the session. `keep` answers whether it could: a full or forbidden store is no reason to stop writing.
 */
export function createKeeper(storage: Storage, person: () => string): Keeper {
  const key = (id: string) => `jsna-unsaved ${person()} ${id}`
  return {
    keep(id, text) {
      try {
        storage.setItem(key(id), JSON.stringify(text))
        return true
      } catch {
        return false
      }
    },
    find(id) {
      try {
        const kept = JSON.parse(storage.getItem(key(id)) ?? 'null') as KeptText | null
        return kept?.document?.id === id ? kept : null
      } catch {
        return null
      }
    },
    forget(id) {
      storage.removeItem(key(id))
    },
  }
}
