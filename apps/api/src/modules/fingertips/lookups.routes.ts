import { z } from '@hono/zod-openapi'
import { ageOf, allKnownAges } from '../../fingertips/ages.ts'
import { categoryTypesOf } from '../../fingertips/category-types.ts'
import { fingertipsRoute } from '../../fingertips/fingertips-route.ts'
import type { FingertipsRouting } from '../../fingertips/fingertips-route.ts'
import { sexes } from '../../fingertips/sexes.ts'
import { valueNotes } from '../../fingertips/value-notes.ts'

/** The numbered lists that stand behind the columns of a file. */
export function lookupsRoutes(routing: FingertipsRouting): void {
  fingertipsRoute(routing, {
    path: 'ages',
    query: z.object({}),
    handle: (_given, { view }) => {
      const used = view.indicators.flatMap(({ indicator }) => indicator.ages.map(ageOf))
      return [...new Map([...allKnownAges, ...used].map((age) => [age.Id, age])).values()]
    },
  })
  fingertipsRoute(routing, {
    path: 'category_types',
    query: z.object({}),
    handle: (_given, { view }) => categoryTypesOf(view),
  })
  fingertipsRoute(routing, { path: 'sexes', query: z.object({}), handle: () => [...sexes] })
  fingertipsRoute(routing, { path: 'value_notes', query: z.object({}), handle: () => [...valueNotes] })
}
