import { setTimeout } from 'node:timers/promises'
import { withServer } from './server.ts'

// The most costly questions that are allowed, each asked again and again in a form that is not kept, and what a small question
// beside them waits. Asks a real server on the packed data; prints what was measured and judges nothing.
const rounds = Number(process.argv[2] ?? '12')
const say = (line: string) => process.stdout.write(`${line}\n`)

const authorities = 'scheme=upper-tier-authority-2025'
const large = [
  'adult-obesity',
  'life-satisfaction',
  'happiness',
  'anxiety',
  'feeling-worthwhile',
  'population-density',
  'gas-use',
]
const many = large.map((slug) => `indicator=${slug}`).join('&')
const wide = (format: string) => (round: number) =>
  `/api/v1/estimates?${many}&${authorities}&limit=${24_000 - round}&format=${format}`
const times = (path: string) => (round: number) => `${path}${path.includes('?') ? '&' : '?'}limit=${20_000 - round}`

/** Each names a question of one round; no two rounds ask for the same. */
const questions: Record<string, (round: number) => string> = {
  'estimates, JSON': wide('json'),
  'estimates, CSV': wide('csv'),
  'estimates, XLSX': wide('xlsx'),
  'estimates, Parquet': wide('parquet'),
  'estimates, JSON-stat': wide('json-stat'),
  'estimates, GeoJSON': wide('geojson'),
  'estimates, sorted': (round) => `${wide('json')(round)}&sort=-value,area,period,sex`,
  comparisons: times(`/api/v1/comparisons?${many}&${authorities}`),
  trends: times(`/api/v1/trends?${many}&${authorities}`),
  'area profile': (round) =>
    `/api/v1/area-profiles/${['E08000026', 'E92000001', 'E12000005'][round % 3]}?benchmark=${['E92000001', 'E12000005', 'E08000026', 'E06000015'][Math.floor(round / 3) % 4]}`,
  search: (round) =>
    `/api/v1/search?q=${encodeURIComponent(`obeisty smokng helth depresion childern povrty housng emplyment wimen elderli transprt ${round}`)}`,
  'a group of Fingertips': (round) =>
    `/fingertips/api/all_data/csv/by_group_id?group_id=9000004&child_area_type_id=502&parent_area_type_id=6&timestamp=${round}`,
}

/** How long a small question takes, asked all the time. */
async function pulse(port: number, isOver: () => boolean): Promise<number[]> {
  const taken: number[] = []
  while (!isOver()) {
    const started = performance.now()
    await (await fetch(`http://127.0.0.1:${port}/api/v1/themes`)).arrayBuffer()
    taken.push(performance.now() - started)
    await setTimeout(5)
  }
  return taken
}

const at = (times: readonly number[], share: number) => {
  const sorted = times.toSorted((a, b) => a - b)
  return Number((sorted[Math.ceil(share * sorted.length) - 1] ?? 0).toFixed(1))
}
const shown = (times: readonly number[]) => `${at(times, 0.5)}/${at(times, 0.99)}`

await withServer(
  () => undefined,
  async ({ port }) => {
    let isOver = false
    const quiet = pulse(port, () => isOver)
    await setTimeout(2000)
    isOver = true
    say(`a small question alone, p50/p99: ${shown(await quiet)} ms`)
    for (const [name, question] of Object.entries(questions)) {
      let over = false
      const beside = pulse(port, () => over)
      const taken: number[] = []
      let bytes = 0
      for (let round = 0; round < rounds; round += 1) {
        const started = performance.now()
        const answer = await fetch(`http://127.0.0.1:${port}${question(round)}`)
        const body = await answer.arrayBuffer()
        taken.push(performance.now() - started)
        bytes = body.byteLength
        if (answer.status !== 200) {
          say(`${name}: ${answer.status} ${new TextDecoder().decode(body).slice(0, 200)}`)
          break
        }
      }
      over = true
      say(
        `${name}: ${shown(taken)} ms, ${Math.round(bytes / 1000)} kB; a small question beside it ${shown(await beside)} ms`,
      )
    }
  },
)
