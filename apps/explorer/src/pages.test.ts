import { existsSync } from 'node:fs'
import { createMemoryHistory } from 'vue-router'
import { describe, expect, it } from 'vitest'
import { addressOf, fetchPage, pageSource, releaseOf } from './pages.ts'
import { createSiteRouter, routes } from './routes.ts'

async function open(path: string) {
  const router = createSiteRouter(createMemoryHistory())
  await router.push(path)
  return router.currentRoute.value
}

describe('the addresses of the site', () => {
  it.each([
    ['/', 'home', {}],
    ['/profile', 'profile', {}],
    ['/profile/prospects', 'theme', { theme: 'prospects' }],
    ['/profile/prospects/work-and-pay', 'topic', { theme: 'prospects', topic: 'work-and-pay' }],
    ['/places/the-moat', 'place', { place: 'the-moat' }],
    ['/hub', 'hub', {}],
    ['/hub/areas', 'area-choice', {}],
    ['/hub/areas/E08000026', 'area', { code: 'E08000026' }],
    ['/hub/compare-areas', 'compare-areas', {}],
    ['/hub/compare-indicators', 'compare-indicators', {}],
    ['/hub/inequalities', 'inequalities', {}],
    ['/hub/population-pyramid', 'population-pyramid', {}],
    ['/hub/employment-rate', 'indicator', { indicator: 'employment-rate' }],
    ['/about', 'text', {}],
    ['/find-your-area', 'find-area', {}],
    ['/releases/2', 'release', { number: '2' }],
    ['/profile/a/b/c', 'missing', { rest: 'profile/a/b/c' }],
    ['/Places', 'missing', { rest: 'Places' }],
  ])('%s opens the page %s', async (path, page, parameters) => {
    const route = await open(path)
    expect(route.meta.page).toBe(page)
    expect(addressOf(route)).toMatchObject({ path, parameters })
  })

  it('keep the query as it was written, repeated names included', async () => {
    const address = addressOf(await open('/hub?search=a+b&area=x&area=y#list'))
    expect(address.query.get('search')).toBe('a b')
    expect(address.query.getAll('area')).toEqual(['x', 'y'])
  })

  it('all have a page with code of its own', async () => {
    for (const { meta } of routes) {
      const name = meta?.page ?? ''
      expect(existsSync(new URL(`../${pageSource(name)}`, import.meta.url)), name).toBe(true)
      const page = await fetchPage(name)
      expect(typeof page.load, name).toBe('function')
    }
  })
})

describe('releaseOf', () => {
  it.each([
    ['2', 2],
    ['0', null],
    ['-1', null],
    ['2.5', null],
    ['newest', null],
    ['99999999', null],
  ])('reads ?release=%s as %s', (text, expected) => {
    expect(releaseOf({ path: '/', parameters: {}, query: new URLSearchParams({ release: text }) })).toBe(expected)
  })
})
