// npm packs package.json as it stands. In the workspace its exports are the source; `node scripts/manifest.mjs build` turns
// them into the build that publishConfig names, and `node scripts/manifest.mjs source` turns them back.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'

const file = new URL('../package.json', import.meta.url)
const manifest = JSON.parse(readFileSync(file, 'utf8'))
const published = manifest.publishConfig.exports

if (process.argv[2] === 'build') {
  manifest.exports = published
  rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true })
} else {
  const sourceOf = ({ default: built }) => built.replace('/dist/', '/src/').replace(/\.js$/, '.ts')
  manifest.exports = Object.fromEntries(Object.entries(published).map(([door, built]) => [door, sourceOf(built)]))
}
writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`)
