import { readFileSync } from 'node:fs'
import type { DownloadsAnswer, EstimatesAnswer } from '@jsna/api/client'
import type { EstimateKey } from '@jsna/core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { fingertipsCosts } from '../../api/src/http/costs.ts'
import { chosenPages, fingertipsAddresses, linksOf } from './page-addresses.ts'
import { companionArea, hiddenArea, pairedFigures, pairedIndicators } from './paired-figures.ts'
import type { Side } from './paired-figures.ts'
import { installPacked, installSmall, reachAreas } from './paired-installations.ts'
import type { PairedInstallation } from './paired-installations.ts'
import { describedAddresses, otherAddresses } from './public-addresses.ts'
import type { Description } from './public-addresses.ts'
import { compareBytes, readBytes } from './read-bytes.ts'

// Two servers, each on a database of its own. What is in the databases differs in hidden values alone, so that every answer
// must be the same to the last byte, and each of its headers: whatever differs would tell something of what is hidden.

type Pair = [PairedInstallation, PairedInstallation]

const json = async (site: PairedInstallation, path: string) =>
  JSON.parse((await readBytes(site, path)).body.toString()) as unknown

async function compareAll(pair: Pair, paths: Iterable<string>): Promise<number[]> {
  const statuses: number[] = []
  for (const path of paths) statuses.push((await compareBytes(pair, path)).status)
  return statuses
}

/** Compares pages and what they link to, and answers the pages that are there. */
async function comparePages(pair: Pair, chosen: readonly string[], most: number): Promise<string[]> {
  const queue = ['/', ...chosen]
  const seen = new Set<string>()
  const shown: string[] = []
  while (queue.length > 0 && seen.size < most) {
    const path = queue.shift() ?? ''
    if (seen.has(path)) continue
    seen.add(path)
    const { status, headers, body } = await compareBytes(pair, path)
    if (!headers['content-type']?.includes('text/html')) continue
    if (status === 200) shown.push(path)
    queue.push(...linksOf(body.toString()))
  }
  console.log(`${seen.size} addresses of the site were compared, ${shown.length} of them pages.`)
  return shown
}

const keyOf = ({ area, period, sex, age, category }: EstimateKey) => [area, period, sex, age, category].join()

/** The sides of the figures in both releases of the one and of the other installation. */
const pairs: [seed: number, one: [Side, Side], other: [Side, Side]][] = [
  [1, ['one', 'one'], ['other', 'other']],
  [2, ['one', 'one'], ['one', 'other']],
  [3, ['other', 'one'], ['one', 'other']],
]

describe.each(pairs)('small installations that differ in hidden values, drawn with %d', (seed, one, other) => {
  let pair: Pair
  beforeAll(async () => {
    pair = [await installSmall(seed, one), await installSmall(seed, other)]
  })
  afterAll(() => Promise.all((pair ?? []).map((site) => site.remove())))

  it('hide as many figures of each indicator, whose numbers differ', async () => {
    const [mine, theirs] = [pairedFigures(seed, 'one'), pairedFigures(seed, 'other')]
    for (const { slug, disclosure } of pairedIndicators.filter((each) => each.disclosure.threshold > 0)) {
      const { estimates } = (await json(pair[0], `/api/v1/estimates?indicator=${slug}`)) as EstimatesAnswer
      expect(estimates.filter(({ kind }) => kind === 'suppressed').length, slug).toBeGreaterThan(0)
      const isShown = new Set(estimates.filter(({ kind }) => kind === 'estimate').map(keyOf))
      const differ = (mine[slug] ?? []).filter((row, index) => {
        const twin = theirs[slug]?.[index]
        return row.count !== twin?.count || row.value !== twin?.value
      })
      expect(differ.length, slug).toBeGreaterThan(0)
      // Only where numbers are rounded may one differ that is shown.
      if (!disclosure.roundTo) expect(differ.filter((row) => isShown.has(keyOf(row)))).toEqual([])
    }
  })

  it('give the same answers on every route of the description', async () => {
    const description = (await json(pair[0], '/api/v1/openapi.json')) as Description
    const addresses = describedAddresses(description, seed === 1 ? 'all' : 'questions')
    expect(addresses.size).toBeGreaterThan(50)
    for (const [path, asked] of addresses) {
      const statuses = await compareAll(pair, asked)
      if (!path.endsWith('/{file}')) expect(statuses, path).toContain(200)
      expect(
        statuses.filter((status) => status >= 500),
        path,
      ).toEqual([])
    }
    expect(await compareAll(pair, otherAddresses)).toContain(404)
  })

  it('give the same files of whole releases', async () => {
    for (const release of [1, 2]) {
      const { downloads } = (await json(pair[0], `/api/v1/releases/${release}/downloads`)) as DownloadsAnswer
      expect(downloads.length).toBeGreaterThan(2)
      expect(
        new Set(
          await compareAll(
            pair,
            downloads.map(({ path }) => path),
          ),
        ),
      ).toEqual(new Set([200]))
    }
  })

  it('give the same answers as Fingertips does', async () => {
    const addresses = await fingertipsAddresses(Object.keys(fingertipsCosts), (path) => json(pair[0], path))
    for (const [route, asked] of addresses) expect(await compareAll(pair, asked), route).toContain(200)
  })

  it('show the same pages', async () => {
    expect(await comparePages(pair, chosenPages(hiddenArea, companionArea), 250)).toContain(
      '/profile/health-and-wellbeing/life-expectancy',
    )
  })
})

describe('installations with the packed data that differ in hidden values', () => {
  let pair: Pair
  beforeAll(async () => {
    const seededFolder = inject('seededFolder')
    pair = [
      await installPacked(4, ['one', 'one'], seededFolder),
      await installPacked(4, ['other', 'other'], seededFolder),
    ]
  })
  afterAll(() => Promise.all((pair ?? []).map((site) => site.remove())))

  /** Every address of the site, as its router names them. */
  const siteRoutes = [
    ...readFileSync(new URL('../../explorer/src/routes.ts', import.meta.url), 'utf8').matchAll(/\['(\/[^'(]*)', '/g),
  ].map(([, path = '']) => path)

  it('show the same pages, on every route of the site', async () => {
    const [hidden = '', companion = ''] = reachAreas
    const shown = await comparePages(pair, chosenPages(hidden, companion), 500)
    expect(siteRoutes.length).toBeGreaterThan(20)
    // The address that only leads on to the page of the city.
    for (const path of siteRoutes.filter((each) => each !== '/hub/areas')) {
      const pattern = new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}(\\?|$)`)
      expect(
        shown.some((address) => pattern.test(address)),
        path,
      ).toBe(true)
    }
  })
})
