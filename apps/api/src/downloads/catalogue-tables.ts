import type { Area, AreaScheme, FigureResult, Indicator, Release } from '@jsna/core'
import type { JudgedRecommendation, PublishedIndicator } from '../client.ts'
import type { ReleaseRow } from '../database/rows.ts'
import { ownLicence, provenanceOf, sourceTitle } from './provenance.ts'
import { tableFrom } from './table.ts'
import type { Table } from './table.ts'

export function areaTable(areas: readonly Area[], schemes: readonly AreaScheme[], release: ReleaseRow): Table {
  const schemeOf = new Map(schemes.map((scheme) => [scheme.id, scheme]))
  const used = new Set(areas.map(({ scheme }) => scheme))
  const provenance = provenanceOf(
    release,
    [],
    schemes.filter(({ id }) => used.has(id)),
  )
  return tableFrom<Area>(
    { title: 'Areas', key: ['area'] },
    {
      area: ({ code }) => code,
      areaName: ({ name }) => name,
      scheme: ({ scheme }) => scheme,
      schemeName: ({ scheme }) => schemeOf.get(scheme)?.name,
      parents: ({ parents }) => parents.join(' '),
      neighbours: ({ neighbours }) => neighbours.join(' '),
      validFrom: ({ validFrom }) => validFrom,
      validTo: ({ validTo }) => validTo,
      status: ({ status }) => status,
      description: ({ description }) => description,
      source: ({ scheme }) => schemeOf.get(scheme)?.source,
      licence: ({ scheme }) => schemeOf.get(scheme)?.licence,
      release: () => release.number,
    },
    areas,
    provenance,
  )
}

export function schemeTable(schemes: readonly AreaScheme[], release: ReleaseRow): Table {
  return tableFrom<AreaScheme>(
    { title: 'Area schemes', key: ['scheme'] },
    {
      scheme: ({ id }) => id,
      schemeName: ({ name }) => name,
      areaType: ({ areaType }) => areaType,
      edition: ({ edition }) => edition,
      validFrom: ({ validFrom }) => validFrom,
      validTo: ({ validTo }) => validTo,
      status: ({ status }) => status,
      source: ({ source }) => source,
      licence: ({ licence }) => licence,
      caveat: ({ caveat }) => caveat,
      release: () => release.number,
    },
    schemes,
    provenanceOf(release, [], schemes),
  )
}

type ListedIndicator = Indicator & Partial<Pick<PublishedIndicator, 'schemes' | 'latestPeriod'>>

export function indicatorTable(indicators: readonly ListedIndicator[], release: ReleaseRow): Table {
  return tableFrom<ListedIndicator>(
    { title: 'Indicators', key: ['indicator'] },
    {
      indicator: ({ slug }) => slug,
      indicatorName: ({ name }) => name,
      shortName: ({ shortName }) => shortName,
      theme: ({ theme }) => theme,
      topic: ({ topic }) => topic,
      definition: ({ definition }) => definition,
      rationale: ({ rationale }) => rationale,
      valueType: ({ valueType }) => valueType,
      unit: ({ prefix, unit }) => `${prefix}${unit}`,
      decimals: ({ decimals }) => decimals,
      population: ({ population }) => population,
      polarity: ({ polarity }) => polarity,
      polarityReason: ({ polarityReason }) => polarityReason,
      intervalMethod: ({ intervalMethod }) => intervalMethod,
      comparisonMethod: ({ comparisonMethod }) => comparisonMethod,
      trendRule: ({ trendRule }) => trendRule,
      caveats: ({ caveats }) => caveats.join('\n'),
      schemes: ({ schemes }) => schemes?.join(' '),
      latestPeriod: ({ latestPeriod }) => latestPeriod,
      source: sourceTitle,
      sourceDate: ({ source }) => source.date,
      sourceLink: ({ source }) => source.link,
      nextUpdate: ({ source }) => source.nextUpdate,
      licence: ({ source }) => source.licence,
      release: () => release.number,
      methodVersion: () => release.methodVersion,
    },
    indicators,
    provenanceOf(release, indicators),
  )
}

/** What the assessment itself says is its own source. */
export const ownTerms = (release: ReleaseRow, subject: string) => ({
  ...provenanceOf(release, []),
  sources: [
    { subjects: [subject], title: 'This needs assessment', date: release.publishedAt, link: '', licence: ownLicence },
  ],
})

const wordsOf = (result: FigureResult | undefined) => (result?.kind === 'figure' ? result.text : (result?.reason ?? ''))

export function recommendationTable(recommendations: readonly JudgedRecommendation[], release: ReleaseRow): Table {
  return tableFrom<JudgedRecommendation>(
    { title: 'Recommendations', key: ['number'] },
    {
      number: ({ number }) => number,
      theme: ({ theme }) => theme,
      text: ({ text }) => text,
      owner: ({ owner }) => owner,
      status: ({ status }) => status,
      reviewDate: ({ reviewDate }) => reviewDate,
      topics: ({ topics }) => topics.join(' '),
      evidence: ({ evidence, results }) =>
        evidence.map(({ label }, index) => `${label}: ${wordsOf(results[index])}`).join('\n'),
      measure: ({ measure, results }) => `${measure.label}: ${wordsOf(results.measure)}`,
      licence: () => ownLicence,
      release: () => release.number,
    },
    recommendations,
    ownTerms(release, 'Recommendations'),
  )
}

export function releaseTable(releases: readonly Release[], newest: ReleaseRow): Table {
  return tableFrom<Release>(
    { title: 'Releases', key: ['release'] },
    {
      release: ({ number }) => number,
      title: ({ title }) => title,
      publishedAt: ({ publishedAt }) => publishedAt,
      methodVersion: ({ methodVersion }) => methodVersion,
      changes: ({ changes }) => changes.map(({ text }) => text).join('\n'),
      licence: () => ownLicence,
    },
    releases,
    ownTerms(newest, 'Releases'),
  )
}
