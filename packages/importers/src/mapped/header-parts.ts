import { isNumberRole } from './column-mapping.ts'
import { plainWord } from '../reading/plain-word.ts'
import type { NumberRole } from './column-mapping.ts'
import type { ColumnSign } from './column-signs.ts'
import { writtenYear } from './year-in.ts'

/** Whether a text is one of what headers name: a period, a sex. */
export type Reads = (text: string) => boolean

/** A header taken apart: what it names, and which number stands below it. */
export interface HeaderParts {
  /** What it names, one text for each thing that was looked for. */
  headings: string[]
  number: NumberRole | null
  /** Words beside the headings that name no number; empty where there are none. */
  words: string
}

/** Words beside a heading that say nothing: `Lower CI 2019 (%)`. */
const FILLERS = /\b(?:ci|cl|confidence|intervals?|limits?|95|99\.8|year|years|in|for|of|the)\b|[%()[\]:;,|]/gi
const trimmed = (text: string) => text.replaceAll(/\s+/g, ' ').replaceAll(/^[\s\-–—_/.]+|[\s\-–—_/.]+$/g, '')
const withoutFillers = (text: string) => trimmed(text.replaceAll(FILLERS, ' '))

const isLimit = (role: NumberRole) => /^(?:lower|upper)Ci/.test(role)

function signOf(signs: readonly ColumnSign[], wanted: NumberRole): RegExp {
  const { source } = signs.find(({ role }) => role === wanted)?.header ?? /(?!)/
  return new RegExp(source, 'i')
}

/** Takes a header apart that names one thing. */
export function takeApart(name: string, reads: Reads, signs: readonly ColumnSign[]): HeaderParts | null {
  const spaced = trimmed(name.replaceAll('_', ' '))
  if (reads(spaced)) return { headings: [spaced], number: null, words: '' }
  for (const { role, header } of signs) {
    if (!isNumberRole(role)) continue
    const plain = new RegExp(header.source, 'i')
    const [word] = plain.exec(spaced) ?? []
    if (word === undefined) continue
    const rest = trimmed(spaced.replace(word, ' '))
    const bareRest = withoutFillers(rest)
    // “Rate 2019 lower CI”: of what it is a limit stands in the header, too.
    const ofLimit = isLimit(role) ? [trimmed(bareRest.replace(signOf(signs, 'value'), ' ')), writtenYear(rest)] : []
    const heading = [rest, bareRest, ...ofLimit].find(reads)
    if (heading !== undefined) return { headings: [heading], number: role, words: '' }
  }
  const bare = withoutFillers(spaced)
  if (reads(bare)) return { headings: [bare], number: null, words: '' }
  const year = writtenYear(spaced)
  if (!reads(year)) return null
  return { headings: [year], number: null, words: plainWord(trimmed(spaced.replace(year, ' '))) }
}

/** Longer headers are sentences, and looking at all their parts takes long. */
const MOST_WORDS = 14
/** `Women/2022`, `0-4|F` are two words, `0-4` and `2022/23` are one. */
const BETWEEN = /(?<=\p{L})[-–/|:,](?=\d)|(?<=[\d+])[-–/|:,](?=\p{L})/gu
const ENDS = /^[\s\-–—_/.,:;|([]+|[\s\-–—_/.,:;|)\]]+$/g
const BARE_NUMBER = /^\d{1,2}$/

/** Where in the words of a header something is named. */
export interface Mention {
  first: number
  /** After the last. */
  end: number
  heading: string
}

/** The words of a header; none where it is longer than headers that name something are. */
export function wordsIn(name: string): string[] {
  const words = trimmed(name.replaceAll('_', ' ').replaceAll(BETWEEN, ' ')).split(' ')
  return words.length > MOST_WORDS ? [] : words
}

/** Every run of words that names something. */
export function mentionsIn(words: readonly string[], reads: Reads): Mention[] {
  return words.flatMap((_, first) =>
    words.slice(first).flatMap((__, more): Mention[] => {
      const end = first + more + 1
      const text = words.slice(first, end).join(' ')
      const heading = [text, text.replaceAll(ENDS, '')].find(reads)
      return heading === undefined ? [] : [{ first, end, heading }]
    }),
  )
}

/** Which number words are about; its words are left where they say none, or something more. */
function numberIn(text: string, signs: readonly ColumnSign[]): Pick<HeaderParts, 'number' | 'words'> {
  for (const { role, header } of signs) {
    if (!isNumberRole(role) || !new RegExp(header.source, 'i').test(text)) continue
    const rest = withoutFillers(text.replaceAll(new RegExp(header.source, 'gi'), ' '))
    // Of what it is a limit stands in the header, too.
    if (rest === '' || isLimit(role)) return { number: role, words: '' }
  }
  return { number: null, words: plainWord(withoutFillers(text)) }
}

/** Whether a header is about a kind of number and nothing else, such as “Population”. */
export const isNumberAlone = (name: string, signs: readonly ColumnSign[]): boolean =>
  numberIn(name, signs).number !== null

const lengthOf = ({ first, end }: Mention) => end - first

/** Takes a header apart that names two things, by the longest words for both. */
export function takeApartTwice(
  words: readonly string[],
  [ones, others]: readonly [readonly Mention[], readonly Mention[]],
  signs: readonly ColumnSign[],
): HeaderParts | null {
  const [best] = ones
    .flatMap((one) => others.map((other) => [one, other] as const))
    .filter(([one, other]) => one.end <= other.first || other.end <= one.first)
    .toSorted(([a, b], [c, d]) => lengthOf(c) + lengthOf(d) - lengthOf(a) - lengthOf(b))
  if (!best) return null
  const rest = words.filter((_, at) => best.every(({ first, end }) => at < first || at >= end)).join(' ')
  const headings = best.map(({ heading }) => heading)
  const found = { headings, ...numberIn(rest, signs) }
  // A number among other words is hardly an age.
  return found.words !== '' && headings.some((heading) => BARE_NUMBER.test(heading)) ? null : found
}
