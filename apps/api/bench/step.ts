import { statSync } from 'node:fs'
import { join } from 'node:path'
import { prepareEngine } from '../src/commands/engine.ts'

prepareEngine()
const { importCounty, make, publishCounty } = await import('./installation.ts')

// One step in a process of its own, so that the memory it needs is its own.
const [step = '', folder = '', indicators = '500'] = process.argv.slice(2)
const steps: Record<string, (() => Promise<number>) | undefined> = {
  make: () => make(folder, { indicators: Number(indicators), areas: 320 }),
  import: () => importCounty(folder),
  publish: () => publishCounty(folder),
}
const files = step === 'make' ? ['county.csv'] : ['workspace.sqlite', 'published.sqlite']
const started = performance.now()
const done = (await steps[step]?.()) ?? 0
const seconds = Number(((performance.now() - started) / 1000).toFixed(1))
process.stdout.write(
  JSON.stringify({
    done,
    seconds,
    memory: Math.round(process.resourceUsage().maxRSS / 1000),
    files: Object.fromEntries(files.map((name) => [name, Math.round(statSync(join(folder, name)).size / 1e6)])),
  }),
)
