import type { PublishedDocument } from '@jsna/core'
import { measureWords, plainText, upperFirst } from '@jsna/core'
import type { ProfileTheme } from '@jsna/api/client'
import { sparklineOf } from '@jsna/ui'
import type { SparklineProps } from '@jsna/ui'
import type { Api } from './api.ts'
import { themeDocument } from './profiles.ts'

export type SmallLine = SparklineProps

/** A theme as other pages lead to it: its sentence and its line. */
export interface ThemeAnnouncement {
  theme: ProfileTheme
  published: PublishedDocument
  line: SmallLine | null
}

export async function announceTheme(api: Api, theme: ProfileTheme): Promise<ThemeAnnouncement> {
  const published = await api.get('/documents/{id}', { id: themeDocument(theme) })
  return { theme, published: announce(published), line: smallLine(published) }
}

/** The opening sentence of a text in plain words, with its figures as they are in this edition. */
export function plainLead(published: PublishedDocument): string {
  return plainText(published.document.lead, published)
}

function only<Value>(record: Record<string, Value>, keys: Set<string>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keys.has(key)))
}

/**
 * What a page needs of a text that it only announces: its opening sentence. The rest is not sent to the reader.
 */
export function announce(published: PublishedDocument): PublishedDocument {
  const ids = new Set(published.document.lead.flatMap((inline) => ('id' in inline ? [inline.id] : [])))
  const figures = only(published.figures, ids)
  const claims = only(published.claims, ids)
  const inputs = [...Object.values(figures), ...Object.values(claims)].flatMap((result) => result.inputs)
  return {
    ...published,
    document: { ...published.document, sections: [] },
    figures,
    claims,
    charts: {},
    indicators: only(published.indicators, new Set(inputs.map((input) => input.indicator))),
    earlier: published.earlier.filter(({ key }) => inputs.some((input) => input.indicator === key.indicator)),
    recommendations: {},
    assets: [],
  }
}

/** There is room for a year or two below a small line, not for a whole date. */
const brief = (period: string): string => (period.length > 10 ? period.slice(-4) : period)

/** The small line beside the announcement of a text: the first series that the text itself draws. */
export function smallLine({ charts, areas }: PublishedDocument): SmallLine | null {
  const chart = Object.values(charts).find((data) => data.description.type === 'trend')
  if (chart === undefined) return null
  const own = chart.areas.find((area) => area.role === 'this')
  const benchmark = chart.areas.find((area) => area.role === 'benchmark')
  const subject = chart.estimates.findLast((estimate) => estimate.area === own?.code)
  if (own === undefined || subject === undefined) return null
  const shown = chart.estimates.filter(({ area }) => area === own.code || area === benchmark?.code)
  const line = sparklineOf(shown, subject, chart.indicator, areas)
  if (line === null) return null
  const caption = upperFirst(measureWords(chart.indicator, subject))
  return { ...line, first: brief(line.first), last: brief(line.last), ring: null, caption }
}
