import type { FingertipsView } from './view.ts'

/** The categories of each indicator that has some, under the name that a file gives their kind. */
export function categoryTypesOf(view: Pick<FingertipsView, 'indicators'>) {
  return view.indicators
    .filter(({ indicator }) => indicator.categories.length > 0)
    .map(({ id, indicator }) => ({
      Id: id,
      Name: indicator.shortName,
      ShortName: indicator.shortName,
      Categories: indicator.categories.map(({ label }, index) => ({
        Id: index + 1,
        CategoryTypeId: id,
        Name: label,
        ShortName: label,
      })),
    }))
}
