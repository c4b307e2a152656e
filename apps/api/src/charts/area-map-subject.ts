import type { AreaScheme, Indicator } from '@jsna/core'

/** What a map without figures is about: the areas themselves, with the source of their boundaries. */
export function areaMapSubject(scheme: AreaScheme): Indicator {
  return {
    slug: 'areas',
    name: scheme.name,
    shortName: scheme.name,
    definition: scheme.caveat || `The boundaries of the ${scheme.name}.`,
    rationale: 'Shows where the places lie.',
    theme: 'demographics-and-community',
    topic: 'areas',
    valueType: 'count',
    unit: '',
    prefix: '',
    multiplier: 1,
    decimals: 0,
    polarity: 'no-judgement',
    polarityReason: 'A place is neither good nor bad.',
    comparisonMethod: 'none',
    intervalMethod: 'none',
    trendRule: 'none',
    disclosure: { threshold: 0, reason: 'There are no figures.' },
    smallestDifference: 0,
    population: '',
    source: {
      organisation: scheme.source,
      title: 'Boundaries',
      link: 'https://geoportal.statistics.gov.uk/',
      date: scheme.validFrom ?? '2025-01-01',
      licence: scheme.licence,
      nextUpdate: null,
    },
    caveats: scheme.caveat ? [scheme.caveat] : [],
    sexes: ['persons'],
    ages: ['all'],
    categories: [],
    externalIds: [],
    aliases: [],
    breaks: [],
    aggregation: 'none',
  }
}
