/** Whether a text can be stored: PostgreSQL takes none with the character NUL, and half a character is none. */
export const isUsable = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

/** A text for a message, without what could not be shown. */
export const shownText = (text: string): string => text.toWellFormed().replaceAll('\0', '')

/** What is wrong with a field, and which, such as `parts.1.title`. */
export interface FieldFault {
  field: string
  message: string
}

export const notUsable = (field: string): FieldFault => ({
  field,
  message: 'It holds a character that no text has (NUL, or half of one). Take it out.',
})

interface Place {
  value: unknown
  key: string
  above: Place | null
}

/** The first text or name in a body that cannot be stored or would name what every object has; `null` if there is none. */
export function unusableField(whole: unknown): FieldFault | null {
  // Places know what they lie in and are walked from a list: a body may be nested as deeply as its length allows.
  const places: Place[] = [{ value: whole, key: '', above: null }]
  for (let place = places.pop(); place; place = places.pop()) {
    const { value, key } = place
    if (!isUsable(key) || (typeof value === 'string' && !isUsable(value))) return notUsable(nameOf(place))
    if (key === '__proto__') return { field: nameOf(place), message: 'Unknown field.' }
    if (typeof value !== 'object' || value === null) continue
    for (const [inner, own] of Object.entries(value).toReversed()) places.push({ value: own, key: inner, above: place })
  }
  return null
}

const mostKeysNamed = 20

function nameOf(place: Place): string {
  const keys: string[] = []
  for (let at: Place = place; at.above; at = at.above) {
    if (keys.length === mostKeysNamed) return ['…', ...keys].join('.')
    keys.unshift(shownText(at.key).slice(0, 80))
  }
  return keys.join('.')
}
