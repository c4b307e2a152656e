import type { SeriesLoader } from '@jsna/ui'
import { createApi } from './api.ts'
import type { Api } from './api.ts'
import { useAddress } from './current-page.ts'
import { releaseOf } from './pages.ts'
import type { PageAddress } from './page.ts'

/** The public API as the browser reaches it, in the edition that the address names. */
export function browserApi(address: PageAddress): Api {
  return createApi({ fetch: (...call) => fetch(...call), baseUrl: location.origin, release: releaseOf(address) })
}

/** Fetches the small line of a figure's card when a reader opens it. */
export function useSeriesLoader(): SeriesLoader {
  const address = useAddress()
  return async ({ indicator, area, sex, age, category }, benchmark) => {
    const areas = area === benchmark ? [area] : [area, benchmark]
    const answer = await browserApi(address).get('/estimates', { indicator, area: areas, sex, age, category })
    return answer.estimates
  }
}
