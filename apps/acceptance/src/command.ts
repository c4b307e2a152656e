import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const entry = fileURLToPath(new URL('../../api/src/commands/jsna.ts', import.meta.url))

type Settings = Record<string, string>

function start(parameters: string[], settings: Settings): ChildProcess {
  const { DATABASE_URL: _unused, ...environment } = process.env
  return spawn(process.execPath, [entry, ...parameters], { cwd: root, env: { ...environment, ...settings } })
}

/** Runs a `jsna` command to its end and gives its output; rejects with the output when it fails. */
export function jsna(parameters: string[], settings: Settings): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = start(parameters, settings)
    let output = ''
    child.stdout?.on('data', (chunk) => (output += String(chunk)))
    child.stderr?.on('data', (chunk) => (output += String(chunk)))
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`jsna ${parameters.join(' ')}: ${output}`)),
    )
  })
}

export interface Server {
  address: string
  stop: () => Promise<void>
}

/** Serves an installation and waits until it answers. */
export async function serve(folder: string, port: number, settings: Settings = {}): Promise<Server> {
  const child = start(['serve', '--port', String(port)], { JSNA_DATA_FOLDER: folder, ...settings })
  let output = ''
  child.stdout?.on('data', (chunk) => (output += String(chunk)))
  child.stderr?.on('data', (chunk) => (output += String(chunk)))
  let ended = false
  const end = new Promise<void>((resolve) => child.once('exit', () => ((ended = true), resolve())))
  const address = `http://localhost:${port}`
  for (let attempt = 0; attempt < 300 && !ended; attempt += 1) {
    const ready = await fetch(`${address}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ready) return { address, stop: async () => (child.kill('SIGTERM'), end) }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  child.kill('SIGKILL')
  throw new Error(`The server did not become ready: ${output}`)
}
