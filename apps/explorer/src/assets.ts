/** What the build says about one file: the part of vite's manifest that is read here. */
export interface ManifestEntry {
  file: string
  src?: string
  imports?: string[]
  assets?: string[]
}

export type Manifest = Record<string, ManifestEntry>

/** The files that one page needs before a reader can use it. Addresses start with a slash. */
export interface PageAssets {
  script: string
  /** The page's own chunk and what it imports, without the entry. */
  modules: string[]
  styles: string[]
  fonts: string[]
}

const entry = 'src/entry-client.ts'

function withImports(manifest: Manifest, key: string, found = new Set<string>()): Set<string> {
  if (found.has(key)) return found
  found.add(key)
  for (const each of manifest[key]?.imports ?? []) withImports(manifest, each, found)
  return found
}

/** Looks up a page (`src/pages/topic/page.ts`) in the manifest of the client build. */
export function assetsOf(manifest: Manifest, page: string): PageAssets {
  const start = manifest[entry]
  if (start === undefined) throw new Error(`The client build has no ${entry}: build the explorer again.`)
  const keys = [...new Set([...withImports(manifest, entry), ...withImports(manifest, page)])]
  const chunks = keys.flatMap((key) => manifest[key] ?? [])
  const address = (file: string): string => `/${file}`
  const files = (pick: (chunk: ManifestEntry) => string[]): string[] => [...new Set(chunks.flatMap(pick))].map(address)
  const fonts = Object.values(manifest).flatMap(({ file, assets = [] }) => [file, ...assets])
  return {
    script: address(start.file),
    modules: files(({ file }) => [file]).filter((file) => file !== address(start.file)),
    // All styles are one file, which the manifest lists by itself.
    styles: Object.values(manifest)
      .map(({ file }) => file)
      .filter((file) => file.endsWith('.css'))
      .map(address),
    fonts: [...new Set(fonts)].filter((file) => file.endsWith('.woff2')).map(address),
  }
}
