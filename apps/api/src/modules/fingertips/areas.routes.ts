import { z } from '@hono/zod-openapi'
import {
  areaAndParents,
  areaJson,
  areasUnder,
  childrenByParent,
  neighbourTypes,
  parentTypesOf,
} from '../../fingertips/area-json.ts'
import { fingertipsRoute } from '../../fingertips/fingertips-route.ts'
import type { FingertipsRouting } from '../../fingertips/fingertips-route.ts'
import { areaCodeParameter, numberParameter, numbersParameter } from '../../fingertips/parameters.ts'
import { requireProfile } from '../../fingertips/profile.ts'

/** Area types, areas and how they nest. */
export function areasRoutes(routing: FingertipsRouting): void {
  fingertipsRoute(routing, {
    path: 'area_types',
    query: z.object({ profile_ids: numbersParameter.optional() }),
    handle: ({ profile_ids: profiles }, { view }) => {
      requireProfile(profiles)
      const covered = new Set(view.indicators.flatMap(({ indicator }) => indicator.schemes))
      return view.areaTypes
        .filter(({ scheme }) => profiles === undefined || covered.has(scheme.id))
        .map(({ type }) => type)
    },
  })
  fingertipsRoute(routing, {
    path: 'area_types/parent_area_types',
    query: z.object({ profile_id: numberParameter.optional() }),
    handle: ({ profile_id: profile }, { view }) => {
      if (profile !== undefined) requireProfile([profile])
      return view.areaTypes.map((each) => ({
        ...each.type,
        ParentAreaTypes: parentTypesOf(each, view).map(({ type }) => type),
      }))
    },
  })
  fingertipsRoute(routing, {
    path: 'areas/by_area_type',
    query: z.object({ area_type_id: numberParameter }),
    handle: ({ area_type_id: id }, { view }) => {
      const type = view.areaTypeById(id)
      return view.areasOf(type).map((area) => areaJson(area, type))
    },
  })
  fingertipsRoute(routing, {
    path: 'areas/by_parent_area_code',
    query: z.object({ area_type_id: numberParameter, parent_area_code: areaCodeParameter }),
    handle: ({ area_type_id: id, parent_area_code: code }, { view }) => {
      const type = view.areaTypeById(id)
      return areasUnder(code, type, view).map((area) => areaJson(area, type))
    },
  })
  fingertipsRoute(routing, {
    path: 'area/parent_areas',
    query: z.object({ child_area_code: areaCodeParameter, parent_area_type_ids: numbersParameter }),
    handle: ({ child_area_code: code, parent_area_type_ids: types }, { view }) =>
      areaAndParents(
        view.area(code),
        types.map((id) => view.areaTypeById(id)),
        view,
      ),
  })
  fingertipsRoute(routing, {
    path: 'parent_to_child_areas',
    query: z.object({ child_area_type_id: numberParameter.optional(), parent_area_type_id: numberParameter }),
    handle: ({ child_area_type_id: child, parent_area_type_id: parent }, { view }) =>
      childrenByParent(child === undefined ? null : view.areaTypeById(child), view.areaTypeById(parent), view),
  })
  fingertipsRoute(routing, {
    path: 'nearest_neighbour_types',
    query: z.object({}),
    handle: (_given, { view }) => neighbourTypes(view),
  })
}
