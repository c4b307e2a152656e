// Checks what readers load against the budgets of the site, after every build. Sizes are of brotli, in thousands of bytes.
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'

const client = new URL('../dist/client/', import.meta.url)
const boundaries = new URL('../../../data/boundaries/', import.meta.url)
const hubPages = [
  'hub',
  'indicator',
  'area',
  'compare-areas',
  'compare-indicators',
  'inequalities',
  'population-pyramid',
]

const budgets = { text: 60, hub: 75, charts: 170, styles: 15, map: 60 }

const compress = (data) =>
  brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).byteLength / 1000

const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', client), 'utf8'))
const sizeOf = (file) => compress(readFileSync(new URL(file, client)))

function closure(key, found = new Set()) {
  if (found.has(key)) return found
  found.add(key)
  for (const each of manifest[key].imports ?? []) closure(each, found)
  return found
}

const entry = 'src/entry-client.ts'
const onLoad = closure(entry)
const total = (keys) => [...keys].reduce((sum, key) => sum + sizeOf(manifest[key].file), 0)

const rows = []
const measure = (name, size, budget) => rows.push({ name, size, budget, over: size > budget })

for (const key of Object.keys(manifest).filter((each) => /^src\/pages\/.+\/page\.ts$/.test(each))) {
  const name = key.split('/')[2]
  const budget = hubPages.includes(name) ? budgets.hub : budgets.text
  measure(`JavaScript before interaction, ${name}`, total(new Set([...onLoad, ...closure(key)])), budget)
}

const lazy = Object.keys(manifest).find((key) => key.endsWith('ui/src/interactive.ts'))
if (lazy === undefined) throw new Error('check-sizes: the charts are not a chunk of their own any more')
const charts = [...closure(lazy)].filter((key) => !onLoad.has(key) && !isOfEveryChart(key))
measure('Charts, in one lazy chunk', total(charts), budgets.charts)

/** Parts that pages with charts hold already. */
function isOfEveryChart(key) {
  return [...closure('src/pages/topic/page.ts')].includes(key)
}

const styles = new Set(Object.values(manifest).flatMap(({ css = [], file }) => [...css, file]))
const sheets = [...styles].filter((file) => file.endsWith('.css'))
measure(
  'Styles',
  sheets.reduce((sum, file) => sum + sizeOf(file), 0),
  budgets.styles,
)

for (const file of readdirSync(boundaries).filter((each) => each.startsWith('reach-area'))) {
  measure(`Map geometry, ${file}`, compress(readFileSync(new URL(file, boundaries))), budgets.map)
}

const width = Math.max(...rows.map(({ name }) => name.length))
for (const { name, size, budget, over } of rows) {
  console.log(`${over ? '✗' : '✓'} ${name.padEnd(width)} ${size.toFixed(1).padStart(6)} kB of ${budget}`)
}

const scripts = readdirSync(new URL('assets/', client)).filter((file) => file.endsWith('.js'))
console.log(`${scripts.length} scripts in ${fileURLToPath(client)}`)
if (rows.some(({ over }) => over)) {
  console.error('The explorer is larger than its budgets allow: see the lines marked ✗.')
  process.exit(1)
}
