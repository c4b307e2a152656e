import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import type { ServerType } from '@hono/node-server'
import type { Indicator } from '@jsna/core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import { indicators } from '../builders/figures.ts'
import { countedRandomness, createInstallation } from '../builders/installation.ts'
import type { Installation } from '../builders/installation.ts'
import { writePackedFolder } from '../builders/packed-folder.ts'
import { runCommand } from '../builders/run-command.ts'
import { openStores } from '../database/open.ts'

// Another hub that speaks as Fingertips does: our own, served on this computer.

let hub: Installation
let server: ServerType
let host: string
let asked: string[] = []
/** Requests that the hub still answers before it cuts every connection. */
let answersLeft = Number.POSITIVE_INFINITY
beforeAll(async () => {
  hub = await createInstallation()
  const app = createApp(hub.dependencies)
  const fetch = (request: Request) => {
    asked.push(new URL(request.url).searchParams.get('indicator_ids') ?? '')
    answersLeft -= 1
    return answersLeft < 0 ? new Response('busy', { status: 503, headers: { 'retry-after': '0' } }) : app.fetch(request)
  }
  server = serve({ fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise<void>((resolve) => server.once('listening', () => resolve()))
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await new Promise<void>((resolve) => server.close(() => resolve()))
  await hub.close()
})

let folder: string
let files: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jsna-fetch-'))
  files = join(folder, 'files')
  asked = []
  answersLeft = Number.POSITIVE_INFINITY
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const jsna = (...words: string[]) =>
  runCommand({ JSNA_DATA_FOLDER: join(folder, 'installation'), JSNA_FETCH_HOSTS: host }, words)

const fetchFrom = (...more: string[]) =>
  jsna('fetch-fingertips', files, '--address', `http://${host}/fingertips/api/`, '--pause', '0', ...more)

/** The numbers under which the hub publishes the indicators of the builders. */
const numbers: Record<string, number> = {
  'healthy-life-expectancy': 89_070_261,
  'private-rented-homes': 482_017_912,
  'rare-disease': 1_246_216_334,
}
const all = Object.values(numbers).join(',')

/** An installation with the same catalogue, bound to the numbers of the hub, and without a single figure. */
async function emptyInstallation(): Promise<void> {
  const data = join(folder, 'data')
  writePackedFolder(data, [])
  rmSync(join(data, 'figures'), { recursive: true })
  const bound = indicators.map((indicator): Indicator => ({
    ...indicator,
    externalIds: indicator.sexes.map((sex) => ({
      system: 'fingertips',
      id: String(numbers[indicator.slug]),
      sex,
      age: 'all',
      category: 'all',
    })),
  }))
  for (const theme of ['environment', 'health-and-wellbeing']) {
    const own = bound.filter((indicator) => indicator.theme === theme)
    writeFileSync(join(data, `catalogue/${theme}.json`), JSON.stringify(own))
  }
  const { code, complained } = await jsna('seed', '--data', data)
  expect([code, complained]).toEqual([0, ''])
}

describe('jsna fetch-fingertips', () => {
  it('writes a whole file for each indicator', async () => {
    const { code, said } = await fetchFrom('--indicators', all, '--parent-area-type', '6')
    expect(code).toBe(0)
    expect(readdirSync(files).toSorted()).toEqual(
      Object.values(numbers)
        .map((number) => `fingertips-${number}-502.csv`)
        .toSorted(),
    )
    expect(said).toContain('89070261: ')
    const question = 'indicator_ids=482017912&child_area_type_id=502&parent_area_type_id=6'
    const answer = await hub.get(`/fingertips/api/all_data/csv/by_indicator_id?${question}`)
    expect(readFileSync(join(files, 'fingertips-482017912-502.csv'), 'utf8')).toBe(await answer.text())
  })

  it('goes on after a cut where it was cut off', async () => {
    answersLeft = 1
    const cut = await fetchFrom('--indicators', all)
    expect([cut.code, readdirSync(files)]).toEqual([1, ['fingertips-89070261-502.csv']])
    expect(cut.complained).toContain('could not be read: it answered with status 503, 4 times')
    answersLeft = Number.POSITIVE_INFINITY
    asked = []
    const again = await fetchFrom('--indicators', all)
    expect([again.code, readdirSync(files).length]).toEqual([0, 3])
    expect(again.said).toContain('1 file there already.')
    expect(asked).toEqual(['482017912', '1246216334'])
  })

  it('fetches the others when one is not to be had, and says so in the end', async () => {
    const { code, said, complained } = await fetchFrom('--indicators', `1,${all}`)
    expect([code, readdirSync(files).length]).toEqual([1, 3])
    expect(said).toContain('1 is not to be had: ')
    expect(said).toContain('There is no indicator 1.')
    expect(complained).toBe('1 indicator could not be fetched.')
  })

  it.each([
    [['fetch-fingertips'], 2, 'Name one folder'],
    [['fetch-fingertips', 'a', 'b'], 2, 'Name one folder'],
    [['fetch-fingertips', 'a', '--indicators', 'many'], 2, '--indicators is “many”'],
    [['fetch-fingertips', 'a', '--area-type', 'ward'], 2, '--area-type is “ward”'],
    [['fetch-fingertips', 'a', '--pause', '-1'], 2, '--pause'],
    [['fetch-fingertips', 'a', '--import', 'perhaps'], 2, '--import is “perhaps”'],
  ])('answers %j with %i', async (words, code, message) => {
    const answer = await jsna(...words)
    expect(answer.code).toBe(code)
    expect(answer.complained).toContain(message)
  })

  it('asks no host that is not allowed', async () => {
    const words = ['fetch-fingertips', files, '--indicators', '1']
    expect((await jsna(...words, '--address', 'https://example.org/api/')).complained).toContain(
      'example.org is not on',
    )
    expect((await jsna(...words)).complained).toContain('fingertips.phe.org.uk is not on')
    expect(asked).toEqual([])
  })
})

describe('figures that go out of one hub and into another', () => {
  it('are the same figures', async () => {
    await emptyInstallation()
    // The indicators need not be named: the catalogue is bound to them.
    const authorities = await fetchFrom('--parent-area-type', '6', '--import', 'yes')
    expect([authorities.code, authorities.complained]).toEqual([0, ''])
    const neighbourhoods = await fetchFrom(
      '--area-type',
      '4',
      '--indicators',
      '482017912,1246216334',
      '--import',
      'yes',
    )
    expect(neighbourhoods.code).toBe(0)
    expect(neighbourhoods.said).toContain('figures changed')
    const published = await jsna('publish')
    expect([published.code, published.complained]).toEqual([0, ''])

    const stores = await openStores({ kind: 'sqlite', folder: join(folder, 'installation') })
    const app = createApp({ ...hub.dependencies, ...stores, random: countedRandomness() })
    try {
      for (const types of [
        'child_area_type_id=502&parent_area_type_id=6',
        'child_area_type_id=4&parent_area_type_id=502',
        // Reach areas were not fetched: they are added up here from what was.
        'child_area_type_id=735716699&parent_area_type_id=502',
      ]) {
        const path = `/fingertips/api/all_data/csv/by_indicator_id?indicator_ids=${all}&${types}`
        const [theirs, ours] = await Promise.all([hub.get(path), app.request(path)])
        const text = await ours.text()
        expect(text.split('\r\n').length, types).toBeGreaterThan(10)
        expect(text, types).toBe(await theirs.text())
      }
    } finally {
      await stores.close()
    }
  })

  it('change nothing when they come a second time', async () => {
    await emptyInstallation()
    await fetchFrom('--import', 'yes')
    const again = await fetchFrom('--import', 'yes')
    expect(again.code).toBe(0)
    expect(again.said).toContain('3 files there already.')
    expect(again.said).toContain('0 figures changed, 0 added, 16 as they were.')
  })

  it('are not asked for where the catalogue has no Fingertips number', async () => {
    const data = join(folder, 'data')
    writePackedFolder(data)
    await jsna('seed', '--data', data)
    const { code, complained } = await fetchFrom()
    expect([code, asked]).toEqual([2, []])
    expect(complained).toContain('--indicators 93356,108')
  })
})
