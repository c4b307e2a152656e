import { nextTick } from 'vue'
import type { Router, RouterScrollBehavior } from 'vue-router'
import type { Api } from './api.ts'
import type { CurrentPage } from './current-page.ts'
import { windowTitle } from './head.ts'
import { openPage } from './open-page.ts'
import type { Opened } from './open-page.ts'
import { addressOf } from './pages.ts'
import { PageMoved } from './page.ts'
import type { Head, PageAddress } from './page.ts'
import { useSite } from './stores/site.ts'

/** How long an old page may stand without a word while the next one loads, in milliseconds. */
const patience = 400

/** Back and forward return to the old place; other choices on the same page keep it; a new page starts at its top. */
export const keepPlace: RouterScrollBehavior = (to, from, saved) => {
  if (saved !== null) return saved
  if (to.hash !== '') return { el: to.hash }
  return to.path === from.path ? false : { top: 0 }
}

function writeHead(head: Head): void {
  document.title = windowTitle(head)
  document.querySelector('meta[name="description"]')?.setAttribute('content', head.description)
  document.querySelector('link[rel="canonical"]')?.setAttribute('href', new URL(head.canonical, location.origin).href)
}

/** A new page is announced by its heading, as it would be after loading it anew. */
function moveFocus(): void {
  const heading = document.querySelector<HTMLElement>('main h1')
  if (heading === null) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}

/** Loads each next page before it is shown; the old one stays readable until then. */
export function guideReader(router: Router, page: CurrentPage, apiFor: (address: PageAddress) => Api): void {
  let ready: (Opened & { address: PageAddress }) | null = null

  router.beforeResolve(async (to, from) => {
    ready = null
    const address = addressOf(to)
    if (to.path === from.path && address.query.toString() === addressOf(from).query.toString()) return true
    const timer = setTimeout(() => (page.waiting = true), patience)
    try {
      const api = apiFor(address)
      const [opened] = await Promise.all([openPage(to.meta.page, api, address), useSite().load(api)])
      ready = { ...opened, address }
      return true
    } catch (error) {
      if (error instanceof PageMoved) return error.to
      // Without an answer from the server its own page is the honest one.
      location.assign(to.fullPath)
      return false
    } finally {
      clearTimeout(timer)
      page.waiting = false
    }
  })

  router.afterEach((to, from, failure) => {
    if (failure !== undefined || ready === null) return
    Object.assign(page, ready)
    writeHead(ready.head)
    ready = null
    if (to.path !== from.path) void nextTick(moveFocus)
  })
}
