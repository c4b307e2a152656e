import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** What `npm pack` made. */
    tarball: string
    /** A folder outside the repository where the package has been installed from it. */
    consumer: string
  }
}

/** Once before these tests: packs a copy of the source, so that the work tree stays as it is, and installs the result. */
export default function installPackage({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'jsna-core-'))
  const source = copySource(join(folder, 'workspace'))
  npm(source, 'pack', '--pack-destination', folder)
  const tarball = join(folder, 'jsna-core-0.1.0.tgz')
  const consumer = join(folder, 'consumer')
  mkdirSync(consumer)
  writeFileSync(join(consumer, 'package.json'), '{ "private": true, "type": "module" }')
  // zod is at hand, so that nothing is fetched.
  npm(consumer, 'install', '--offline', tarball, realpathSync(join(core, 'node_modules/zod')))
  provide('tarball', tarball)
  provide('consumer', consumer)
  return () => rmSync(folder, { recursive: true })
}

const core = join(import.meta.dirname, '..')

function copySource(workspace: string): string {
  const source = join(workspace, 'packages/core')
  const left = ['node_modules', 'dist', '.turbo'].map((name) => join(core, name))
  cpSync(core, source, { recursive: true, filter: (path) => !left.includes(path) })
  cpSync(join(core, '../../tsconfig.base.json'), join(workspace, 'tsconfig.base.json'))
  symlinkSync(join(core, 'node_modules'), join(source, 'node_modules'), 'junction')
  return source
}

function npm(cwd: string, ...parameters: string[]): void {
  const shell = process.platform === 'win32'
  execFileSync('npm', [...parameters, '--loglevel=error'], { cwd, shell, stdio: ['ignore', 'pipe', 'inherit'] })
}
