/** Whether every word that somebody seeks begins or stands in one of these texts, whatever its case. */
export function matches(sought: string, texts: string[]): boolean {
  const place = texts.join(' ').toLocaleLowerCase('en-GB')
  return sought
    .toLocaleLowerCase('en-GB')
    .split(/\s+/)
    .every((word) => place.includes(word))
}
