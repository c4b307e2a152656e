import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../node_modules/.cache/compiled')

/**
 * Keeps what has been compiled, so that the next command, and every thread, starts in half the time. Only what is loaded
 * afterwards is kept; where the folder cannot be written, nothing is.
 */
export function keepCompiledCode(): void {
  // Threads learn it from here.
  process.env.NODE_COMPILE_CACHE ??= folder
  enableCompileCache(process.env.NODE_COMPILE_CACHE)
}
