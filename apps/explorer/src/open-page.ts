import type { Api } from './api.ts'
import type { CurrentPage } from './current-page.ts'
import { fetchPage } from './pages.ts'
import { PageMoved } from './page.ts'
import type { AnyPage, Head, PageAddress } from './page.ts'
import { describeProblem } from './problem.ts'
import type { PageProblem } from './problem.ts'

export type Opened = Pick<CurrentPage, 'view' | 'data' | 'problem' | 'head'> & {
  /** What the browser gets of the data. */
  handedOver: unknown
}

const problemHead = ({ title, detail }: PageProblem, { path }: PageAddress): Head => ({
  title,
  description: detail,
  canonical: path,
  unlisted: true,
})

export function showProblem(problem: PageProblem, address: PageAddress): Opened {
  return { view: null, data: null, handedOver: null, problem, head: problemHead(problem, address) }
}

export function showPage(page: AnyPage, data: unknown, address: PageAddress): Opened {
  return {
    view: page.view,
    data,
    handedOver: page.handOver?.(data) ?? data,
    problem: null,
    head: page.head(data, address),
  }
}

/** Reads what a page needs. A page that cannot be shown is a page that says why; only a redirection is thrown. */
export async function openPage(name: string, api: Api, address: PageAddress): Promise<Opened> {
  try {
    const page = await fetchPage(name)
    return showPage(page, await page.load(api, address), address)
  } catch (error) {
    if (error instanceof PageMoved) throw error
    return showProblem(describeProblem(error), address)
  }
}
