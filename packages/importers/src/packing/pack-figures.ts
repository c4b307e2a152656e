import type { Indicator, Observation } from '@jsna/core'
import { bindingsOf } from '../binding.ts'
import { keyOf } from '../observations/observation-list.ts'
import { readFigures } from '../read-figures.ts'
import type { ReadingContext } from '../reading-context.ts'
import type { PackedAreas } from './pack-areas.ts'
import { CITY, NATION } from './schemes.ts'
import { PackError, refuseIssues } from './source-folder.ts'
import type { SourceFolder } from './source-folder.ts'
import { cityTotals } from './city-totals.ts'

/** Files of figures, in the order in which they are read; an earlier file wins where two give the same key. */
async function sourceFiles(source: SourceFolder): Promise<string[]> {
  const census = await source.list('census2021', '.csv')
  return [
    ...(await source.list('ons-local-statistics/csv', '.csv')).filter((path) => !path.endsWith('INDEX.csv')),
    ...(await source.list('ons-local-statistics/json', '.json')),
    ...census.filter((path) => /coventry_|derived_|_detailed/.test(path) && !path.includes('ethnicity21_msoa21')),
    'imd/imd2025_england_lsoa21.csv',
    'imd/imd2025_england_ltla24.csv',
    'population/coventry_population20_msoa11.csv',
    'population/england_population20_ltla21.csv',
  ]
}

/** A file about indicators or areas that are not carried is passed over; anything else that is wrong stops. */
function isElsewhere({ rule }: { rule: string }): boolean {
  return rule === 'unknown-indicator' || rule === 'no-rows'
}

export interface PackedFigures {
  /** By indicator slug. */
  figures: Map<string, Observation[]>
  /** Files of which no series is in the catalogue. */
  unused: string[]
}

/** Reads every source of figures through its importer and sorts the observations by indicator. */
export async function packFigures(
  source: SourceFolder,
  indicators: readonly Indicator[],
  { areas, partOf }: PackedAreas,
): Promise<PackedFigures> {
  const shared: Omit<ReadingContext, 'fileName'> = {
    bindings: bindingsOf(indicators),
    areaCodes: new Set(areas.map(({ code }) => code)),
    indicators,
    partOf,
    wholeNation: NATION,
  }
  const figures = new Map<string, Observation[]>(indicators.map(({ slug }) => [slug, []]))
  const seen = new Set<string>()
  const unused: string[] = []
  for (const path of await sourceFiles(source)) {
    const read = await readFigures(source.stream(path), { ...shared, fileName: path })
    refuseIssues(
      path,
      read.issues.filter((issue) => !isElsewhere(issue)),
    )
    if (read.observations.length === 0) unused.push(path)
    for (const observation of read.observations) {
      const key = keyOf(observation)
      if (seen.has(key)) continue
      seen.add(key)
      figures.get(observation.indicator)?.push(observation)
    }
  }
  for (const indicator of indicators) {
    const found = figures.get(indicator.slug) ?? []
    if (found.length === 0) throw new PackError(`No source has figures for “${indicator.slug}”.`)
    figures.set(indicator.slug, cityTotals(found, indicator, areas, CITY))
  }
  return { figures, unused }
}
