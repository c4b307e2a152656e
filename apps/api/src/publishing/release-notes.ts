import { comparePeriods, countWords, formatPeriod, formatValue, sexWords } from '@jsna/core'
import type { Document, Estimate, Indicator, Release } from '@jsna/core'
import { city } from '../city.ts'
import { pathOfDocument } from '../documents/paths.ts'
import type { FiguresDifference } from './figures-difference.ts'

type Note = Release['changes'][number]

export interface NotedText {
  document: Document
  isNew: boolean
}

export interface NotedRelease {
  isFirst: boolean
  figures: readonly FiguresDifference[]
  /** Periods that an indicator had in the release before; none for a new indicator. */
  earlierPeriods: ReadonlyMap<string, readonly string[]>
  withdrawn: readonly Indicator[]
  texts: readonly NotedText[]
  judged: { figures: number; claims: number; waived: number }
}

const mostExamples = 2

/** What a release changes, a line each, in words for readers. */
export function releaseNotes(release: NotedRelease): Release['changes'] {
  const notes = release.isFirst
    ? firstNotes(release)
    : [...release.figures.flatMap((each) => figureNotes(each, release))]
  const withdrawn = release.withdrawn.map(({ name }): Note => ({
    kind: 'withdrawn',
    text: `${name} is no longer published.`,
    link: '/hub',
  }))
  const texts = release.isFirst ? [] : release.texts.map(textNote)
  return [...notes, ...withdrawn, ...texts, checkedNote(release)]
}

function firstNotes({ figures, texts }: NotedRelease): Note[] {
  return [
    {
      kind: 'new-indicator',
      text: `${countWords(figures.length, 'indicator')} published for the first time.`,
      link: '/hub',
    },
    { kind: 'text', text: `${countWords(texts.length, 'text')} published for the first time.`, link: '/profile' },
  ]
}

function figureNotes(difference: FiguresDifference, release: NotedRelease): Note[] {
  const { indicator, coverage } = difference
  const link = `/hub/${indicator.slug}`
  const earlier = release.earlierPeriods.get(indicator.slug)
  if (!earlier) return [{ kind: 'new-indicator', text: `${indicator.name} is published for the first time.`, link }]
  const notes: Note[] = []
  const periods = coverage.periods.filter((period) => !earlier.includes(period)).sort(comparePeriods)
  if (periods.length > 0) {
    const names = periods.map((period) => formatPeriod(period)).join(', ')
    notes.push({ kind: 'new-period', text: `${indicator.name}: figures for ${names} added.`, link })
  }
  if (difference.revised > 0) notes.push({ kind: 'revised', text: revisedText(difference), link })
  const added = earlier.reduce((sum, period) => sum + (difference.added[period] ?? 0), 0)
  if (added > 0) {
    notes.push({ kind: 'revised', text: `${indicator.name}: ${countWords(added, 'figure')} added.`, link })
  }
  if (difference.removed > 0) {
    const count = countWords(difference.removed, 'figure')
    notes.push({ kind: 'withdrawn', text: `${indicator.name}: ${count} withdrawn.`, link })
  }
  return notes
}

/** “Healthy life expectancy: 6 figures revised. Coventry, women, 2018–20: 62.2 (was 64.0).” */
function revisedText({ indicator, revised, revisedInCity }: FiguresDifference): string {
  const own = revisedInCity
    .filter(({ after, before }) => wordsOf(after, indicator) !== wordsOf(before, indicator))
    .sort((a, b) => comparePeriods(b.after.period, a.after.period))
    .slice(0, mostExamples)
  const examples = own.map(({ before, after }) => {
    const who = after.sex === 'persons' ? '' : `, ${sexWords[after.sex]}`
    const now = wordsOf(after, indicator)
    return ` ${city.name}${who}, ${formatPeriod(after.period)}: ${now} (was ${wordsOf(before, indicator)}).`
  })
  return `${indicator.name}: ${countWords(revised, 'figure')} revised.${examples.join('')}`
}

const wordsOf = (estimate: Estimate, indicator: Indicator) =>
  estimate.kind === 'estimate' ? formatValue(estimate.value, indicator) : estimate.kind

const textNote = ({ document, isNew }: NotedText): Note => ({
  kind: 'text',
  text: `“${document.title}” was ${isNew ? 'added' : 'changed'}.`,
  link: pathOfDocument(document.id),
})

function checkedNote({ judged }: NotedRelease): Note {
  const waived = judged.waived === 0 ? '' : ` ${countWords(judged.waived, 'exception')} made, with a recorded reason.`
  const text = `${countWords(judged.figures, 'figure')} in texts and ${countWords(judged.claims, 'claim')} checked.${waived}`
  return { kind: 'checked', text, link: '/releases' }
}
