import type { Area, AreaScheme, AreaType } from '@jsna/core'
import { stableIds } from './stable-ids.ts'

/** An area scheme as Fingertips knows one. The order of the fields is the service’s: its clients take the first as the key. */
export interface FingertipsAreaType {
  Id: number
  Name: string
  Short: string
  IsCurrent: boolean
  IsSearchable: boolean
  CanBeDisplayedOnMap: boolean
}

/** An area type with what stands behind it. */
export interface SchemeType {
  scheme: AreaScheme
  type: FingertipsAreaType
  /** Schemes of the areas that contain these, nearest first. */
  parents: string[]
}

/** Numbers that the service uses for the same kinds of area. A second edition of a kind gets a number of its own. */
const knownTypes: Partial<Record<AreaType, number>> = {
  country: 15,
  region: 6,
  'upper-tier-authority': 502,
  ward: 8,
  msoa: 3,
  lsoa: 4,
}

const ownTypes = { from: 90_001, below: 1_000_000_000 }

/** The area types of a release. Schemes that ever were come oldest first, so that a new one takes no number from an older. */
export function areaTypesOf(
  schemes: readonly AreaScheme[],
  areas: readonly Area[],
  oldestFirst: readonly AreaScheme[],
): SchemeType[] {
  const ids = stableIds(
    oldestFirst.map(({ id, areaType }) => ({ name: id, known: knownTypes[areaType] ?? null })),
    ownTypes,
  )
  const parents = parentSchemes(areas)
  return schemes
    .map((scheme) => ({
      scheme,
      type: typeOf(scheme, ids.get(scheme.id) ?? 0),
      parents: parents.get(scheme.id) ?? [],
    }))
    .sort((a, b) => a.type.Id - b.type.Id)
}

function typeOf(scheme: AreaScheme, id: number): FingertipsAreaType {
  // The service calls its one country by its name, and programs look for that name.
  const isNation = id === knownTypes.country
  const singular = scheme.singular.charAt(0).toUpperCase() + scheme.singular.slice(1)
  const mark = scheme.status === 'illustrative' ? ' (illustrative boundaries)' : ''
  return {
    Id: id,
    Name: isNation ? 'England' : scheme.name + mark,
    Short: isNation ? 'England' : singular + mark,
    IsCurrent: scheme.validTo === null,
    IsSearchable: true,
    CanBeDisplayedOnMap: true,
  }
}

/** Which schemes the parents of a scheme's areas belong to, in the order in which the areas name them. */
function parentSchemes(areas: readonly Area[]): Map<string, string[]> {
  const schemeOf = new Map(areas.map(({ code, scheme }) => [code, scheme]))
  const found = new Map<string, string[]>()
  for (const { scheme, parents } of areas) {
    const known = found.get(scheme) ?? []
    for (const code of parents) {
      const parent = schemeOf.get(code)
      if (parent !== undefined && parent !== scheme && !known.includes(parent)) known.push(parent)
    }
    found.set(scheme, known)
  }
  return found
}
