const units = [
  { name: 'MB', bytes: 1_000_000 },
  { name: 'kB', bytes: 1000 },
]

/** The size of a file for readers, in decimal units. A file that was never asked for has not been made. */
export function sizeWords(bytes: number | null): string {
  if (bytes === null) return 'Not made yet'
  const unit = units.find((each) => bytes >= each.bytes)
  if (!unit) return `${bytes}\u00A0bytes`
  const size = bytes / unit.bytes
  return `${size < 10 ? size.toFixed(1) : Math.round(size).toLocaleString('en-GB')}\u00A0${unit.name}`
}
