import type { Router } from 'vue-router'

/** Addresses of this origin that are not pages of this site. */
const elsewhere = /^\/(api|assets|editor)(\/|$)|^\/(healthz|readyz)$/

/** The path of a page of this site, or `null` where the browser has to go by itself. */
export function sitePath(target: URL, origin: string): string | null {
  if (target.origin !== origin || elsewhere.test(target.pathname)) return null
  return target.pathname + target.search + target.hash
}

/** What a GET form asks for, without the fields that the reader left empty. */
export function formPath(action: URL, fields: Iterable<[string, FormDataEntryValue]>): string {
  const query = new URLSearchParams()
  for (const [name, value] of fields) if (typeof value === 'string' && value !== '') query.append(name, value)
  const search = query.toString()
  return action.pathname + (search === '' ? '' : `?${search}`)
}

/** Every plain link of the site is followed without loading the page again; the links themselves need no script. */
export function followLinks(router: Router): () => void {
  const follow = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    if (link === null || link.hasAttribute('download') || link.hasAttribute('target')) return
    // The links of a map are SVG: their `href` is not a string.
    const target = new URL(link.getAttribute('href') ?? '', location.href)
    const path = sitePath(target, location.origin)
    const sameText = target.pathname === location.pathname && target.search === location.search
    if (path === null || (sameText && target.hash !== '')) return
    event.preventDefault()
    void router.push(path)
  }
  document.addEventListener('click', follow)
  return () => document.removeEventListener('click', follow)
}

/** GET forms are followed in the same way: what they ask for is in the address. */
export function followForms(router: Router): () => void {
  const follow = (event: SubmitEvent): void => {
    const form = event.target
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'get') return
    const action = new URL(form.action, location.href)
    if (sitePath(action, location.origin) === null) return
    event.preventDefault()
    void router.push(formPath(action, new FormData(form)))
  }
  document.addEventListener('submit', follow)
  return () => document.removeEventListener('submit', follow)
}
