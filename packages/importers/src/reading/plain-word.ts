/** A word as it is compared: without case, and without spaces around it or more than one within. */
export const plainWord = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLowerCase()

export const samePlainWord = (a: string, b: string): boolean => plainWord(a) === plainWord(b)
