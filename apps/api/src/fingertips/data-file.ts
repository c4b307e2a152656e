import { comparePeriods } from '@jsna/core'
import type { Area } from '@jsna/core'
import { FINGERTIPS_COLUMNS, PARENT_COLUMN } from '@jsna/importers'
import { setImmediate } from 'node:timers/promises'
import { city } from '../city.ts'
import type { PublishedIndicator } from '../client.ts'
import { inTurns } from '../in-turns.ts'
import { ageOf } from './ages.ts'
import type { SchemeType } from './area-types.ts'
import { csvLine } from './csv.ts'
import { dataRow } from './data-row.ts'
import { figuresOf } from './figures.queries.ts'
import type { Figure } from './figures.queries.ts'
import type { FingertipsContext } from './fingertips-route.ts'
import { mostRowsOf, refuseTooMuch } from './size-limit.ts'
import { sexOrder } from './sexes.ts'
import type { FingertipsView, NumberedIndicator } from './view.ts'

export interface FileWanted {
  indicators: readonly NumberedIndicator[]
  /** `null` for the areas of every type. */
  child: SchemeType | null
  /** `null` where no type of parent was asked for. */
  parent: SchemeType | null
}

/** What a file is made of, once it is known that it is small enough to be made at all. */
export interface DataFile extends FileWanted {
  /** The types of the areas below England, in the order of their lines. */
  types: readonly SchemeType[]
  /** The most lines that it can have. */
  mostRows: number
}

/** What a file will hold; refuses one that nobody may have. Nothing is read for it. */
export function planFile(wanted: FileWanted, view: FingertipsView): DataFile {
  const types = typesOf(wanted, view)
  const mostRows = mostRowsOf(wanted.indicators, types, view)
  refuseTooMuch(mostRows)
  return { ...wanted, types, mostRows }
}

/** The data file of Fingertips as one text. */
export async function wholeText(file: DataFile, at: FingertipsContext): Promise<string> {
  let whole = ''
  for await (const text of textsOf(file, at)) whole += text
  return whole
}

/**
 * The data file of Fingertips, its header and then an indicator at a time: for each England, the parent areas and the child
 * areas, period by period.
 */
export async function* textsOf(file: DataFile, at: FingertipsContext): AsyncGenerator<string> {
  yield `${csvLine(headerOf(file.parent))}\r\n`
  for (const numbered of file.indicators) {
    const lines = await linesOf(numbered, file, at)
    if (lines.length > 0) yield `${lines.join('\r\n')}\r\n`
    await setImmediate()
  }
}

/** The column of the sub-national comparison is named by the parent's kind. England has a column of its own. */
export function headerOf(parent: SchemeType | null): string[] {
  const named = parent === null ? PARENT_COLUMN : `Compared to ${parent.type.Short} value or percentiles`
  const column = parent !== null && isNation(parent) ? 'Compared to percentiles' : named
  return FINGERTIPS_COLUMNS.map((name) => (name === PARENT_COLUMN ? column : name))
}

const isNation = ({ scheme }: SchemeType): boolean => scheme.areaType === 'country'

function typesOf({ child, parent }: FileWanted, view: FingertipsView): SchemeType[] {
  const asked = child === null ? view.areaTypes : [parent, child]
  return asked.filter((type): type is SchemeType => type !== null && !isNation(type))
}

async function linesOf(
  numbered: NumberedIndicator,
  { types, parent }: DataFile,
  { published, release, view }: FingertipsContext,
): Promise<string[]> {
  const { indicator } = numbered
  const schemes = types.map(({ scheme }) => scheme.id)
  const figures = await figuresOf(published, release.number, { indicator: indicator.slug, schemes })
  return inTurns(inOrder(figures, indicator, schemes, view), ({ figure, area }) =>
    csvLine(dataRow({ numbered, area, parent, figure, release: release.number }, view)),
  )
}

interface Located {
  figure: Figure
  area: Area
}

/** Period by period, by sex and age, England first, then parents and children by their code, each with its categories. */
function inOrder(
  figures: readonly Figure[],
  { categories }: Pick<PublishedIndicator, 'categories'>,
  schemes: readonly string[],
  view: FingertipsView,
): Located[] {
  const periods = placesOf([...new Set(figures.map(({ estimate }) => estimate.period))].sort(comparePeriods))
  const ages = new Map([...new Set(figures.map(({ estimate }) => estimate.age))].map((age) => [age, ageOf(age).Id]))
  const labels = placesOf(categories.map(({ id }) => id))
  const located = figures.map((figure) => {
    const { area: code, period, sex, age, category } = figure.estimate
    const area = view.area(code)
    const level = code === city.country ? -1 : schemes.indexOf(area.scheme)
    const place = [periods.get(period) ?? 0, sexOrder(sex), ages.get(age) ?? 0, level, labels.get(category) ?? -1]
    return { figure, area, place }
  })
  return located.sort(({ place: a, area: { code } }, { place: b, area }) => {
    for (let at = 0; at < 4; at += 1) {
      const difference = (a[at] ?? 0) - (b[at] ?? 0)
      if (difference !== 0) return difference
    }
    return code < area.code ? -1 : code > area.code ? 1 : (a[4] ?? 0) - (b[4] ?? 0)
  })
}

const placesOf = (names: readonly string[]) => new Map(names.map((name, index) => [name, index]))
