import { site } from './site.ts'
import type { Head } from './page.ts'

/** The title of the window: the page first, then the site; the site alone on the home page. */
export function windowTitle(head: Head): string {
  return head.title === site.name ? site.name : `${head.title} · ${site.name}`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}

/** What stands in the head about a page. Addresses are made absolute, as search engines ask. */
export function headElements(head: Head, baseUrl: string): string {
  const title = escapeText(windowTitle(head))
  const description = escapeText(head.description)
  const address = escapeText(new URL(head.canonical, baseUrl).href)
  return [
    `<title>${title}</title>`,
    `<meta name="description" content="${description}">`,
    `<link rel="canonical" href="${address}">`,
    ...(head.unlisted === true ? ['<meta name="robots" content="noindex">'] : []),
    `<meta property="og:type" content="article">`,
    `<meta property="og:site_name" content="${escapeText(site.name)}">`,
    `<meta property="og:title" content="${escapeText(head.title)}">`,
    `<meta property="og:description" content="${description}">`,
    `<meta property="og:url" content="${address}">`,
  ].join('\n')
}
