import type { Area, AreaScheme, Indicator, Theme } from '@jsna/core'
import type { PublishedIndicator } from '../client.ts'
import { notFound } from '../errors.ts'
import { areaTypesOf } from './area-types.ts'
import type { SchemeType } from './area-types.ts'
import { groupsOf } from './profile.ts'
import type { Group } from './profile.ts'
import { derivedId, stableIds } from './stable-ids.ts'
import type { YearDay } from './time-period.ts'

const ownIndicators = { from: 900_001, below: 1_900_000_000 }

/** An indicator with the number by which Fingertips clients ask for it. */
export interface NumberedIndicator {
  id: number
  indicator: PublishedIndicator
  group: Group
  /** What the service leaves unsaid of its years, if anything. */
  years: YearDay | null
}

export interface ViewParts {
  /** In the order of the catalogue. */
  indicators: readonly PublishedIndicator[]
  themes: readonly Theme[]
  schemes: readonly AreaScheme[]
  areas: readonly Area[]
  /** Every indicator and every area scheme that was ever published, oldest first. */
  indicatorsEver: readonly Pick<Indicator, 'slug' | 'externalIds'>[]
  schemesEver: readonly AreaScheme[]
}

/** A release as Fingertips would describe it: everything has a number, themes are groups, area schemes are area types. */
export class FingertipsView {
  readonly indicators: readonly NumberedIndicator[]
  readonly groups: readonly Group[]
  readonly areaTypes: readonly SchemeType[]
  readonly areas: readonly Area[]
  readonly #areaByCode: ReadonlyMap<string, Area>
  /** By the number of their own that indicators had before their number in Fingertips was known here: scripts may hold it. */
  readonly #byFormerId: ReadonlyMap<number, NumberedIndicator>

  constructor(parts: ViewParts) {
    this.groups = groupsOf(parts.themes)
    this.areas = parts.areas
    this.#areaByCode = new Map(parts.areas.map((area) => [area.code, area]))
    this.areaTypes = areaTypesOf(parts.schemes, parts.areas, parts.schemesEver)
    const ids = stableIds(
      parts.indicatorsEver.map(({ slug, externalIds }) => ({ name: slug, known: fingertipsIdOf(externalIds) })),
      ownIndicators,
    )
    this.indicators = parts.indicators.flatMap((indicator) => {
      const id = ids.get(indicator.slug)
      const group = this.groups.find(({ theme }) => theme.id === indicator.theme)
      return id === undefined || group === undefined
        ? []
        : [{ id, indicator, group, years: yearsOf(indicator.externalIds) }]
    })
    this.#byFormerId = new Map(this.indicators.map((each) => [derivedId(each.indicator.slug, ownIndicators), each]))
  }

  /** The indicators of these numbers, in the order in which they were named. */
  indicatorsById(ids: readonly number[]): NumberedIndicator[] {
    return ids.map((id) => {
      const found = this.indicators.find((each) => each.id === id) ?? this.#byFormerId.get(id)
      if (!found) throw notFound(`There is no indicator ${id}. “available_data” lists the indicators that there are.`)
      return found
    })
  }

  groupsById(ids: readonly number[]): Group[] {
    return ids.map((id) => {
      const found = this.groups.find((group) => group.id === id)
      if (!found) throw notFound(`There is no group ${id}. “profiles” lists the groups that there are.`)
      return found
    })
  }

  indicatorsOf(group: Group): NumberedIndicator[] {
    return this.indicators.filter((each) => each.group.id === group.id)
  }

  areaTypeById(id: number): SchemeType {
    const found = this.areaTypes.find(({ type }) => type.Id === id)
    if (!found) throw notFound(`There is no area type ${id}. “area_types” lists the area types that there are.`)
    return found
  }

  areaTypeOf(scheme: string): SchemeType | undefined {
    return this.areaTypes.find((each) => each.scheme.id === scheme)
  }

  area(code: string): Area {
    const found = this.#areaByCode.get(code)
    if (!found) throw notFound(`There is no area with the code “${code.slice(0, 40)}”.`)
    return found
  }

  areasOf(type: SchemeType): Area[] {
    return this.areas.filter(({ scheme }) => scheme === type.scheme.id)
  }

  /** The area of a type that contains an area. */
  parentIn(area: Area, type: SchemeType): Area | undefined {
    return area.parents.map((code) => this.#areaByCode.get(code)).find((parent) => parent?.scheme === type.scheme.id)
  }
}

/** The number under which Fingertips publishes the indicator; what follows it in an external id says how to read a file. */
function fingertipsIdOf(externalIds: Indicator['externalIds']): number | null {
  const external = externalIds.find(({ system, id }) => system === 'fingertips' && /^\d{1,10}(?:\D|$)/.test(id))
  return external ? Number.parseInt(external.id, 10) : null
}

function yearsOf(externalIds: Indicator['externalIds']): YearDay | null {
  const own = externalIds.find(({ system }) => system === 'fingertips')
  const [, meaning, day] = /^\d+@(from|on)-(\d\d-\d\d)/.exec(own?.id ?? '') ?? []
  return meaning === undefined || day === undefined ? null : { meaning: meaning as YearDay['meaning'], day }
}
