import type { DisclosurePolicy } from '../../model/indicator.ts'

/**
 * Rules that publishers of health statistics use, by name. An indicator takes one of them, or its own threshold and reason.
 *
 * - `standard`: counts from 1 to 4, the rule of this project where a source names none.
 * - `onsHealth`: counts of 1 and 2, for health statistics of large areas; `onsHealthSmallAreas`: 1 to 4, for small areas and
 *   sensitive topics. Office for National Statistics, disclosure control guidance for health statistics.
 * - `onsSecureResearch`: counts from 1 to 9, the rule of thumb for outputs of the Secure Research Service and the
 *   Longitudinal Study. Office for National Statistics.
 * - `nhsEngland`: counts from 1 to 7, and all others rounded to the nearest 5, totals apart from their parts. NHS England,
 *   statistics below national level since 2018. NHS England relies on the rounding; here further counts are hidden where
 *   rounding is not enough.
 *
 * @example
 * disclosurePolicies.nhsEngland.threshold // => 8
 * disclosurePolicies.nhsEngland.roundTo // => 5
 */
export const disclosurePolicies = {
  standard: { threshold: 5, reason: 'So few people could be recognised.' },
  onsHealth: { threshold: 3, reason: 'Rule of the Office for National Statistics for health statistics.' },
  onsHealthSmallAreas: {
    threshold: 5,
    reason: 'Rule of the Office for National Statistics for health statistics of small areas and sensitive topics.',
  },
  onsSecureResearch: {
    threshold: 10,
    reason: 'Rule of the Office for National Statistics for outputs from secure research data.',
  },
  nhsEngland: {
    threshold: 8,
    roundTo: 5,
    reason: 'Rule of NHS England for statistics below national level: 1 to 7 hidden, others rounded to 5.',
  },
} as const satisfies Readonly<Record<string, DisclosurePolicy>>
