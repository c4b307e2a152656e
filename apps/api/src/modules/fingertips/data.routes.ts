import { z } from '@hono/zod-openapi'
import { planFile, wholeText } from '../../fingertips/data-file.ts'
import { fingertipsRoute } from '../../fingertips/fingertips-route.ts'
import type { FingertipsContext, FingertipsFile, FingertipsRouting } from '../../fingertips/fingertips-route.ts'
import { latestRoots } from '../../fingertips/group-roots.ts'
import { areaCodeParameter, numberParameter, numbersParameter } from '../../fingertips/parameters.ts'
import type { LargeFile } from '../../fingertips/send-large-file.ts'
import { requireProfile } from '../../fingertips/profile.ts'
import type { NumberedIndicator } from '../../fingertips/view.ts'

const types = {
  child_area_type_id: numberParameter.optional(),
  parent_area_type_id: numberParameter.optional(),
  profile_id: numberParameter.optional(),
}

type Types = z.output<z.ZodObject<typeof types>>

const fileName = 'indicators.data.csv'

/** The figures themselves. */
export function dataRoutes(routing: FingertipsRouting): void {
  const { largeFiles } = routing

  /** The file, or how it is made beside the server where it is large. */
  const fileOf = async (
    indicators: readonly NumberedIndicator[],
    given: Types,
    at: FingertipsContext,
  ): Promise<FingertipsFile | LargeFile> => {
    const { child_area_type_id: child = null, parent_area_type_id: parent = null, profile_id: profile } = given
    if (profile !== undefined) requireProfile([profile])
    const typeOf = (id: number | null) => (id === null ? null : at.view.areaTypeById(id))
    const file = planFile({ indicators, child: typeOf(child), parent: typeOf(parent) }, at.view)
    if (!largeFiles.isLarge(file.mostRows)) return { fileName, csv: await wholeText(file, at) }
    return { fileName, order: { indicators: indicators.map(({ id }) => id), child, parent } }
  }

  fingertipsRoute(routing, {
    path: 'all_data/csv/by_indicator_id',
    query: z.object({ indicator_ids: numbersParameter, ...types }),
    handle: ({ indicator_ids: ids, ...given }, at) => fileOf(at.view.indicatorsById(ids), given, at),
  })
  fingertipsRoute(routing, {
    path: 'all_data/csv/by_group_id',
    query: z.object({ group_id: numbersParameter, ...types }),
    handle: ({ group_id: ids, ...given }, at) => {
      const indicators = at.view.groupsById(ids).flatMap((group) => at.view.indicatorsOf(group))
      return fileOf(indicators, given, at)
    },
  })
  fingertipsRoute(routing, {
    path: 'all_data/csv/by_profile_id',
    query: z.object({ ...types, profile_id: numberParameter }),
    handle: (given, at) => fileOf(at.view.indicators, given, at),
  })
  fingertipsRoute(routing, {
    path: 'available_data',
    query: z.object({ indicator_id: numberParameter.optional(), area_type_id: numberParameter.optional() }),
    handle: ({ indicator_id: id, area_type_id: typeId }, { view }) => {
      const only = typeId === undefined ? null : view.areaTypeById(typeId)
      const indicators = id === undefined ? view.indicators : view.indicatorsById([id])
      return indicators.flatMap((numbered) =>
        view.areaTypes
          .filter((each) => (only === null || only === each) && numbered.indicator.schemes.includes(each.scheme.id))
          .map(({ type }) => ({ IndicatorId: numbered.id, AreaTypeId: type.Id })),
      )
    },
  })
  fingertipsRoute(routing, {
    path: 'latest_data/all_indicators_in_profile_group_for_child_areas',
    query: z.object({
      profile_id: numberParameter.optional(),
      group_id: numberParameter,
      area_type_id: numberParameter,
      parent_area_code: areaCodeParameter,
    }),
    handle: async (given, at) => {
      if (given.profile_id !== undefined) requireProfile([given.profile_id])
      const [group] = at.view.groupsById([given.group_id])
      const type = at.view.areaTypeById(given.area_type_id)
      return group ? latestRoots(group, type, given.parent_area_code, at) : []
    },
  })
}
