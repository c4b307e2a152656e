import type { AreaLookupAnswer } from '@jsna/api/client'
import { schemeHeading } from '../../areas.ts'
import { definePage } from '../../page.ts'
import { site } from '../../site.ts'
import FindAreaPage from './FindAreaPage.vue'
import { foundRows } from './found-rows.ts'
import type { FoundRow } from './found-rows.ts'

export interface FindAreaData extends Pick<AreaLookupAnswer, 'reading' | 'text' | 'hasPostcodes'> {
  /** What the reader typed; empty before anything was asked. */
  asked: string
  rows: FoundRow[]
  /** What to know of the kinds of areas that were found. */
  caveats: { name: string; caveat: string }[]
}

const longest = 100

export const page = definePage<FindAreaData>({
  async load(api, { query }) {
    const asked = (query.get('q') ?? '').trim().slice(0, longest)
    const [answer, { schemes }] = await Promise.all([api.get('/area-lookup', { q: asked }), api.get('/area-schemes')])
    const { reading, text, hasPostcodes, found } = answer
    const used = new Set(found.flatMap(({ area, within }) => [area, ...within]).map(({ scheme }) => scheme))
    return {
      asked,
      reading,
      text,
      hasPostcodes,
      rows: foundRows(answer, schemes),
      caveats: schemes
        .filter(({ id, caveat }) => used.has(id) && caveat !== '' && id !== site.authorityScheme)
        .map((scheme) => ({ name: schemeHeading(scheme), caveat: scheme.caveat })),
    }
  },
  // What was typed may be a postcode, and does not belong into titles that browsers keep.
  head: ({ asked }) => ({
    title: 'Find your area',
    description: `The place, ward and neighbourhood of ${site.place} in which you live, each with its profile.`,
    canonical: '/find-your-area',
    unlisted: asked !== '',
  }),
  view: FindAreaPage,
})
