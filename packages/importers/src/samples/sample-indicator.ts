import type { Indicator } from '@jsna/core'

/** A made-up indicator for tests; only what a test is about needs to be named. */
export function sampleIndicator(own: Partial<Indicator> = {}): Indicator {
  return {
    slug: 'smokers',
    name: 'Adults who smoke',
    shortName: 'Smokers',
    definition: 'Adults who say that they smoke.',
    rationale: 'Smoking shortens lives.',
    theme: 'health-and-wellbeing',
    topic: 'weight-and-lifestyle',
    valueType: 'proportion',
    unit: '%',
    prefix: '',
    multiplier: 100,
    decimals: 1,
    polarity: 'low-is-good',
    polarityReason: 'Fewer is better.',
    comparisonMethod: 'interval-95',
    intervalMethod: 'published',
    trendRule: 'none',
    disclosure: { threshold: 0, reason: 'Protected by the source.' },
    smallestDifference: 0,
    population: 'people aged 18 and over',
    source: {
      organisation: 'An office',
      title: 'A survey',
      link: 'https://example.org/survey',
      date: '2026-01-31',
      licence: 'Open Government Licence v3.0',
      nextUpdate: null,
    },
    caveats: [],
    sexes: ['persons'],
    ages: ['all'],
    categories: [],
    externalIds: [],
    aliases: [],
    breaks: [],
    aggregation: 'none',
    ...own,
  }
}

/** How a source names the whole of an indicator. */
export function named(system: string, id: string, own: Partial<Indicator['externalIds'][number]> = {}) {
  return { system, id, sex: 'persons' as const, age: 'all', category: 'all', ...own }
}
