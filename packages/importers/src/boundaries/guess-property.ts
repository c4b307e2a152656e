/** The names of two columns or properties, as far as they can be told from their spelling and their values. */
export interface GuessedNames {
  code: string
  name: string
}

const CODES = [/^(area_?)?code$/i, /^areacd$/i, /^[a-z]{2,8}\d{0,2}cd$/i, /(^|[_ ])code$/i]

/**
 * Which property holds the code of an area and which its name: “LSOA21CD” and “LSOA21NM”, “wd25cd”, “code” and “name”. Of
 * several that are spelt like a code the first is taken whose values all differ. Empty where none is.
 */
export function guessNames(names: readonly string[], valuesOf: (name: string) => readonly unknown[]): GuessedNames {
  const candidates = CODES.flatMap((pattern) => names.filter((name) => pattern.test(name)))
  const telling = candidates.filter((name) => isTelling(valuesOf(name)))
  const code = telling[0] ?? candidates[0] ?? ''
  const wanted = [code.replace(/cd$/i, 'nm'), code.replace(/code$/i, 'name'), 'name', 'areanm']
  const called = wanted
    .filter((name) => name.toLowerCase() !== code.toLowerCase())
    .flatMap((name) => names.filter((each) => each.toLowerCase() === name.toLowerCase()))
  return { code, name: called[0] ?? names.find((name) => /(nm|name)$/i.test(name)) ?? '' }
}

const isTelling = (values: readonly unknown[]): boolean =>
  values.length > 0 &&
  values.every((value) => typeof value === 'string' && value !== '') &&
  new Set(values).size === values.length
