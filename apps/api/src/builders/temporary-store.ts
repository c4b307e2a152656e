import type { StoreLocation } from '../database/open.ts'

/** A place for two databases that is removed again. */
export interface TemporaryStore {
  location: StoreLocation
  remove: () => Promise<void>
}
