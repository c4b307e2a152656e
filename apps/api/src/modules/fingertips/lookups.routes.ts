import { z } from '@hono/zod-openapi'
import { ageOf, allKnownAges } from '../../fingertips/ages.ts'
import { fingertipsRoute } from '../../fingertips/fingertips-route.ts'
import type { FingertipsRouting } from '../../fingertips/fingertips-route.ts'
import { sexes } from '../../fingertips/sexes.ts'
import { valueNotes } from '../../fingertips/value-notes.ts'
import type { NumberedIndicator } from '../../fingertips/view.ts'

/** The categories of an indicator, under the name that a file gives their kind. */
const categoryType = ({ id, indicator }: NumberedIndicator) => ({
  Id: id,
  Name: indicator.shortName,
  ShortName: indicator.shortName,
  Categories: indicator.categories.map(({ label }, index) => ({
    Id: index + 1,
    CategoryTypeId: id,
    Name: label,
    ShortName: label,
  })),
})

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
    handle: (_given, { view }) =>
      view.indicators.filter(({ indicator }) => indicator.categories.length > 0).map(categoryType),
  })
  fingertipsRoute(routing, { path: 'sexes', query: z.object({}), handle: () => [...sexes] })
  fingertipsRoute(routing, { path: 'value_notes', query: z.object({}), handle: () => [...valueNotes] })
}
