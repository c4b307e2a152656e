// Brings a fresh clone to the point where the project's own Node 24 and tools are there. Runs on the host's Node (>= 20.19).
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const packageManager = 'pnpm@10.34.9'
const stamps = join(root, 'node_modules', '.jsna')

/** The environment in which the project's own tools run: its Node first, then everything else. */
export function environment(extra = {}) {
  const bin = join(root, 'node_modules', '.bin')
  const node = 'node_modules/node/bin'
  const path = [join(root, node), bin, process.env.PATH].join(delimiter)
  return { ...process.env, PATH: path, TURBO_TELEMETRY_DISABLED: '1', ...extra }
}

/** Runs a command with its output shown, and rejects with the command's name when it fails. */
export function run(command, parameters, { env = environment(), cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { cwd, env, stdio: 'inherit', shell: process.platform === 'win32' })
    child.once('error', reject)
    child.once('exit', (code, signal) =>
      code === 0
        ? resolve()
        : reject(new Error(`“${[command, ...parameters].join(' ')}” ended with ${signal ?? code}`)),
    )
  })
}

export function say(text) {
  const seconds = Math.round(performance.now() / 1000)
  console.log(`[${String(seconds).padStart(3)} s] ${text}`)
}

function filesBelow(folder) {
  if (!existsSync(folder)) return []
  const found = []
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (['node_modules', 'dist', '.turbo', '.jsna'].includes(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) found.push(...filesBelow(path))
    else if (entry.isFile()) found.push(path)
  }
  return found.sort()
}

/** A fingerprint of what a step depends on, so that a step whose inputs have not changed is not repeated. */
export function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const path of paths.map((each) => join(root, each))) {
    const files = existsSync(path) && statSync(path).isDirectory() ? filesBelow(path) : [path]
    for (const file of files) {
      hash.update(file)
      if (existsSync(file)) hash.update(readFileSync(file))
    }
  }
  return hash.digest('hex')
}

/** Runs `step` unless it already ran for the same inputs and its result is still there. */
export async function once(name, inputs, result, step) {
  const file = join(stamps, name)
  const now = fingerprint(inputs)
  const done = existsSync(file) && readFileSync(file, 'utf8') === now
  if (done && result.every((path) => existsSync(join(root, path)))) return false
  await step()
  mkdirSync(stamps, { recursive: true })
  writeFileSync(file, now)
  return true
}

export async function install() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Node 20.19 or newer is needed to begin; this is Node ${process.versions.node}.`)
  }
  const manifests = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml']
  await once('installed', manifests, ['node_modules/.pnpm', 'node_modules/node'], async () => {
    say('Installing what the project needs')
    await run('npx', ['--yes', packageManager, 'install', '--frozen-lockfile', '--reporter=append-only'], {
      env: { ...process.env, npm_config_update_notifier: 'false' },
    })
  })
}

export async function build() {
  const inputs = [
    'packages/core/src',
    'packages/ui',
    'apps/explorer',
    'apps/editor',
    'apps/api/src/client.ts',
    'pnpm-lock.yaml',
  ]
  const result = ['apps/explorer/dist/server', 'apps/explorer/dist/client', 'apps/editor/dist']
  await once('built', inputs, result, async () => {
    say('Building the explorer and the editor')
    await run('turbo', ['run', 'build', '--output-logs=new-only'])
  })
}
