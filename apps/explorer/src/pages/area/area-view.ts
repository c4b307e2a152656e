import type { Area, Verdict } from '@jsna/core'
import type { AreaProfileRow, PublishedIndicator } from '@jsna/api/client'
import { relativeDistance } from '@jsna/core'
import { recommendationThemes } from '../../recommendations.ts'
import { site } from '../../site.ts'

/** One line of the profile with what is needed to draw it, and no more: there are a hundred of them. */
export interface ProfileLine extends Pick<
  AreaProfileRow,
  'indicator' | 'estimate' | 'comparison' | 'trend' | 'benchmarkEstimate' | 'spread'
> {
  about: Pick<
    PublishedIndicator,
    'slug' | 'shortName' | 'theme' | 'valueType' | 'unit' | 'prefix' | 'decimals' | 'polarity' | 'categories'
  >
}

export interface AreaChoicesMade {
  benchmark: string
  /** Empty for all. */
  theme: string
  sort: 'theme' | 'distance'
  /** Only measures with a verdict, only those without one, or all of them. */
  compared: '' | 'yes' | 'no'
}

export interface AreaView {
  /** How many measures there are in this choice of theme. */
  total: number
  /** How many of them are listed. */
  listed: number
  groups: { title: string; rows: ProfileLine[] }[]
  counts: Record<Verdict, number>
}

/** The choices in the address, with what is usual for the area where the reader chose nothing. */
export function readChoices(query: URLSearchParams, area: Pick<Area, 'parents'>): AreaChoicesMade {
  const usual = area.parents.includes(site.city) ? site.city : site.country
  return {
    benchmark: query.get('benchmark') || usual,
    theme: query.get('theme') ?? '',
    sort: query.get('sort') === 'distance' ? 'distance' : 'theme',
    compared: ways.find((way) => way === query.get('compared')) ?? '',
  }
}

const ways = ['yes', 'no'] as const

const themes = Object.entries(recommendationThemes).filter(([id]) => id !== 'working-together')

function count(lines: ProfileLine[]): Record<Verdict, number> {
  const counts: Record<Verdict, number> = { better: 0, similar: 0, worse: 0, higher: 0, lower: 0, 'not-compared': 0 }
  for (const { comparison } of lines) counts[comparison.verdict] += 1
  return counts
}

/** The measures of one theme; of all where none is chosen. */
export const ofTheme = (all: ProfileLine[], theme: string): ProfileLine[] =>
  theme === '' ? all : all.filter(({ about }) => about.theme === theme)

/** The lines that a reader asked for, counted and in the order asked for. */
export function areaView(all: ProfileLine[], { theme, sort, compared }: AreaChoicesMade): AreaView {
  const chosen = ofTheme(all, theme)
  const counts = count(chosen)
  const hasVerdict = ({ comparison }: ProfileLine) => comparison.verdict !== 'not-compared'
  const lines = compared === '' ? chosen : chosen.filter((line) => hasVerdict(line) === (compared === 'yes'))
  const numbers = { total: chosen.length, listed: lines.length, counts }
  if (sort === 'distance') {
    const rows = lines.toSorted(
      (a, b) => (relativeDistance(b.comparison) ?? -1) - (relativeDistance(a.comparison) ?? -1),
    )
    return { ...numbers, groups: [{ title: '', rows }] }
  }
  const groups = themes.map(([id, title]) => ({ title, rows: lines.filter(({ about }) => about.theme === id) }))
  return { ...numbers, groups: groups.filter(({ rows }) => rows.length > 0) }
}
