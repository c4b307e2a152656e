import { createRouter, createWebHistory } from 'vue-router'
import type { RouteRecordRaw, RouterHistory } from 'vue-router'
import OverviewPage from './pages/OverviewPage.vue'
import SignInPage from './pages/SignInPage.vue'
import { useSessionStore } from './stores/session.ts'

const routes: RouteRecordRaw[] = [
  { path: '/', name: 'overview', component: OverviewPage, meta: { title: 'Texts' } },
  { path: '/sign-in', name: 'sign-in', component: SignInPage, meta: { title: 'Sign in', open: true } },
  // The editing surface is large and arrives only with a text.
  { path: '/documents/:id+', name: 'document', component: () => import('./pages/DocumentPage.vue') },
  {
    path: '/changes',
    name: 'changes',
    component: () => import('./pages/ChangesPage.vue'),
    meta: { title: 'What changed under the text' },
  },
  {
    path: '/import',
    name: 'import',
    component: () => import('./pages/ImportPage.vue'),
    meta: { title: 'Import figures' },
  },
  {
    path: '/areas',
    name: 'areas',
    component: () => import('./pages/AreasPage.vue'),
    meta: { title: 'Areas' },
  },
  {
    path: '/disclosure',
    name: 'disclosure',
    component: () => import('./pages/DisclosurePage.vue'),
    meta: { title: 'What the release hides' },
  },
  { path: '/publish', name: 'publish', component: () => import('./pages/PublishPage.vue'), meta: { title: 'Publish' } },
  {
    path: '/:rest(.*)*',
    name: 'not-found',
    component: () => import('./pages/NotFoundPage.vue'),
    meta: { title: 'There is no such page' },
  },
]

/** The pages of the editor. Whoever is not signed in meets the sign-in page first, and then comes where they meant to go. */
export function createEditorRouter(history: RouterHistory = createWebHistory('/editor/')) {
  const router = createRouter({ history, routes })
  router.beforeEach(async (to) => {
    if (to.meta.open) return true
    const user = await useSessionStore().load()
    return user ? true : { name: 'sign-in', query: { next: to.fullPath } }
  })
  router.afterEach((to) => {
    const title = to.meta.title
    if (typeof title === 'string') document.title = `${title}, Coventry JSNA editor`
  })
  return router
}
