/**
 * One spelling of an age, however it is written: `all`, a band such as `16-64` or `65+`, or words. Fingertips writes “All
 * ages”, “16-64 yrs”, “65+ yrs” and “<75 yrs”.
 */
export function canonicalAge(age: string): string {
  // What nearly every row says needs no reading.
  if (age === 'All ages' || age === 'all') return 'all'
  const text = age
    .trim()
    .toLowerCase()
    .replace(/\s*(?:yrs?|years?(?: old)?)$/, '')
  if (text === 'all' || text === 'all ages' || text === 'not applicable') return 'all'
  const band = /^(\d{1,3})\s*(?:-|–|\bto\b)\s*(\d{1,3})$/.exec(text)
  if (band) return `${Number(band[1])}-${Number(band[2])}`
  const open = /^(\d{1,3})\s*(?:\+|\band over$)/.exec(text)
  if (open) return `${Number(open[1])}+`
  const below = /^(?:<|under )\s*([1-9]\d{0,2})$/.exec(text)
  if (below) return `0-${Number(below[1]) - 1}`
  return text
}
