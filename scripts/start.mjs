// `npm start`: installs, builds, makes the database from data/ where there is none, and serves everything on one port.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { spawn } from 'node:child_process'
import { build, environment, install, root, run, say } from './install.mjs'

const jsna = 'apps/api/src/commands/jsna.ts'

try {
  await install()
  await build()
  const folder = process.env.JSNA_DATA_FOLDER ?? join(root, '.jsna')
  // A first start that was cut off has left the folder and no database in it.
  const isThere = ['workspace.sqlite', 'published.sqlite', 'restoring.json'].some((name) =>
    existsSync(join(folder, name)),
  )
  if (!process.env.DATABASE_URL && !isThere) {
    say('Making the database from data/')
    await run('node', [jsna, 'seed'])
  }
  const server = spawn('node', [jsna, 'serve', ...process.argv.slice(2)], {
    cwd: root,
    env: environment(),
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
  server.once('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
} catch (error) {
  console.error(`\nThe project could not start: ${error.message}`)
  process.exit(1)
}
