// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fixtureFetch } from './fixtures/fixture-api.ts'
import { renderFixture } from './fixtures/render-fixture.ts'
import { site } from './site.ts'
import { startExplorer } from './start-explorer.ts'

let leave: (() => void) | null = null
let asked: string[] = []
const warned: unknown[][] = []

/** Puts the page of the server into the browser and starts the explorer on it. */
async function visit(path: string): Promise<void> {
  const { html } = await renderFixture(path)
  const [, head = ''] = /<head>([\s\S]*?)<\/head>/.exec(html) ?? []
  const [, body = ''] = /<body>([\s\S]*)<\/body>/.exec(html) ?? []
  document.head.innerHTML = head.replace(
    /<script[\s\S]*?<\/script>|<link rel="(?:stylesheet|modulepreload)"[^>]*>/g,
    '',
  )
  // The browser of the tests cannot read styles inside drawings.
  document.body.innerHTML = body.replace(/<style[\s\S]*?<\/style>/g, '')
  history.replaceState(null, '', path)
  leave = await startExplorer()
  // What waits for the reader's first move is taken over as well.
  window.dispatchEvent(new Event('pointermove'))
  await flushPromises()
}

async function settle(): Promise<void> {
  await vi.waitFor(() => expect(document.querySelector('main')?.getAttribute('aria-busy')).toBe('false'))
  await flushPromises()
}

async function follow(selector: string): Promise<void> {
  const link = document.querySelector<HTMLElement>(selector)
  if (link === null) throw new Error(`no ${selector}`)
  link.click()
  await settle()
}

const heading = (): string => document.querySelector('h1')?.textContent.trim() ?? ''

beforeEach(() => {
  ;(window as unknown as { happyDOM: { setURL: (url: string) => void } }).happyDOM.setURL('http://site.example/')
  const api = fixtureFetch()
  asked = api.asked
  vi.stubGlobal('fetch', api.fetch)
  vi.stubGlobal('scrollTo', () => undefined)
  warned.length = 0
  vi.spyOn(console, 'warn').mockImplementation((...words) => void warned.push(words))
  vi.spyOn(console, 'error').mockImplementation((...words) => void warned.push(words))
})

afterEach(() => {
  leave?.()
  leave = null
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe.each([
  '/',
  '/profile',
  '/profile/prospects',
  '/profile/prospects/work-and-pay',
  '/places',
  '/places/mosaic',
  '/hub',
  '/hub/employment-rate',
  '/hub/overcrowded-households?area=reach-mosaic&among=places',
  '/hub/areas/E08000026',
  '/hub/population-pyramid',
  '/recommendations',
  '/about',
  '/data-sources',
  '/search?q=work',
  '/find-your-area?q=CV4+9PL',
  '/releases',
  '/releases/2',
  '/no-such-page',
])('%s in the browser', (path) => {
  it('takes over what the server drew, changes nothing and asks for nothing', async () => {
    await visit(path)
    const before = heading()
    expect(before).not.toBe('')
    expect(warned).toEqual([])
    expect(asked).toEqual([])
  })
})

describe('following a link', () => {
  it('shows the next page with its title, address and description, and moves focus to its heading', async () => {
    await visit('/')
    await follow('.themes h3 a')
    expect(location.pathname).toBe('/profile/prospects')
    expect(heading()).toBe('Prospects')
    expect(document.title).toBe(`Prospects · ${site.name}`)
    expect(document.querySelector('link[rel="canonical"]')?.getAttribute('href')).toContain('/profile/prospects')
    expect(document.querySelector('meta[name="description"]')?.getAttribute('content')).toContain('71.9%')
    expect(document.activeElement?.tagName).toBe('H1')
    expect(document.querySelector('nav [aria-current]')?.getAttribute('href')).toBe('/profile')
    expect(warned).toEqual([])
  })

  it('leads back as well', async () => {
    await visit('/releases')
    await follow('tbody th a')
    expect(heading()).toBe('Edition 2')
    history.back()
    await vi.waitFor(() => expect(heading()).toBe('Editions'))
  })

  it('shows a missing page in the same frame', async () => {
    await visit('/about')
    const link = document.createElement('a')
    link.href = '/hub/no-such-indicator'
    document.querySelector('main')?.append(link)
    link.click()
    await vi.waitFor(() => expect(heading()).toBe('Page not found'))
    expect(document.querySelector('header .wordmark')).not.toBeNull()
  })

  it('takes a redirection without a stop', async () => {
    await visit('/about')
    const link = document.createElement('a')
    link.href = '/hub/in-work'
    document.querySelector('main')?.append(link)
    link.click()
    await vi.waitFor(() => expect(location.pathname).toBe('/hub/employment-rate'))
    await vi.waitFor(() => expect(heading()).toBe('Employment rate'))
  })

  it('keeps what a redirection asks for, and the page before it', async () => {
    await visit('/about')
    const link = document.createElement('a')
    link.href = '/hub/areas?area=reach-mosaic&benchmark=E92000001&theme='
    document.querySelector('main')?.append(link)
    link.click()
    await vi.waitFor(() =>
      expect(location.pathname + location.search).toBe('/hub/areas/reach-mosaic?benchmark=E92000001'),
    )
    history.back()
    await vi.waitFor(() => expect(location.pathname).toBe('/about'))
  })

  it('leaves downloads and other sites to the browser', async () => {
    await visit('/hub/employment-rate')
    const left: boolean[] = []
    window.addEventListener('click', (event) => {
      left.push(!event.defaultPrevented)
      event.preventDefault()
    })
    document.querySelector<HTMLElement>('a[href^="/api/v1/estimates?"]')?.click()
    document.querySelector<HTMLElement>('a[href^="https://www.ons.gov.uk"]')?.click()
    expect(left).toEqual([true, true])
  })
})

describe('sending a form', () => {
  it('puts the choices into the address, without those left empty, and keeps the controls', async () => {
    await visit('/hub')
    const form = document.querySelector<HTMLFormElement>('form.controls')!
    form.querySelector<HTMLInputElement>('input[name="search"]')!.value = 'life'
    form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }))
    await vi.waitFor(() => expect(location.search).toBe('?search=life'))
    await vi.waitFor(() => expect(document.querySelector('.hub-count')?.textContent).toContain('1 of 5 indicators.'))
    expect(document.querySelector('form.controls')).toBe(form)
  })
})

describe('a figure in a text', () => {
  it('opens its card under its paragraph, which closes again', async () => {
    await visit('/profile/prospects/work-and-pay')
    const figure = document.querySelector<HTMLElement>('.lead .fig')!
    expect(figure.getAttribute('href')).toContain('/hub/employment-rate?')
    figure.click()
    await vi.waitFor(() => expect(document.querySelector('.card-title')?.textContent).toContain('Employment rate'))
    expect(figure.getAttribute('aria-expanded')).toBe('true')
    expect(location.pathname).toBe('/profile/prospects/work-and-pay')
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
    await vi.waitFor(() => expect(document.querySelector('.card')).toBeNull())
    expect(document.activeElement).toBe(figure)
  })
})
