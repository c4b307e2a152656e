import type { Area } from '@jsna/core'
import type { z } from '@hono/zod-openapi'
import { notFound } from '../errors.ts'
import type { Catalogue } from '../evidence/evidence-source.ts'
import { breakdownParameter, codeParameter, releaseParameter, several, sexParameter } from '../http/query.ts'

/** The most rows that one answer holds. Whoever needs more asks for an indicator at a time. */
export const mostRows = 25_000

/** What stands in the place of a benchmark's area code where a value is held against the goal of its indicator. */
export const goalBenchmark = 'goal'

/** Which series a question is about. Figures, comparisons and trends all ask it in these words. */
export const seriesQuery = {
  indicator: several(codeParameter).optional(),
  area: several(codeParameter).optional(),
  scheme: codeParameter.optional().openapi({ description: 'Every area of this area scheme.' }),
  within: codeParameter.optional().openapi({ description: 'Only areas inside this one.' }),
  sex: sexParameter.optional(),
  age: breakdownParameter.optional(),
  category: breakdownParameter.optional(),
  release: releaseParameter,
}

export type SeriesQuestion = z.output<z.ZodObject<typeof seriesQuery>>

/** A question whose names are known: slugs and codes that exist. `null` asks for all. */
export interface Selection {
  indicators: string[] | null
  areas: string[] | null
  sex?: string
  age?: string
  category?: string
}

/** Looks every name of a question up, so that a name which does not exist is an error and never an empty answer. */
export function selectionFrom(question: Omit<SeriesQuestion, 'release'>, catalogue: Catalogue): Selection {
  const { sex, age, category } = question
  return { indicators: slugsFrom(question, catalogue), areas: codesFrom(question, catalogue), sex, age, category }
}

function slugsFrom({ indicator }: Pick<SeriesQuestion, 'indicator'>, { indicators }: Catalogue): string[] | null {
  if (!indicator) return null
  return indicator.map((slug) => {
    const found = indicators.find((each) => each.slug === slug || each.aliases.includes(slug))
    if (!found) throw notFound(`There is no indicator called “${slug}”.`)
    return found.slug
  })
}

function codesFrom({ area, scheme, within }: SeriesQuestion, catalogue: Catalogue): string[] | null {
  const named = [...new Set((area ?? []).map((code) => areaFrom(code, catalogue).code))]
  if (scheme === undefined && within === undefined) return area ? named : null
  return [...new Set([...named, ...areasIn({ scheme, within }, catalogue).map(({ code }) => code)])]
}

export function areaFrom(code: string, { areas }: Catalogue): Area {
  const found = areas.find((each) => each.code === code)
  if (!found) throw notFound(`There is no area with the code “${code}”.`)
  return found
}

/** The areas of a scheme, or inside an area, or both. */
export function areasIn({ scheme, within }: { scheme?: string; within?: string }, catalogue: Catalogue): Area[] {
  if (scheme !== undefined && !catalogue.schemes.some(({ id }) => id === scheme)) {
    throw notFound(`There is no area scheme called “${scheme}”.`)
  }
  if (within !== undefined) areaFrom(within, catalogue)
  return catalogue.areas.filter(
    (area) =>
      (scheme === undefined || area.scheme === scheme) && (within === undefined || area.parents.includes(within)),
  )
}
