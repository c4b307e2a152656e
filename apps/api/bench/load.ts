import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import autocannon from 'autocannon'
import { withServer } from './server.ts'

// What a day of a council is, in some minutes: pages, figures and files at a steady rate while a backup is taken and a release is published, then a
// crowd. Asks a real server on the packed data over loopback, stops by itself, prints what was measured and judges nothing.
const minutes = Number(process.argv[2] ?? '10')
const say = (line: string) => process.stdout.write(`${line}\n`)

const addresses = [
  '/',
  '/places',
  '/hub',
  '/hub/adult-obesity',
  '/hub/areas/E08000026',
  '/search?q=smoking',
  '/api/v1/themes',
  '/api/v1/indicators',
  '/api/v1/estimates?indicator=adult-obesity&scheme=upper-tier-authority-2025&period=latest',
  '/api/v1/estimates?area=E08000026&period=latest',
  '/api/v1/area-profiles/E08000026',
  '/api/v1/search?q=obeisty',
  '/api/v1/estimates?indicator=adult-obesity&format=csv',
  '/api/v1/estimates?indicator=adult-obesity&format=xlsx',
  '/fingertips/api/area_types',
  '/fingertips/api/profiles',
]

interface Measured {
  requests: number
  p50: number
  p99: number
  most: number
  errors: number
  refused: number
  failed: number
}

async function load(port: number, perSecond: number, seconds: number): Promise<Measured> {
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    requests: addresses.map((path) => ({ path, headers: { 'accept-encoding': 'gzip' } })),
    connections: 20,
    overallRate: perSecond,
    duration: seconds,
    timeout: 30,
  })
  const { latency, errors, requests } = result
  return {
    requests: requests.total,
    p50: latency.p50,
    p99: latency.p99,
    most: latency.max,
    errors,
    refused: result['4xx'],
    failed: result['5xx'],
  }
}

/** Something to publish: one figure of an authority that no text speaks of has been looked at again. */
function revision(folder: string): string {
  const packed = readFileSync(join(import.meta.dirname, '../../../data/figures/adult-obesity.csv'), 'utf8')
  const [header = '', ...rows] = packed.split('\n')
  const row = rows.find((each) => each.startsWith('E06000001,')) ?? ''
  const path = join(folder, 'adult-obesity.csv')
  writeFileSync(path, `${header},status\n${row},revised\n`)
  return path
}

/** Every address must be one: a page that is not there is answered fast. */
async function askOnce(port: number): Promise<void> {
  for (const address of addresses) {
    const { status } = await fetch(`http://127.0.0.1:${port}${address}`)
    if (status !== 200) throw new Error(`${address} was answered with ${status}`)
  }
}

const line = (name: string, { requests, p50, p99, most, errors, refused, failed }: Measured) =>
  `${name}: ${requests} requests, p50 ${p50} ms, p99 ${p99} ms, longest ${most} ms; ` +
  `${errors} cut off, ${refused} refused, ${failed} failed`

say('Making the database')
await withServer(
  (run, folder) => run(['import', revision(folder)]),
  async ({ folder, port, command }) => {
    await askOnce(port)
    const seconds = Math.max(10, Math.round(minutes * 60))
    const backup = setTimeout(seconds * 250).then(() => command(['backup', join(folder, 'backup')]))
    const publishing = setTimeout(seconds * 500).then(() => command(['publish']))
    say(line(`100 a second for ${seconds} s`, await load(port, 100, seconds)))
    say(`backup: ended well after ${await backup} ms`)
    say(`publication: ended well after ${await publishing} ms`)
    say(line('300 a second for 20 s', await load(port, 300, 20)))
  },
)
