/** The name and the code list of one dimension, by their places in a row. */
export interface DatasetDimension {
  /** What the header calls the codes: `administrative-geography`, `sex`. */
  name: string
  code: number
  label: number
}

/** What the columns of a table of the ONS data set API are. */
export interface DatasetColumns {
  time: DatasetDimension
  geography: DatasetDimension
  others: DatasetDimension[]
  /** Places of what is said beside a value; `null` where the table does not say it. */
  lower: number | null
  upper: number | null
  marking: number | null
}

/** `v4_2` says that two columns about the value follow before the dimensions. */
export const attributesAfter = (first: string): number | null => {
  const [, count] = /^v4_(\d{1,2})$/i.exec(first.trim()) ?? []
  return count === undefined ? null : Number(count)
}

/** Reads the header, or says in a sentence what it lacks. */
export function datasetColumns(header: readonly string[]): DatasetColumns | string {
  const attributes = attributesAfter(header[0] ?? '')
  if (attributes === null) return 'The first column must be called v4_0, v4_1 and so on.'
  const first = attributes + 1
  if (header.length <= first || (header.length - first) % 2 !== 0) {
    return `After ${header[0] ?? ''} and ${attributes} columns about the value, codes and labels must stand in pairs.`
  }
  const dimensions: DatasetDimension[] = []
  for (let at = first; at < header.length; at += 2) dimensions.push({ name: header[at] ?? '', code: at, label: at + 1 })
  const labelled = (word: string) => dimensions.find(({ label }) => (header[label] ?? '').toLowerCase() === word)
  const [time, geography] = [labelled('time'), labelled('geography')]
  if (!time || !geography) return `No pair of columns has the label “${time ? 'Geography' : 'Time'}”.`
  const attribute = (form: RegExp) => {
    const at = header.slice(1, first).findIndex((name) => form.test(name))
    return at < 0 ? null : at + 1
  }
  return {
    time,
    geography,
    others: dimensions.filter((one) => one !== time && one !== geography),
    lower: attribute(/\b(?:lower|lcl|lci)\b/i),
    upper: attribute(/\b(?:upper|ucl|uci)\b/i),
    marking: attribute(/marking/i),
  }
}
