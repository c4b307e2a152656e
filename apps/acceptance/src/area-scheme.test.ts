import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { violations, widthsThatOverflow } from './accessibility.ts'
import { install } from './installation.ts'
import type { Installation } from './installation.ts'
import { openSignedIn } from './sign-in.ts'

let site: Installation
let page: Page

beforeAll(async () => {
  site = await install(inject('seededFolder'))
  page = await openSignedIn(site, 'administrator')
})
afterAll(() => site?.close())

/** Squares in a row, in degrees or, as they often come first, in metres of the British National Grid. */
function squares(names: readonly string[], [x, y, side]: [number, number, number]): string {
  const features = names.map((name, index) => {
    const [left, right] = [x + index * side, x + (index + 1) * side]
    const ring = [
      [left, y],
      [right, y],
      [right, y + side],
      [left, y + side],
      [left, y],
    ]
    return {
      type: 'Feature',
      properties: { PLACE27CD: `place-${name.toLowerCase()}`, PLACE27NM: name },
      geometry: { type: 'Polygon', coordinates: [ring] },
    }
  })
  return JSON.stringify({ type: 'FeatureCollection', features })
}

const section = () => page.getByRole('region', { name: 'Lists and boundaries of areas' })
const handIn = async (content: string) => {
  const file = { name: 'places.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(content) }
  await section().getByLabel('Boundaries', { exact: true }).setInputFiles(file)
  await section().getByRole('button', { name: 'Look at what changes' }).click()
}

it('a scheme of areas is described, refused in another grid, looked at, stored, published and taken back', async () => {
  await page.goto(`${site.address}/editor/areas`, { waitUntil: 'networkidle' })
  await section().getByLabel('Name of the scheme').fill('Places')
  await section().getByLabel('One of its areas is called').fill('place')
  await section().getByLabel('Kind of area').selectOption('reach-area')
  await section().getByLabel('Edition').fill('2027')
  await section().getByLabel('Status').selectOption('illustrative')

  await handIn(squares(['North', 'South'], [430_000, 280_000, 2000]))
  await section()
    .getByText(/British National Grid.*EPSG:4326/)
    .waitFor()
  expect(await violations(page)).toEqual([])

  await handIn(squares(['North', 'South'], [-1.55, 52.4, 0.02]))
  await section().getByRole('heading', { name: 'reach-area-2027 is new' }).waitFor()
  expect(await section().innerText()).toContain('2 areas new: North (place-north), South (place-south)')
  expect(await section().getByLabel('Property with the code').inputValue()).toBe('PLACE27CD')
  expect(await violations(page)).toEqual([])
  expect(await widthsThatOverflow(page)).toEqual([])
  expect(await violations(page)).toEqual([])

  const boundary = `${site.address}/api/v1/boundaries/reach-area-2027`
  await section().getByRole('button', { name: 'Store the area scheme' }).click()
  await section().getByText('Places are stored.').waitFor()
  expect((await fetch(boundary)).status).toBe(404)
  await page.goto(`${site.address}/editor/publish`)
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByText('Release 2 is published').waitFor({ timeout: 120_000 })
  expect(await (await fetch(boundary)).text()).toContain('"name":"South"')
  await page.goto(`${site.address}/hub/areas/place-south`)
  expect(await page.locator('main').innerText()).toContain('South')

  await page.goto(`${site.address}/editor/areas`, { waitUntil: 'networkidle' })
  await section().getByLabel('Area scheme', { exact: true }).selectOption('reach-area-2027')
  await section()
    .getByRole('button', { name: /^Take back what/ })
    .click()
  await section().getByText('Places are what they were before.').waitFor()
})
