import { describe, expect, it } from 'vitest'
import { renderFixture } from './fixtures/render-fixture.ts'
import { readState } from './state.ts'

const paths = [
  '/',
  '/profile',
  '/profile/prospects',
  '/profile/prospects/work-and-pay',
  '/places',
  '/places/mosaic',
  '/hub',
  '/hub?theme=prospects',
  '/hub/employment-rate',
  '/hub/healthy-life-expectancy',
  '/hub/overcrowded-households?area=reach-mosaic',
  '/hub/areas/E08000026',
  '/hub/areas/reach-mosaic',
  '/hub/population-pyramid',
  '/hub/population-pyramid?area=reach-mosaic',
  '/hub/population-pyramid?area=E08000016',
  '/recommendations',
  '/about',
  '/data-sources',
  '/search?q=work',
  '/search?q=nothing',
  '/find-your-area',
  '/find-your-area?q=CV4+9PL',
  '/find-your-area?q=CV4',
  '/find-your-area?q=tile',
  '/find-your-area?q=nowhere',
  '/releases',
  '/releases/2',
]

describe.each(paths)('%s', (path) => {
  it('is a whole page with one heading, landmarks and no word of a machine', async () => {
    const { status, html, headers } = await renderFixture(path)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1)
    for (const landmark of ['<header', '<main', '<footer', '<nav']) expect(html).toContain(landmark)
    expect(html).toContain('href="#main"')
    const visible = html.replace(/<script[\s\S]*<\/script>/, '')
    expect(visible).not.toMatch(/\b(NaN|undefined|\[object)\b/)
  })

  it('asks for no script but its own files, and for nothing elsewhere', async () => {
    const { html } = await renderFixture(path)
    const scripts = [...html.matchAll(/<script([^>]*)>/g)].map((match) => match[1])
    expect(scripts).toEqual([
      ' type="module" src="/assets/entry.js" fetchpriority="low"',
      ' type="application/json" id="state"',
    ])
    expect(html).not.toMatch(/\son[a-z]+="/)
    expect(html).not.toMatch(/<(?:link|img|script)[^>]*(?:href|src)="https?:\/\/(?!site\.example)/)
  })
})

describe('addresses without a page', () => {
  it.each([
    '/no-such-page',
    '/places/nowhere',
    '/hub/no-such-indicator',
    '/profile/no-theme',
    '/releases/x',
    '/hub/areas/E00',
    '/profile/%2e%2e%2f%2e%2e/workspace',
    '/hub/%2e%2e',
  ])('%s is a page that says so', async (path) => {
    const { status, words, html } = await renderFixture(path)
    expect(status).toBe(404)
    expect(words('h1')).toBe('Page not found')
    expect(html).toContain('<meta name="robots" content="noindex">')
  })

  it('leaves out a slash at the end', async () => {
    const { status, headers } = await renderFixture('/places/?release=1')
    expect({ status, headers }).toEqual({ status: 308, headers: { location: '/places?release=1' } })
  })

  it.each(['//elsewhere.example', '//elsewhere.example/'])('%s never leads to another site', async (path) => {
    const { status, headers } = await renderFixture(path)
    expect(status === 404 || /^\/(?!\/)/.test(headers.location ?? '')).toBe(true)
  })

  it('sends an indicator’s former name to its new one', async () => {
    const { status, headers } = await renderFixture('/hub/in-work')
    expect({ status, location: headers.location }).toEqual({ status: 308, location: '/hub/employment-rate' })
  })
})

describe('what the server hands over', () => {
  it('cannot end the element in which it stands, and is the same after reading', async () => {
    const { html } = await renderFixture('/about')
    const [, text = ''] = /<script type="application\/json" id="state">([\s\S]*?)<\/script>/.exec(html) ?? []
    expect(text).not.toContain('<')
    const { page } = readState(text)
    expect(JSON.stringify(page)).toContain('</script><b>never markup</b>')
  })

  it('shows texts as text', async () => {
    const { html } = await renderFixture('/about')
    expect(html).toContain('Who makes this &amp; why: &lt;/script&gt;&lt;b&gt;never markup')
    expect(html).not.toContain('<b>never markup')
  })

  it('keeps readers apart', async () => {
    const [newest, older] = await Promise.all([renderFixture('/profile'), renderFixture('/profile?release=1')])
    expect(newest.html).not.toContain('A newer edition exists')
    expect(older.html).toContain('A newer edition exists')
  })
})

describe('an older edition', () => {
  it('is asked for in every call that belongs to an edition, and kept in the links', async () => {
    const { asked, html } = await renderFixture('/profile/prospects/work-and-pay?release=1')
    const dated = asked.filter((address) => !address.startsWith('/releases'))
    expect(dated.length).toBeGreaterThan(1)
    for (const address of dated) expect(address).toContain('release=1')
    const links = [...html.matchAll(/ href="(\/[^"]*)"/g)].map(([, link = '']) => link)
    const leaving = links.filter((link) => !link.includes('release=1') && !/^\/(assets|favicon)/.test(link))
    // What names the newest edition, or no edition at all.
    const timeless = ['/profile/prospects/work-and-pay', '/data-sources', '/releases', '/accessibility', '/search']
    expect(leaving.filter((link) => !timeless.includes(link))).toEqual([])
    expect(links).toContain('/profile/prospects?release=1')
    expect(html).toContain('href="/profile/prospects/work-and-pay">Read it</a>')
  })
})
