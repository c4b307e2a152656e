import { inject, shallowReactive } from 'vue'
import type { Component, InjectionKey } from 'vue'
import type { Head, PageAddress } from './page.ts'
import type { PageProblem } from './problem.ts'

/** What is on the screen now. It is replaced as a whole when the next page is ready. */
export interface CurrentPage {
  view: Component | null
  data: unknown
  problem: PageProblem | null
  address: PageAddress
  head: Head
  /** Another page is on its way. */
  waiting: boolean
  /** The browser is taking over what the server drew. */
  takingOver: boolean
}

export const currentPageKey: InjectionKey<CurrentPage> = Symbol('current page')

export function createCurrentPage(): CurrentPage {
  return shallowReactive<CurrentPage>({
    view: null,
    data: null,
    problem: null,
    address: { path: '/', parameters: {}, query: new URLSearchParams() },
    head: { title: '', description: '', canonical: '/' },
    waiting: false,
    takingOver: false,
  })
}

export function useCurrentPage(): CurrentPage {
  const page = inject(currentPageKey)
  if (page === undefined) throw new Error('useCurrentPage: the explorer has not provided a page')
  return page
}

/** The address of the page that is being drawn, for links that keep a part of it. */
export const useAddress = (): PageAddress => useCurrentPage().address
