import { z } from '@hono/zod-openapi'
import { csvOf } from '../../fingertips/csv.ts'
import { fingertipsRoute } from '../../fingertips/fingertips-route.ts'
import type { FingertipsFile, FingertipsRouting } from '../../fingertips/fingertips-route.ts'
import { metadataHeader, metadataJson, metadataRow } from '../../fingertips/metadata.ts'
import { numberParameter, numbersParameter, yesOrNo } from '../../fingertips/parameters.ts'
import { requireProfile } from '../../fingertips/profile.ts'
import type { NumberedIndicator } from '../../fingertips/view.ts'

const fileOf = (indicators: readonly NumberedIndicator[]): FingertipsFile => ({
  fileName: 'indicator-metadata.csv',
  csv: csvOf(metadataHeader, indicators.map(metadataRow)),
})

const jsonOf = (indicators: readonly NumberedIndicator[], withTexts = true): object =>
  Object.fromEntries(indicators.map((numbered) => [numbered.id, metadataJson(numbered, withTexts)]))

/** What indicators mean, as JSON by their number and as a file. */
export function metadataRoutes(routing: FingertipsRouting): void {
  const byIndicator = z.object({ indicator_ids: numbersParameter })
  const byGroup = z.object({ group_ids: numbersParameter })
  fingertipsRoute(routing, {
    path: 'indicator_metadata/by_indicator_id',
    query: byIndicator,
    handle: ({ indicator_ids: ids }, { view }) => jsonOf(view.indicatorsById(ids)),
  })
  fingertipsRoute(routing, {
    path: 'indicator_metadata/by_group_id',
    query: byGroup,
    handle: ({ group_ids: ids }, { view }) => jsonOf(view.groupsById(ids).flatMap((group) => view.indicatorsOf(group))),
  })
  fingertipsRoute(routing, {
    path: 'indicator_metadata/all',
    query: z.object({ include_definition: yesOrNo.default('no') }),
    handle: ({ include_definition: texts }, { view }) => jsonOf(view.indicators, texts === 'yes'),
  })
  fingertipsRoute(routing, {
    path: 'indicator_metadata/csv/all',
    query: z.object({}),
    handle: (_given, { view }) => fileOf(view.indicators),
  })
  fingertipsRoute(routing, {
    path: 'indicator_metadata/csv/by_indicator_id',
    query: byIndicator,
    handle: ({ indicator_ids: ids }, { view }) => fileOf(view.indicatorsById(ids)),
  })
  fingertipsRoute(routing, {
    path: 'indicator_metadata/csv/by_group_id',
    query: z.object({ group_id: numbersParameter }),
    handle: ({ group_id: ids }, { view }) => fileOf(view.groupsById(ids).flatMap((group) => view.indicatorsOf(group))),
  })
  fingertipsRoute(routing, {
    path: 'indicator_metadata/csv/by_profile_id',
    query: z.object({ profile_id: numberParameter }),
    handle: ({ profile_id: profile }, { view }) => {
      requireProfile([profile])
      return fileOf(view.indicators)
    },
  })
}
