import { describe, expect, it } from 'vitest'
import { writePage } from './write-page.ts'

const html = writePage({
  head: { title: 'Places', description: 'Eight places.', canonical: '/places' },
  body: '<main>words</main>',
  state: { stores: {}, page: { data: null } },
  assets: { script: '/assets/e.js', modules: ['/assets/m.js'], styles: ['/assets/s.css'], fonts: ['/assets/f.woff2'] },
  baseUrl: 'https://jsna.example',
})

describe('a page as text', () => {
  it('says its language and width first', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n<meta name="viewport"/)
  })

  it('asks for the letters and styles before the scripts, which wait', () => {
    const order = ['/assets/f.woff2', '/assets/s.css', '/assets/m.js', '/assets/e.js'].map((file) => html.indexOf(file))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(html).toContain('<link rel="modulepreload" href="/assets/m.js" fetchpriority="low">')
  })

  it('holds the body where the browser takes it over', () => {
    expect(html).toContain('<div id="app"><main>words</main></div>\n<script type="application/json" id="state">')
  })
})
