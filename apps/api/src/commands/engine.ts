import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'

const folder = join(import.meta.dirname, '../../node_modules/.cache/compiled')

/** Sets the engine as commands, their threads and the benchmark need it, before anything else of theirs is loaded. */
export function prepareEngine(): void {
  // Every thread strips types with a WebAssembly module of its own. When two of them exchange the same slow wrapper for a fast
  // one at the same moment, a check in V8 can fail and end the process, so they keep the slow one.
  setFlagsFromString('--wasm-wrapper-tiering-budget=1000000000')
  // V8 would take figures for objects that last, because a large answer outlives a collection or two while it is made. Kept
  // among those that last, they hold their texts with them, and every collection copies what nobody needs.
  setFlagsFromString('--no-allocation-site-pretenuring')
  keepCompiledCode()
}

/**
 * Keeps what has been compiled, so that the next command, and every thread, starts in half the time. Only what is loaded
 * afterwards is kept; where the folder cannot be written, nothing is.
 */
function keepCompiledCode(): void {
  // Threads learn it from here.
  process.env.NODE_COMPILE_CACHE ??= folder
  enableCompileCache(process.env.NODE_COMPILE_CACHE)
}
