import { join } from 'node:path'
import type { Indicator } from '@jsna/core'
import { createApp } from '../src/app.ts'
import type { Dependencies } from '../src/dependencies.ts'
import { createPublishedEvidence } from '../src/evidence/published-evidence.ts'
import { bringToHand } from '../src/database/at-hand.ts'
import { newestRelease } from '../src/evidence/published.queries.ts'
import { LargeFiles } from '../src/fingertips/large-files.ts'
import { ImportDesk } from '../src/importing/import-desk.ts'
import { inThisThread } from '../src/importing/task-runner.ts'
import { areaProfile } from '../src/modules/area-profiles/area-profile.ts'
import { keptSurroundings } from '../src/modules/area-profiles/surroundings.ts'
import { estimatesOf } from '../src/modules/estimates/estimates.queries.ts'
import { ReleaseFiles } from '../src/release-files/release-files.ts'
import { workerMaker } from '../src/release-files/worker-maker.ts'
import { countyAreas, countyIndicators } from './county.ts'
import type { CountySize } from './county.ts'
import { clock, open, random } from './installation.ts'

export interface Latency {
  name: string
  /** Of questions that nobody has asked before. */
  first: Percentiles
  /** Of the same questions once more, as a server that has run for a while is asked. */
  again: Percentiles
}

interface Percentiles {
  p50: number
  p99: number
}

const rounds = 200
/** Questions about other indicators and areas before those that are measured: what every running program has warm. */
const before = 100

async function measure(name: string, ask: (round: number) => Promise<unknown>): Promise<Latency> {
  for (let round = 0; round < before; round += 1) await ask(round)
  const timed = async () => {
    const times: number[] = []
    for (let round = before; round < before + rounds; round += 1) {
      const started = performance.now()
      await ask(round)
      times.push(performance.now() - started)
    }
    const sorted = times.sort((a, b) => a - b)
    const at = (share: number) => Number((sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(2))
    return { p50: at(0.5), p99: at(0.99) }
  }
  return { name, first: await timed(), again: await timed() }
}

/** The questions of the hub, in process, each time of another indicator or area. */
export async function queryLatencies(folder: string, size: CountySize): Promise<Latency[]> {
  const stores = await open(folder)
  // As the server does when it has started.
  await bringToHand(stores.published, () => false)
  const db = stores.published.db
  const release = await newestRelease(db)
  if (!release) throw new Error('nothing is published')
  const indicators = countyIndicators(size)
  const areas = countyAreas(size)
  const pick = <Item>(items: readonly Item[], round: number): Item => {
    const found = items[(round * 37) % items.length]
    if (found === undefined) throw new Error('there is nothing to pick from')
    return found
  }
  const one = (round: number) => [pick(indicators, round).slug]
  const evidence = createPublishedEvidence(db)(release.number)
  const authorities = areas.filter(({ scheme }) => scheme === 'upper-tier-authority-2025')
  const [england] = areas
  const at = { published: db, release, evidence }
  const surroundings = keptSurroundings()
  const catalogue = await evidence.catalogue()
  const profile = (round: number, asked: readonly Indicator[]) =>
    areaProfile(at, pick(authorities, round), england ?? pick(areas, 0), { indicators: asked, surroundings })
  const latencies = [
    await measure('one indicator × 320 areas, one period', (round) =>
      estimatesOf(db, release.number, { indicators: one(round), areas: areas.map(({ code }) => code) }, [
        '2024-01-01/P1Y',
      ]),
    ),
    await measure('one area × all periods of an indicator', (round) =>
      estimatesOf(db, release.number, { indicators: one(round), areas: [pick(areas, round).code] }, undefined),
    ),
    await measure('profile of an area over 50 indicators', (round) =>
      profile(round, catalogue.indicators.slice(0, 50)),
    ),
    // The answer is ten times as long where there are ten times as many indicators.
    await measure('profile of an area over all indicators', (round) => profile(round, catalogue.indicators)),
  ]
  await stores.close()
  return latencies
}

/** The whole application on a county's database, as it serves it. */
export async function countyApplication(folder: string) {
  const stores = await open(folder)
  const desk = new ImportDesk({ workspace: stores.workspace, clock, random, runner: inThisThread(stores, clock) })
  const releaseFiles = new ReleaseFiles({
    folder: join(folder, 'downloads'),
    maker: workerMaker({ kind: 'sqlite', folder }),
    patience: 60_000,
    makesAhead: false,
  })
  const dependencies: Dependencies = {
    ...stores,
    releaseFiles,
    largeFiles: new LargeFiles({ location: { kind: 'sqlite', folder }, rows: 2000, most: 8, patience: 60_000 }),
    desk,
    clock,
    random,
    log: () => undefined,
    publicAddress: null,
    // So many that nobody is refused, and yet every request is counted.
    rates: { perSecond: 1e9, burst: 1e9 },
    proxyHops: 0,
    isLeaving: () => false,
    isShuttingDown: () => false,
  }
  return { app: createApp(dependencies), close: () => stores.close() }
}
