#!/usr/bin/env node
import { prepareEngine } from './engine.ts'

prepareEngine()
const { main } = await import('./main.ts')

process.exitCode = await main(process.argv.slice(2), process.env, {
  say: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
})
