import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startClusters, postgresPrograms } from './builders/clusters.ts'
import type { Clusters } from './builders/clusters.ts'
import { onsFile } from './builders/figures.ts'
import { bodyOf, createInstallation } from './builders/installation.ts'
import type { Installation } from './builders/installation.ts'
import type { EstimatesAnswer, Problem, ReleasesAnswer } from './client.ts'

// The workspace is on one PostgreSQL server, and the public pages read another one that follows it by streaming.
describe.skipIf(postgresPrograms === null)('a read replica', { timeout: 60_000 }, () => {
  let clusters: Clusters
  let replica: pg.Client
  let jsna: Installation
  beforeAll(async () => {
    clusters = await startClusters()
    replica = new pg.Client({ connectionString: clusters.replica })
    replica.on('error', () => undefined)
    await replica.connect()
    const schemas = { workspace: 'workspace', published: 'published' }
    const location = { kind: 'postgres' as const, url: clusters.primary, readerUrl: clusters.replica, schemas }
    jsna = await createInstallation({ location })
    await until(async () => (await jsna.get('/api/v1/releases')).status === 200)
  }, 60_000)
  afterAll(async () => {
    await jsna?.close()
    await replica?.end().catch(() => undefined)
    await clusters?.remove()
  })

  async function until(holds: () => Promise<boolean>): Promise<void> {
    while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const newest = async () =>
    (await bodyOf<ReleasesAnswer>(await jsna.get('/api/v1/releases'))).releases[0]?.number ?? null

  const [first, second] = [
    'indicator=healthy-life-expectancy&area=E06000015&period=2022-01-01/P3Y&sex=female',
    'indicator=healthy-life-expectancy&area=E08000026&period=2022-01-01/P3Y&sex=female',
  ]
  /** Two figures that every release of this file changes together, as `release: figure figure`. */
  async function read(): Promise<string> {
    const parts: string[] = []
    for (const query of [first, second]) {
      const { release, estimates } = await bodyOf<EstimatesAnswer>(await jsna.get(`/api/v1/estimates?${query}`))
      const [estimate] = estimates
      parts.push(`${release.number}: ${estimate?.kind === 'estimate' ? estimate.value : 'none'}`)
    }
    return parts.join(', ')
  }
  async function publish(derby: number, coventry: number): Promise<void> {
    const file = onsFile([
      ['E06000015', 'Female', derby, derby - 1, derby + 1],
      ['E08000026', 'Female', coventry, coventry - 1, coventry + 1],
    ]).replaceAll('2018-01-01', '2022-01-01')
    expect((await jsna.as('analyst', 'POST /imports', file)).status).toBe(201)
    expect((await jsna.as('publisher', 'POST /publications', {})).status).toBe(201)
  }
  /** Reads without a pause while something is done, and answers what was seen, in the order in which it was first seen. */
  async function seenWhile(work: () => Promise<unknown>): Promise<string[]> {
    const seen = new Set<string>()
    let isOver = false
    const reading = (async () => {
      while (!isOver) {
        seen.add(await read())
        // Answers that are kept take no turn of their own, and whoever publishes needs some.
        await new Promise((resolve) => setImmediate(resolve))
      }
    })()
    await work()
    isOver = true
    await reading
    return [...seen]
  }

  it('shows a release whole or the one before, also while it is published', async () => {
    const { rows } = await replica.query('select pg_is_in_recovery() as follows')
    expect(rows).toEqual([{ follows: true }])
    const before = await read()
    const seen = await seenWhile(async () => {
      await publish(57.9, 59.1)
      await until(async () => (await newest()) === 2)
    })
    expect(await read()).toBe('2: 57.9, 2: 59.1')
    // The two figures are read one after the other, so the release may come between them.
    const [value = ''] = before.split(', ')
    expect(seen.filter((each) => ![before, '2: 57.9, 2: 59.1', `${value}, 2: 59.1`].includes(each))).toEqual([])
  })

  it('that stands still shows the release before, whole, and the next one when it goes on', async () => {
    await replica.query('select pg_wal_replay_pause()')
    const seen = await seenWhile(() => publish(57.2, 58.4))
    expect(seen).toEqual(['2: 57.9, 2: 59.1'])
    expect(await newest()).toBe(2)
    // Whoever publishes knows of the third release: there is nothing left to publish, and the next number is the fourth.
    expect((await jsna.as('publisher', 'POST /publications', {})).status).toBe(409)
    const later = await seenWhile(async () => {
      await replica.query('select pg_wal_replay_resume()')
      await until(async () => (await newest()) === 3)
    })
    const allowed = ['2: 57.9, 2: 59.1', '2: 57.9, 3: 58.4', '3: 57.2, 3: 58.4']
    expect(later.filter((each) => !allowed.includes(each))).toEqual([])
    expect(await read()).toBe('3: 57.2, 3: 58.4')
  })

  it('that is gone is told as such, while the workspace goes on, and read again when it is back', async () => {
    await clusters.stopReplica()
    await until(async () => (await jsna.get('/api/v1/themes')).status !== 200)
    const answer = await jsna.get('/api/v1/themes')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([503, 'application/problem+json'])
    expect(answer.headers.get('retry-after')).toBe('5')
    expect(await bodyOf<Problem>(answer)).toMatchObject({ code: 'store-unreachable', status: 503 })
    expect([(await jsna.get('/healthz')).status, (await jsna.get('/readyz')).status]).toEqual([200, 503])
    await publish(57.7, 58.8)
    expect((await jsna.as('publisher', 'GET /publications/candidate')).status).toBe(200)
    await clusters.startReplica()
    await until(async () => (await jsna.get('/readyz')).status === 200)
    await until(async () => (await newest()) === 4)
    expect(await read()).toBe('4: 57.7, 4: 58.8')
  })

  it('that begins again earlier gives nothing of an older release under the number of a newer one', async () => {
    const primary = new pg.Client({ connectionString: clusters.primary })
    const follower = new pg.Client({ connectionString: clusters.replica })
    follower.on('error', () => undefined)
    await Promise.all([primary.connect(), follower.connect()])
    // After a crash a replica goes back to what it has safely, which is before the release that comes now.
    await primary.query('checkpoint')
    await until(async () => {
      const { rows } = await follower.query<{ is: boolean }>('select pg_last_wal_replay_lsn() >= $1::pg_lsn as is', [
        (await primary.query<{ at: string }>('select pg_current_wal_lsn() as at')).rows[0]?.at,
      ])
      return rows[0]?.is === true
    })
    await follower.query('checkpoint')
    await publish(57.3, 58.6)
    await until(async () => (await newest()) === 5)
    await bodyOf(await jsna.get(`/api/v1/estimates?${first}&release=5`))
    await clusters.stopReplica()
    await clusters.startReplica('-c recovery_min_apply_delay=1h')
    await until(async () => (await jsna.get('/readyz')).status === 200)
    const kept = await bodyOf<EstimatesAnswer>(await jsna.get(`/api/v1/estimates?${first}&release=5`))
    expect(kept.estimates).toMatchObject([{ value: 57.3 }])
    const anew = await jsna.get(`/api/v1/estimates?${second}&release=5`)
    expect([anew.status, (await bodyOf<Problem>(anew)).detail]).toEqual([
      503,
      'The database that readers are answered from is catching up. Ask again in a moment.',
    ])
    await until(async () => (await newest()) === 4)
    await clusters.stopReplica()
    await clusters.startReplica()
    await until(async () => (await newest()) === 5)
    expect(await read()).toBe('5: 57.3, 5: 58.6')
    await primary.end()
    await follower.end().catch(() => undefined)
  })
})
