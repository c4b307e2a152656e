import type { Figure, Indicator } from '@jsna/core'
import type { Api } from '../../api.ts'
import { topicPath } from '../../links.ts'

/** A page that rests on an indicator. */
export interface Use {
  title: string
  path: string
}

const indicatorOf = (figure: Figure): string => figure.of.indicator

/** The topic in which an indicator is told, and the recommendations that rest on it or watch it. */
export async function loadUses(api: Api, { slug, theme, topic }: Indicator): Promise<Use[]> {
  const [{ documents }, { recommendations }] = await Promise.all([api.get('/documents'), api.get('/recommendations')])
  const told = documents.filter(({ id }) => id === `citywide/${theme}/${topic}`)
  const resting = recommendations.filter(({ evidence, measure }) =>
    [...evidence, measure].some(({ figure }) => indicatorOf(figure) === slug),
  )
  return [
    ...told.map(({ id, title }) => ({ title, path: topicPath(id) })),
    ...resting.map(({ id, number }) => ({
      title: `Recommendation ${number}`,
      path: `/recommendations#recommendation-${id}`,
    })),
  ]
}
