import type { ColumnMapping, ColumnRole, SpreadColumns, SpreadDimension } from './column-mapping.ts'

const ALIKE: readonly (readonly ColumnRole[])[] = [
  ['age', 'age-band'],
  ['area-code', 'area-name'],
]

/** Whether two kinds of columns say the same of a figure, such as the code of an area and its name. */
export const sayTheSame = (one: ColumnRole, other: ColumnRole): boolean =>
  one === other || ALIKE.some((roles) => roles.includes(one) && roles.includes(other))

type Spread = Pick<ColumnMapping, 'spread'>

/** What the headers of a mapping name: one thing or two, and nothing where a row holds one figure. */
export function dimensionsOf({ spread }: Spread): readonly SpreadDimension[] {
  if (!spread) return []
  const { field, headings, second } = spread
  return [{ field, headings }, ...(second ? [second] : [])]
}

/** What headers name, as a mapping keeps it; nothing where they name nothing. */
export function spreadOf([first, second]: readonly SpreadDimension[]): SpreadColumns | undefined {
  return first && second ? { ...first, second } : first
}

/** What the numbers of a column are about: a heading for each thing that headers name, `null` for every one of it. */
export const headingsAt = (mapping: Spread, at: number): (string | null)[] =>
  dimensionsOf(mapping).map(({ headings }) => headings[at] ?? null)

const keyOf = (headings: readonly (string | null)[]) => JSON.stringify(headings)

/** Whether the numbers of two columns are about the same. */
export const areAboutTheSame = (mapping: Spread, at: number, other: number): boolean =>
  keyOf(headingsAt(mapping, at)) === keyOf(headingsAt(mapping, other))

/** What each figure of a row is about, as headers say it, in their order; one about nothing where they say nothing. */
export function figureHeadings(mapping: Spread): string[][] {
  const dimensions = dimensionsOf(mapping)
  const found = new Map<string, string[]>()
  // Columns about every one of something belong to figures that others name.
  for (const at of dimensions[0]?.headings.keys() ?? [0]) {
    const headings = headingsAt(mapping, at).filter((heading) => heading !== null)
    if (headings.length === dimensions.length && !found.has(keyOf(headings))) found.set(keyOf(headings), headings)
  }
  return [...found.values()]
}

/** Whether a column belongs to a figure: it is about the same, or about every one. */
export const belongsToFigure = (mapping: Spread, at: number, figure: readonly string[]): boolean =>
  headingsAt(mapping, at).every((heading, place) => heading === null || heading === figure[place])

/** The place of a column with a role for a figure: under its own headings, or else common to it and others. */
export function placeOf(
  mapping: Pick<ColumnMapping, 'roles' | 'spread'>,
  role: ColumnRole,
  figure: readonly string[],
): number | undefined {
  const named = (at: number) => headingsAt(mapping, at).filter((heading) => heading !== null).length
  const [place] = mapping.roles
    .flatMap((one, at) => (one === role && belongsToFigure(mapping, at, figure) ? [at] : []))
    .toSorted((a, b) => named(b) - named(a))
  return place
}

/** Everything that the columns of a mapping say, in their cells or above them. */
export const saidRoles = (mapping: Pick<ColumnMapping, 'roles' | 'spread'>): readonly ColumnRole[] => [
  ...mapping.roles,
  ...dimensionsOf(mapping).map(({ field }) => field),
]
