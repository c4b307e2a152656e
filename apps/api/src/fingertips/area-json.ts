import type { Area } from '@jsna/core'
import { notFound } from '../errors.ts'
import type { SchemeType } from './area-types.ts'
import type { FingertipsView } from './view.ts'

export const areaJson = (area: Area, { type }: SchemeType) => ({
  Code: area.code,
  Name: serviceName(area),
  Short: serviceName(area),
  AreaTypeId: type.Id,
})

/** The service calls “Bristol, City of” Bristol; scripts look for that, and some split lines at every comma. */
export const serviceName = ({ name }: Pick<Area, 'name'>): string => name.replace(/, (?:City|County) of$/, '')

/** The types of the areas that contain those of a type. England stands above itself, as in the service. */
export function parentTypesOf(type: SchemeType, view: FingertipsView): SchemeType[] {
  if (type.scheme.areaType === 'country') return [type]
  return type.parents.map((scheme) => view.areaTypeOf(scheme)).filter((found) => found !== undefined)
}

const neighbourTypeId = 90_001

/** The one list of similar areas that there is, with the types whose areas have one. */
export function neighbourTypes(view: FingertipsView) {
  const applicable = view.areaTypes.filter((type) => view.areasOf(type).some(({ neighbours }) => neighbours.length > 0))
  if (applicable.length === 0) return []
  const Name = 'ONS statistical nearest neighbours'
  return [
    {
      NeighbourTypeId: neighbourTypeId,
      Name,
      Description: 'Areas that are most like an area, as the Office for National Statistics works them out.',
      LinkText: Name,
      SelectedText: `${Name} to`,
      ApplicableAreaTypes: applicable.map(({ type }) => type),
    },
  ]
}

/** The areas of a type inside a parent; for `nn-<type of neighbours>-<area>` the neighbours, most similar first. */
export function areasUnder(code: string, type: SchemeType, view: FingertipsView): Area[] {
  const asked = /^nn-(\d{1,10})-(.+)$/i.exec(code)
  if (!asked) {
    const parent = view.area(code)
    return view.areasOf(type).filter((area) => area.code === parent.code || area.parents.includes(parent.code))
  }
  if (Number(asked[1]) !== neighbourTypeId) {
    throw notFound(`There is no list of neighbours ${asked[1]}. “nearest_neighbour_types” names the one that there is.`)
  }
  return view
    .area(asked[2] ?? '')
    .neighbours.map((neighbour) => view.area(neighbour))
    .filter(({ scheme }) => scheme === type.scheme.id)
}

/** Codes of the child areas by the code of their parent. Without a child type these are all areas that name the parent. */
export function childrenByParent(
  child: SchemeType | null,
  parent: SchemeType,
  view: FingertipsView,
): Record<string, string[]> {
  const found = new Map(view.areasOf(parent).map(({ code }): [string, string[]] => [code, []]))
  for (const area of child === null ? view.areas : view.areasOf(child)) {
    const above = area.scheme === parent.scheme.id ? area : view.parentIn(area, parent)
    if (above && (child !== null || above !== area)) found.get(above.code)?.push(area.code)
  }
  return Object.fromEntries([...found].filter(([, codes]) => codes.length > 0))
}

export interface AreaAndParents {
  Code: string
  AreaTypeId: number
  Parents: AreaAndParents[]
}

/** What contains an area, of the types asked for, and what of them contains that. */
export function areaAndParents(area: Area, types: readonly SchemeType[], view: FingertipsView): AreaAndParents {
  const above = (each: Area) =>
    each.parents.map((code) => view.area(code)).filter(({ scheme }) => types.some((type) => type.scheme.id === scheme))
  const named = (each: Area, parents: AreaAndParents[]): AreaAndParents => ({
    Code: each.code,
    AreaTypeId: view.areaTypeOf(each.scheme)?.type.Id ?? 0,
    Parents: parents,
  })
  return named(
    area,
    above(area).map((parent) =>
      named(
        parent,
        above(parent).map((grandparent) => named(grandparent, [])),
      ),
    ),
  )
}
