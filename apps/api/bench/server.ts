import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../src/builders/free-port.ts'

const command = join(import.meta.dirname, '../src/commands/jsna.ts')

/** A real server on the packed data, in a folder of its own. */
export interface Bench {
  folder: string
  port: number
  /** Runs another command of `jsna` on the same installation, and answers after how many milliseconds it had ended well. */
  command: (words: string[]) => Promise<number>
}

/** Fills a database, prepares it, serves it while `work` goes on, and clears everything away. */
export async function withServer(
  prepare: (run: (words: string[]) => void, folder: string) => void,
  work: (bench: Bench) => Promise<void>,
) {
  const folder = mkdtempSync(join(tmpdir(), 'jsna-bench-'))
  const env = { ...process.env, JSNA_DATA_FOLDER: join(folder, 'data'), JSNA_RATE: 'off' }
  try {
    const run = (words: string[]) => void execFileSync(process.execPath, [command, ...words], { env })
    run(['seed'])
    prepare(run, folder)
    const port = await freePort()
    const server = spawn(process.execPath, [command, 'serve', '--port', String(port)], { env, stdio: 'ignore' })
    try {
      await ready(port)
      await work({ folder, port, command: (words) => ended([command, ...words], env) })
    } finally {
      server.kill('SIGTERM')
      await once(server, 'exit')
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function ended(words: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const started = performance.now()
  const child = spawn(process.execPath, words, { env, stdio: 'ignore' })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`jsna ${words.slice(1).join(' ')} ended with ${code}`)
  return Math.round(performance.now() - started)
}

async function ready(port: number): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the server was not ready within half a minute')
}
