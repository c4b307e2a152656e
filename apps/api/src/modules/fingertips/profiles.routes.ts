import { z } from '@hono/zod-openapi'
import { fingertipsRoute } from '../../fingertips/fingertips-route.ts'
import type { FingertipsRouting } from '../../fingertips/fingertips-route.ts'
import { rootSummaries } from '../../fingertips/group-roots.ts'
import { numberParameter, numbersParameter } from '../../fingertips/parameters.ts'
import { groupMetadata, profileOf, requireProfile } from '../../fingertips/profile.ts'

/** Profiles, their groups, and which indicators are in them. */
export function profilesRoutes(routing: FingertipsRouting): void {
  fingertipsRoute(routing, {
    path: 'profiles',
    query: z.object({}),
    handle: (_given, { view }) => [profileOf(view.groups)],
  })
  fingertipsRoute(routing, {
    path: 'profile',
    query: z.object({ profile_id: numberParameter }),
    handle: ({ profile_id: profile }, { view }) => {
      requireProfile([profile])
      return profileOf(view.groups)
    },
  })
  fingertipsRoute(routing, {
    path: 'group_metadata',
    query: z.object({ group_ids: numbersParameter }),
    handle: ({ group_ids: groups }, { view }) => view.groupsById(groups).map(groupMetadata),
  })
  fingertipsRoute(routing, {
    path: 'indicator_names/by_group_id',
    query: z.object({ group_ids: numbersParameter }),
    handle: ({ group_ids: groups }, { view }) =>
      view.groupsById(groups).flatMap((group) =>
        view.indicatorsOf(group).map(({ id, indicator }) => ({
          IndicatorId: id,
          IndicatorName: indicator.name,
          GroupId: group.id,
        })),
      ),
  })
  fingertipsRoute(routing, {
    path: 'grouproot_summaries/by_profile_id',
    query: z.object({ profile_id: numberParameter, area_type_id: numberParameter.optional() }),
    handle: ({ profile_id: profile, area_type_id: type }, { view }) => {
      requireProfile([profile])
      return rootSummaries(view.indicators, type === undefined ? null : view.areaTypeById(type))
    },
  })
  fingertipsRoute(routing, {
    path: 'grouproot_summaries/by_indicator_id',
    query: z.object({ indicator_ids: numbersParameter, profile_id: numberParameter.optional() }),
    handle: ({ indicator_ids: indicators, profile_id: profile }, { view }) => {
      if (profile !== undefined) requireProfile([profile])
      return rootSummaries(view.indicatorsById(indicators), null)
    },
  })
}
