const smallWords = new Set([
  'a',
  'an',
  'and',
  'at',
  'by',
  'for',
  'from',
  'in',
  'is',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with',
])

/** The words of a text in small letters, without those that stand in every text. An apostrophe does not part a word. */
export const wordsOf = (text: string): string[] =>
  text
    .toLocaleLowerCase('en-GB')
    .normalize('NFKC')
    .replaceAll(/(?<=\p{L})[’'](?=\p{L})/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !smallWords.has(word))

/** A text in which “well-being” is one word, where it is known as one. */
export const joinHyphens = (text: string, isKnown: (word: string) => boolean): string =>
  text.replaceAll(/\p{L}+(?:[-‐‑]\p{L}+)+/gu, (written) => {
    const joined = written.replaceAll(/[-‐‑]/g, '')
    return isKnown(joined.toLocaleLowerCase('en-GB')) ? joined : written
  })

/** What a reader may have meant by a word besides itself: its singular, and what it is with two letters in their right order. */
export function variantsOf(word: string, isKnown: (word: string) => boolean): string[] {
  const candidates = [...singularsOf(word), ...(isKnown(word) ? [] : swappedIn(word))]
  return [...new Set(candidates)].filter((each) => each !== word && isKnown(each))
}

function singularsOf(word: string): string[] {
  if (word.length < 4 || !word.endsWith('s')) return []
  return [word.slice(0, -1), word.slice(0, -2), `${word.slice(0, -3)}y`]
}

const swappedIn = (word: string): string[] =>
  word.length < 4
    ? []
    : Array.from(
        { length: word.length - 1 },
        (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
      )
