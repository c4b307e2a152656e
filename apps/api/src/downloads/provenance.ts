import type { AreaScheme, Indicator } from '@jsna/core'
import type { ReleaseRow } from '../database/rows.ts'

/** Where figures come from and on what terms they may be used. */
export interface Source {
  /** What was taken from it: indicators or area schemes, by name. */
  subjects: string[]
  title: string
  date: string
  link: string
  licence: string
}

/** What every download says of itself: release, source, licence and method. */
export interface Provenance {
  release: Pick<ReleaseRow, 'number' | 'title' | 'publishedAt' | 'methodVersion'>
  sources: Source[]
  /** How the figures came about, a sentence each. */
  method: string[]
}

/** The project's own words and the way it puts figures together are under the licence that its sources use. */
export const ownLicence = 'Open Government Licence v3.0'
export const ownLicenceLink = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'

const general = [
  'Suppressed values are withheld so that no person can be recognised; their rows say so and hold no number of any kind.',
  'Missing values do not exist or cannot be relied on; their rows say why. An empty number never means zero.',
]

export function provenanceOf(
  release: ReleaseRow,
  indicators: readonly Indicator[],
  schemes: readonly AreaScheme[] = [],
): Provenance {
  const { number, title, publishedAt, methodVersion } = release
  return {
    release: { number, title, publishedAt, methodVersion },
    sources: [...sourcesOf(indicators), ...schemes.map(schemeSource)],
    method: [
      `Calculated with method version ${methodVersion} of this needs assessment.`,
      ...general,
      ...indicators.map(
        ({ name, valueType, intervalMethod, comparisonMethod, trendRule }) =>
          `${name}: ${valueType}; interval ${intervalMethod}; comparison ${comparisonMethod}; trend ${trendRule}.`,
      ),
    ],
  }
}

export const sourceTitle = ({ source }: Indicator) => `${source.organisation}: ${source.title}`

/** A source in one line. */
export const sourceLine = ({ subjects, title, date, link }: Source): string =>
  [`${subjects.join(', ')}: ${title}`, date, link].filter(Boolean).join(', ')

/** Publications, each once, with the indicators that were taken from it. */
function sourcesOf(indicators: readonly Indicator[]): Source[] {
  const byPublication = new Map<string, Source>()
  for (const indicator of indicators) {
    const { date, link, licence } = indicator.source
    const title = sourceTitle(indicator)
    const name = JSON.stringify([title, date, link, licence])
    const known = byPublication.get(name)
    if (known) known.subjects.push(indicator.name)
    else byPublication.set(name, { subjects: [indicator.name], title, date, link, licence })
  }
  return [...byPublication.values()]
}

/** Where the boundaries of a scheme come from. */
export const schemeSource = ({ name, source, licence, validFrom }: AreaScheme): Source => ({
  subjects: [name],
  title: source,
  date: validFrom ?? '',
  link: '',
  licence,
})
