import { describe, expect, it } from 'vitest'
import { escapeText, headElements, windowTitle } from './head.ts'
import { site } from './site.ts'

const head = { title: 'Pay & work', description: 'What “pay” is <now>.', canonical: '/profile/prospects' }

describe('the head of a page', () => {
  it('names the page first and the site once', () => {
    expect(windowTitle(head)).toBe(`Pay & work · ${site.name}`)
    expect(windowTitle({ ...head, title: site.name })).toBe(site.name)
  })

  it('writes texts as text and addresses in full', () => {
    const written = headElements(head, 'https://jsna.example/any?thing')
    expect(written).toContain('<title>Pay &amp; work · ')
    expect(written).toContain('content="What “pay” is &lt;now&gt;."')
    expect(written).toContain('<link rel="canonical" href="https://jsna.example/profile/prospects">')
    expect(written).not.toContain('noindex')
  })

  it('asks search engines to leave out what is only a view', () => {
    expect(headElements({ ...head, unlisted: true }, 'https://jsna.example')).toContain('content="noindex"')
  })

  it('leaves no character of markup', () => {
    expect(escapeText(`<a b="c" d='e'>&`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;')
  })
})
