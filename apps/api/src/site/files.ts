import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { StoredAnswer } from '../http/answer-cache.ts'

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

const oneYear = 'public, max-age=31536000, immutable'

/** A part of the site that is not there because it has not been built. */
export class BuildMissing extends Error {
  override name = 'BuildMissing'

  constructor(what: string) {
    super(`${what} has not been built. Run “npm start”, or “npx pnpm run build” in the project's folder.`)
  }
}

/**
 * The files of a build, by the path at which they are served. They are few and small, and a path that is not among them
 * reaches no file system. Names under `assets/` carry a hash of their content, so they may be kept for good.
 */
export function readBuild(folder: string, prefix: string, what: string): ReadonlyMap<string, StoredAnswer> {
  if (!existsSync(folder)) throw new BuildMissing(what)
  const files = new Map<string, StoredAnswer>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = contentTypes[extname(entry.name)]
    if (!entry.isFile() || !type || entry.parentPath.endsWith('.vite')) continue
    const path = join(entry.parentPath, entry.name)
    const address = prefix + path.slice(folder.length + 1).replaceAll('\\', '/')
    files.set(address, {
      status: 200,
      headers: {
        'content-type': type,
        'cache-control': address.includes('/assets/') ? oneYear : 'no-cache',
        vary: 'accept-encoding',
      },
      body: readFileSync(path),
    })
  }
  return files
}
