#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'
import { keepCompiledCode } from './compiled-code.ts'

// Every thread strips types with a WebAssembly module of its own. When two of them exchange the same slow wrapper for a fast one
// at the same moment, a check in V8 can fail and end the process, so they keep the slow one.
setFlagsFromString('--wasm-wrapper-tiering-budget=1000000000')

keepCompiledCode()
const { main } = await import('./main.ts')

process.exitCode = await main(process.argv.slice(2), process.env, {
  say: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
})
