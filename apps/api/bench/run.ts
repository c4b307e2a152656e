import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Latency } from './queries.ts'
import { prepareEngine } from '../src/commands/engine.ts'

prepareEngine()
const { throughputs } = await import('./http.ts')
const { queryLatencies } = await import('./queries.ts')

// A county's data: 3 million rows, and a tenth of them beside it. Prints what was measured; judges nothing.
const say = (line: string) => process.stdout.write(`${line}\n`)
const root = mkdtempSync(join(tmpdir(), 'jsna-county-'))
const step = (name: string, folder: string, indicators: number) => {
  const file = join(import.meta.dirname, 'step.ts')
  const text = execFileSync(process.execPath, [file, name, folder, String(indicators)], { encoding: 'utf8' })
  return JSON.parse(text) as { done: number; seconds: number; memory: number; files: Record<string, number> }
}
try {
  const latencies = new Map<number, Latency[]>()
  for (const indicators of [50, 500]) {
    const folder = join(root, String(indicators))
    const made = step('make', folder, indicators)
    say(`${made.done.toLocaleString('en-GB')} rows, ${made.files['county.csv']} MB of CSV`)
    const imported = step('import', folder, indicators)
    const rate = Math.round(made.done / imported.seconds).toLocaleString('en-GB')
    say(`  import: ${imported.seconds} s, ${rate} rows/s, memory ${imported.memory} MB`)
    const published = step('publish', folder, indicators)
    say(`  publication: ${published.seconds} s, memory ${published.memory} MB`)
    const { files } = published
    say(`  workspace ${files['workspace.sqlite']} MB, published ${files['published.sqlite']} MB`)
    latencies.set(indicators, await queryLatencies(folder, { indicators, areas: 320 }))
  }
  const [small = [], large = []] = [latencies.get(50), latencies.get(500)]
  say(
    'questions, p50/p99 in ms at a tenth and at the whole, and the growth of p50: asked for the first time, asked again',
  )
  for (const [index, { name, ...times }] of large.entries()) {
    const compared = (['first', 'again'] as const).map((when) => {
      const [before, now] = [small[index]?.[when], times[when]]
      const growth = ((now.p50 || 0.01) / (before?.p50 || 0.01)).toFixed(2)
      return `${before?.p50}/${before?.p99}, ${now.p50}/${now.p99}, × ${growth}`
    })
    say(`  ${name}: ${compared.join('; ')}`)
  }
  say('answers over HTTP, requests a second and the share of a bare handler')
  for (const { name, perSecond, ofBare } of await throughputs(join(root, '500'), { indicators: 500, areas: 320 })) {
    say(`  ${name}: ${perSecond.toLocaleString('en-GB')}, ${ofBare}`)
  }
} finally {
  rmSync(root, { recursive: true, force: true })
}
