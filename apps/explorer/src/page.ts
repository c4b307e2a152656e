import type { Component } from 'vue'
import type { Api } from './api.ts'

/** Where a reader is: the parts of the address that pages read. */
export interface PageAddress {
  path: string
  parameters: Record<string, string>
  query: URLSearchParams
}

export interface Head {
  /** Without the name of the site. */
  title: string
  description: string
  /** The one address of this content; query parameters that do not change it are left out. */
  canonical: string
  /** Search engines leave out what is only a view of something else. */
  unlisted?: boolean
}

/** A page: what it reads, what it is called, and how it is drawn. `view` takes the data as its one property. */
export interface Page<Data> {
  load: (api: Api, address: PageAddress) => Promise<Data>
  head: (data: Data, address: PageAddress) => Head
  /** The data without what only parts at rest show: the browser does not need it to take over the page. */
  handOver?: (data: Data) => Data
  view: Component
}

export type AnyPage = Page<unknown>

/** Ties the data of `load` to `head`, and forgets which data they are for those who only pass them on. */
export function definePage<Data>(page: Page<Data>): AnyPage {
  return page as AnyPage
}

/** The address names something that does not exist. */
export class PageMissing extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'PageMissing'
  }
}

/** The content has another address. */
export class PageMoved extends Error {
  readonly to: string

  constructor(to: string) {
    super(`Moved to ${to}`)
    this.name = 'PageMoved'
    this.to = to
  }
}
