import type { Area, AreaScheme } from '@jsna/core'
import type { AreaLookupAnswer } from '@jsna/api/client'
import { upperFirst } from '@jsna/core'
import { areaPath, placePath } from '../../links.ts'
import { site } from '../../site.ts'

export interface FoundLink {
  title: string
  path: string
}

/** One area that answers a reader: what kind it is, what it lies in, and where to read about it. */
export interface FoundRow {
  code: string
  name: string
  kind: string
  isIllustrative: boolean
  /** Areas that contain it, by name; empty where the rows themselves contain one another. */
  within: FoundLink[]
  profile: string
  /** The text about it, where there is one. */
  text: FoundLink | null
}

type Scheme = Pick<AreaScheme, 'id' | 'singular'>

/** The areas of an answer, nearest first for a postcode, by kind for the beginning of one, best first for a name. */
export function foundRows({ reading, found }: AreaLookupAnswer, schemes: readonly Scheme[]): FoundRow[] {
  const rowOf = (area: Area, within: readonly Area[]) => row(area, within, schemes)
  if (reading === 'postcode')
    return found.flatMap(({ area, within }) => [area, ...within].map((each) => rowOf(each, [])))
  if (reading === 'name') return found.map(({ area, within }) => rowOf(area, narrowest(within)))
  // Every postcode of the city lies in the city: that answers nothing.
  const inside = found.map(({ area }) => area).filter(({ parents }) => parents.includes(site.city))
  const order = [site.placeScheme, site.wardScheme, site.partScheme] as string[]
  return inside
    .toSorted((a, b) => order.indexOf(a.scheme) - order.indexOf(b.scheme) || a.name.localeCompare(b.name, 'en-GB'))
    .map((area) => rowOf(area, []))
}

function row(area: Area, within: readonly Area[], schemes: readonly Scheme[]): FoundRow {
  const { code, name, scheme, status } = area
  const kind = upperFirst(schemes.find(({ id }) => id === scheme)?.singular ?? 'area')
  const isOutside = scheme === site.authorityScheme && code !== site.city
  return {
    code,
    name,
    kind: isOutside ? `${kind} outside ${site.place}` : kind,
    isIllustrative: status === 'illustrative',
    within: within.map((each) => ({ title: each.name, path: areaPath(each.code) })),
    profile: areaPath(code),
    text: textOf(area),
  }
}

/** That an area of the city lies in the region and the country goes without saying. */
function narrowest(within: readonly Area[]): Area[] {
  const local = within.filter(({ code, parents }) => code === site.city || parents.includes(site.city))
  return local.length > 0 ? local : within.slice(0, 1)
}

function textOf({ code, name, scheme }: Area): FoundLink | null {
  if (scheme === site.placeScheme) return { title: `Place profile of ${name}`, path: placePath(code) }
  return code === site.city ? { title: 'Citywide profile', path: '/profile' } : null
}
