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

/** A file above this many rows waits for the one before it. */
const largeFile = 20_000

/** The data file of Fingertips: for each indicator England, the parent areas and the child areas, period by period. */
export async function dataFile(wanted: FileWanted, at: FingertipsContext): Promise<string> {
  const types = typesOf(wanted, at.view)
  const rows = mostRowsOf(wanted.indicators, types, at.view)
  refuseTooMuch(rows)
  const make = () => writeFile(wanted, types, at)
  return rows > largeFile ? at.turnstile.pass(make) : make()
}

async function writeFile(
  { indicators, parent }: FileWanted,
  types: readonly SchemeType[],
  at: FingertipsContext,
): Promise<string> {
  const lines = [csvLine(headerOf(parent))]
  for (const numbered of indicators) {
    await addLines(lines, numbered, types, parent, at)
    await setImmediate()
  }
  return `${lines.join('\r\n')}\r\n`
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

async function addLines(
  lines: string[],
  numbered: NumberedIndicator,
  types: readonly SchemeType[],
  parent: SchemeType | null,
  { published, release, view }: FingertipsContext,
): Promise<void> {
  const { indicator } = numbered
  const schemes = types.map(({ scheme }) => scheme.id)
  const figures = await figuresOf(published, release.number, { indicator: indicator.slug, schemes })
  const made = await inTurns(inOrder(figures, indicator, schemes, view), ({ figure, area }) =>
    csvLine(dataRow({ numbered, area, parent, figure, release: release.number }, view)),
  )
  for (const line of made) lines.push(line)
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
