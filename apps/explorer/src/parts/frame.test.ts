import { describe, expect, it } from 'vitest'
import { renderPart, wordsOf } from '../fixtures/render-part.ts'
import Breadcrumb from './Breadcrumb.vue'
import EditionLine from './EditionLine.vue'
import Masthead from './Masthead.vue'
import ProblemView from './ProblemView.vue'
import SearchForm from './SearchForm.vue'
import SiteFooter from './SiteFooter.vue'

const editions = [
  { number: 2, publishedAt: '2026-06-22T09:00:00Z', title: 'June 2026' },
  { number: 1, publishedAt: '2026-02-22T09:00:00Z', title: 'February 2026' },
]

describe('the masthead', () => {
  it.each([
    ['/', '<a class="wordmark" href="/" aria-current="page">'],
    ['/profile', '<a href="/profile" aria-current="page">'],
    ['/profile/prospects', '<a href="/profile" aria-current="true">'],
    ['/hub/areas/E08000026', '<a href="/hub" aria-current="true">'],
    ['/about', '<a href="/about" aria-current="page">'],
  ])('on %s marks where the reader is', async (path, mark) => {
    const html = await renderPart(Masthead, { path })
    expect(html).toContain(mark)
    expect(html.match(/aria-current/g)).toHaveLength(1)
  })

  it('marks nothing on a page of no section', async () => {
    expect(await renderPart(Masthead, { path: '/hubbub' })).not.toContain('aria-current')
  })
})

describe('the breadcrumb', () => {
  it('begins at home and names each step', async () => {
    const html = await renderPart(Breadcrumb, { steps: [{ title: 'Places', path: '/places' }] })
    expect(html).toContain('aria-label="Breadcrumb"')
    expect(wordsOf(html)).toBe('Home Places')
    expect(html.match(/href="[^"]+"/g)).toEqual(['href="/"', 'href="/places"'])
  })
})

describe('the line above an older edition', () => {
  it('names both editions and leads to the newest', async () => {
    const html = await renderPart(EditionLine, {}, { address: '/profile/prospects?release=1', editions })
    expect(wordsOf(html)).toBe('You are reading February 2026. A newer edition exists (June 2026). Read it')
    expect(html).toContain('href="/profile/prospects"')
  })

  it.each(['/profile', '/profile?release=2'])('is not there on %s', async (address) => {
    expect(await renderPart(EditionLine, {}, { address, editions })).toBe('')
  })

  it('is not there for an edition that does not exist', async () => {
    expect(await renderPart(EditionLine, {}, { address: '/profile?release=9', editions })).toBe('')
  })
})

describe('the footer', () => {
  it('names the edition, the licence, and that reach areas are illustrative', async () => {
    const words = wordsOf(await renderPart(SiteFooter, {}, { editions }))
    expect(words).toContain('Coventry Joint Strategic Needs Assessment, June 2026.')
    expect(words).toContain('Open Government Licence v3.0')
    expect(words).toContain('illustrative, not official')
  })

  it('lets a reader report a mistake on this very page', async () => {
    const html = await renderPart(SiteFooter, {}, { address: '/places/mosaic' })
    expect(html).toContain('href="mailto:jsna@coventry.example?subject=A%20mistake%20on%20%2Fplaces%2Fmosaic"')
  })
})

describe('the search form', () => {
  it('works without script and keeps the words that were asked', async () => {
    const html = await renderPart(SearchForm, { query: '"pay" & <work>' })
    expect(html).toContain('role="search" action="/search"')
    expect(html).toContain('<label for="search">')
    expect(html).toContain('value="&quot;pay&quot; &amp; &lt;work&gt;"')
  })
})

describe('a page that cannot be shown', () => {
  it('says what happened, what to do, and which request it was', async () => {
    const problem = { status: 503, title: 'The figures cannot be reached', detail: 'Try again.', requestId: 'r-17' }
    const words = wordsOf(await renderPart(ProblemView, { problem }))
    expect(words).toContain('The figures cannot be reached Try again.')
    expect(words).toContain('Request r-17')
    expect(words).not.toContain('mistyped')
  })

  it('helps with a mistyped address', async () => {
    const problem = { status: 404, title: 'Page not found', detail: 'There is no page.', requestId: '' }
    const html = await renderPart(ProblemView, { problem })
    expect(wordsOf(html)).toContain('mistyped')
    expect(html).toContain('action="/search"')
    expect(wordsOf(html)).not.toContain('Request')
  })
})
