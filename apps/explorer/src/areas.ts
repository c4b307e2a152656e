import type { Area, AreaScheme } from '@jsna/core'
import type { Api } from './api.ts'
import { site } from './site.ts'

/** An area as a choice in a list, with the little that pages need to know of it. */
export type AreaChoice = Pick<Area, 'code' | 'name' | 'scheme' | 'status'>

export interface AreaChoices {
  groups: { scheme: Pick<AreaScheme, 'id' | 'name' | 'status'>; areas: AreaChoice[] }[]
}

const choice = ({ code, name, scheme, status }: Area): AreaChoice => ({ code, name, scheme, status })

/** Schemes whose areas a reader can choose; those of the city come with the city's own areas only. */
const offered: { scheme: string; within?: string }[] = [
  { scheme: site.placeScheme },
  { scheme: site.wardScheme, within: site.city },
  { scheme: site.partScheme, within: site.city },
  { scheme: site.authorityScheme },
]

/** Every area that has figures, the city's own first, by name. */
export async function loadAreaChoices(api: Api): Promise<AreaChoices> {
  const [{ schemes }, ...lists] = await Promise.all([
    api.get('/area-schemes'),
    ...offered.map((query) => api.get('/areas', query)),
  ])
  const groups = offered.flatMap(({ scheme: id }, index) => {
    const scheme = schemes.find((each) => each.id === id)
    const areas = (lists[index]?.areas ?? []).map(choice).sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
    return scheme === undefined || areas.length === 0
      ? []
      : [{ scheme: { id, name: scheme.name, status: scheme.status }, areas }]
  })
  return { groups }
}

/** The name of a scheme as a heading of choices; stand-ins say that they are. */
export function schemeHeading({ name, status }: Pick<AreaScheme, 'name' | 'status'>): string {
  return status === 'illustrative' ? `${name} (illustrative boundaries)` : name
}

/** The areas against which a reader can hold another, widest first. */
export const benchmarks = [
  { code: site.country, name: 'England' },
  { code: site.region, name: 'West Midlands' },
  { code: site.city, name: site.place },
] as const
