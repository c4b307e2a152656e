/** What the program reads, in the order in which the README names it. */
const settings = [
  'PORT',
  'JSNA_HOST',
  'JSNA_ADDRESS',
  'JSNA_DATA_FOLDER',
  'DATABASE_URL',
  'DATABASE_READER_URL',
  'JSNA_FETCH_HOSTS',
  'JSNA_RATE',
  'JSNA_RATE_BURST',
  'JSNA_PROCESSES',
  'JSNA_PROXY_HOPS',
  'JSNA_NOTICE_SECONDS',
]

/** What tests and tools read. */
const ofTools = [
  'JSNA_API',
  'JSNA_BROWSER',
  'JSNA_SOURCE_FOLDER',
  'JSNA_TEST_END_AT',
  'JSNA_TEST_POSTGRES_PROGRAMS',
  'JSNA_TEST_POSTGRES_URL',
  'JSNA_TEST_SEED',
  'JSNA_VECTORS_DIR',
]

/**
 * Kubernetes and Docker tell every container where the services around it are, and one of these may well be called “jsna”:
 * `JSNA_SERVICE_HOST`, `JSNA_PORT_3000_TCP_ADDR`, `JSNA_PORT=tcp://…`.
 */
const isService = (name: string, value: string | undefined) =>
  /_SERVICE_(?:HOST|PORT)\b|_SERVICE_PORT_\w+$|_PORT_\d+_(?:TCP|UDP|SCTP)/.test(name) ||
  (name.endsWith('_PORT') && /^(?:tcp|udp|sctp):\/\//.test(value ?? ''))

export interface UnknownName {
  name: string
  /** The setting that is spelt most like it; `null` where none is. */
  nearest: string | null
}

/** The first variable that begins as the program's own do and is none of them. */
export function unknownName(variables: Readonly<Record<string, string | undefined>>): UnknownName | null {
  const known = new Set([...settings, ...ofTools])
  const name = Object.keys(variables)
    .toSorted()
    .find((each) => /^JSNA_/i.test(each) && variables[each] && !known.has(each) && !isService(each, variables[each]))
  return name === undefined ? null : { name, nearest: nearestTo(name) }
}

export const settingNames: readonly string[] = settings

function nearestTo(name: string): string | null {
  const plain = (text: string) => text.toUpperCase().replace(/^JSNA_/, '')
  const wanted = plain(name)
  const distances = settings.map((setting) => {
    // Whoever leaves a word out is as near as whoever leaves a letter out.
    const isPart = wanted.length > 2 && plain(setting).includes(wanted)
    return { setting, distance: isPart ? 1 : distanceBetween(wanted, plain(setting)) }
  })
  const [best] = distances.toSorted((a, b) => a.distance - b.distance)
  return best !== undefined && best.distance <= wanted.length / 2 ? best.setting : null
}

/**
 * How many letters have to be put in, left out or changed to make one text of another.
 *
 * @example
 * distanceBetween('ADRESS', 'ADDRESS') // => 1
 */
export function distanceBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1]
    for (const [place, other] of [...to].entries()) {
      const changed = (row[place] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(changed, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
